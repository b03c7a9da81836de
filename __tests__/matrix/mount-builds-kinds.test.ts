import { afterAll, describe, expect, test } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import { errorOf } from '../support/buildx-contract.ts'
import { CLASSIC, docker, environmentOf } from '../support/engines.ts'
import { kindsWorld } from '../support/kinds-world.ts'
import { foundOn } from '../support/mount-builds.ts'
import { mountOf } from '../support/mounts.ts'
import { mountFile } from '../support/mount-file.ts'
import { BUSYBOX, GNU } from '../support/mount-round-trip.ts'
import { listing } from '../support/odd-tree.ts'

const { id, world, saved, roundTrip, expectNoHarm } = kindsWorld()
const image = `weighbridge-e2e/${id}`
const names: string[] = []
afterAll(() => {
  if (names.length > 0) docker(CLASSIC, 'image', 'rm', '--force', ...names)
})

/** An image of the test, which the engine's own builder finds by name. */
function baseOf(tag: string, dockerfile: string): string {
  const options = { input: dockerfile, env: environmentOf(CLASSIC), stdio: 'pipe' } as const
  execFileSync('docker', ['build', '--tag', `${image}:${tag}`, '-'], options)
  names.push(`${image}:${tag}`)
  return `${image}:${tag}`
}

describe('kinds of bases', () => {
  const ODD = 'ENTRYPOINT ["/bin/false"]\nCMD ["x"]\nWORKDIR /tmp\nENV mount=/x new=/y result=z\nHEALTHCHECK CMD false'
  test.each([
    ['a user, an entrypoint, a shell, a folder, variables', `${BUSYBOX}\nUSER nobody\nSHELL ["/nosuch", "-c"]\n${ODD}`],
    ["GNU tar's own options in the environment", `${GNU}\nENV TAR_OPTIONS=--no-same-owner`],
  ])('%s', async (name, lines) => {
    const tag = name.replaceAll(/\W/g, '-')
    const base = baseOf(tag.toLowerCase(), `FROM ${lines}\n`)
    const { said, before, after } = await roundTrip(foundOn(base), [mountOf(`${id}-${tag}`)])
    expect({ said, after }).toEqual({ said: ['restored'], after: before })
  })

  test('without a shell: an error, and the mount is as it was', async () => {
    const base = foundOn(baseOf('bare', `FROM ${BUSYBOX} AS a\nFROM scratch\nCOPY --from=a /bin/busybox /only\n`))
    const [full, empty] = [mountOf(`${id}-bare`), mountOf(`${id}-bare-empty`)]
    await world().fill(foundOn(BUSYBOX), [full, empty], 'echo x >/m0/x')
    const before = await saved(foundOn(BUSYBOX), [full, empty])
    const file = await mountFile(before[0]!)
    for (const build of [() => world().save(base, [full]), () => world().restore(base, [full, empty], [file, file])]) {
      expect((await errorOf(build())).code).toBe('build.failed')
    }
    expect((await saved(foundOn(BUSYBOX), [full, empty])).map(listing)).toEqual(before.map(listing))
  })

  test('without a tar: nothing is restored, and a save says why', async () => {
    const base = foundOn(baseOf('no-tar', `FROM ${GNU}\nRUN rm /bin/tar\n`))
    const [mount, other] = [mountOf(`${id}-no-tar`), mountOf(`${id}-other`)]
    await world().fill(foundOn(BUSYBOX), [other], 'echo x >/m0/x')
    const [tar] = await saved(foundOn(BUSYBOX), [other])
    expect(await world().restore(base, [mount], [await mountFile(tar!)])).toEqual([
      expect.stringMatching(/^failed\n.*tar: not found$/),
    ])
    const said = await world().save(base, [mount])
    expect([...said.keys()]).toEqual(['0.error'])
    expect(said.get('0.error')!.toString()).toContain('tar: not found')
  })
})

test('no harm by GNU tar: what is full is held, what is broken fails, half of one goes', () => expectNoHarm(GNU))
