import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import type { CacheMount } from '../../src/mounts/cache-mount.ts'
import { errorOf } from '../support/buildx-contract.ts'
import { CLASSIC, docker, environmentOf, type Engine } from '../support/engines.ts'
import { foundOn, mountOf, mountWorld, ownId, type Found, type MountWorld } from '../support/mount-builds.ts'
import { brokenMountFile, mountFile } from '../support/mount-file.ts'
import { listing } from '../support/odd-tree.ts'

const BUSYBOX = 'alpine'
const GNU = 'golang:1.23'
const engine: Engine = CLASSIC
const id = ownId()
const image = `weighbridge-e2e/${id}`
let world: MountWorld

beforeAll(async () => {
  world = await mountWorld(engine)
})
afterAll(async () => {
  await world?.destroy(id)
  await world?.prune()
  await world?.[Symbol.asyncDispose]()
  const names = docker(engine, 'image', 'ls', '--format', '{{.Repository}}:{{.Tag}}', '--filter', `reference=${image}`)
  if (names !== '') docker(engine, 'image', 'rm', '--force', ...names.split('\n'))
})

/** An image of the test, which the engine's own builder finds by its name. */
function baseOf(tag: string, dockerfile: string): string {
  const options = { input: dockerfile, env: environmentOf(engine), stdio: 'pipe' } as const
  execFileSync('docker', ['build', '--tag', `${image}:${tag}`, '-'], options)
  return `${image}:${tag}`
}

/** The tar of each mount. */
async function saved(found: Found, mounts: readonly CacheMount[]): Promise<readonly Buffer[]> {
  const files = await world.save(found, mounts)
  return mounts.map((_, number) => files.get(`${number}.tar`)!)
}

/** Folders have the time of the moment here. */
const withoutTime = (archive: Buffer): readonly string[] =>
  listing(archive).map((line) => line.replace(/ \d{4}-\d\d-\d\d \d\d:\d\d:\d\d /, ' '))

/** Fills mounts, saves, destroys and restores them: listings of each before and after. */
async function roundTrip(found: Found, mounts: readonly CacheMount[], flags?: readonly string[]) {
  const fill = mounts.map((_, number) => `(cd /m${number} && echo x >x && mkdir y && echo z >y/z && chown 7:8 x)`)
  await world.fill(found, mounts, fill.join(' && '), flags)
  const before = await saved(found, mounts)
  for (const mount of mounts) await world.destroy(mount.id)
  const said = await world.restore(found, mounts, await Promise.all(before.map((each) => mountFile(each))))
  await world.fill(found, mounts, mounts.map((_, number) => `[ "$(cat /m${number}/y/z)" = z ]`).join(' && '), flags)
  const after = await saved(found, mounts)
  return { said, before: before.map(withoutTime), after: after.map(withoutTime) }
}

describe('kinds of mounts', () => {
  test('owners, modes and kinds of sharing', async () => {
    const kinds: readonly (readonly [name: string, given: Partial<CacheMount>, root: string, flag?: string])[] = [
      ['owner', { uid: '1000', gid: '1001' }, 'drwxr-xr-x 1000/1001'],
      ['mode', { mode: '0700' }, 'drwx------ 0/0'],
      ['both', { uid: '65534', mode: '0750' }, 'drwxr-x--- 65534/0'],
      ['locked', {}, 'drwxr-xr-x 0/0', ',sharing=locked'],
      ['private', {}, 'drwxr-xr-x 0/0', ',sharing=private'],
    ]
    const mounts = kinds.map(([name, given]) => mountOf(`${id}-${name}`, given))
    const flags = kinds.map(([, , , flag = '']) => flag)
    const { said, before, after } = await roundTrip(foundOn(BUSYBOX), mounts, flags)
    expect(said).toEqual(kinds.map(() => 'restored'))
    expect(before.map((each) => each.find((line) => line.endsWith(' ./')))).toEqual(
      kinds.map(([, , root]) => `${root} 0 ./`),
    )
    for (const each of before) expect(each).toContain('-rw-r--r-- 7/8 2 ./x')
    expect(after).toEqual(before)
  })

  test('the same id with another owner or namespace is another mount', async () => {
    const mount = mountOf(`${id}-told-apart`)
    const { said, before, after } = await roundTrip(foundOn(BUSYBOX, 'a-namespace'), [mount])
    expect({ said, after }).toEqual({ said: ['restored'], after: before })
    const [outside] = await saved(foundOn(BUSYBOX), [mount])
    expect(withoutTime(outside!)).toEqual(['drwxr-xr-x 0/0 0 ./'])
    const [other] = await saved(foundOn(BUSYBOX, 'a-namespace'), [{ ...mount, uid: '1000' }])
    expect(withoutTime(other!)).toEqual(['drwxr-xr-x 1000/0 0 ./'])
  })
})

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
    await world.fill(foundOn(BUSYBOX), [full, empty], 'echo x >/m0/x')
    const before = await saved(foundOn(BUSYBOX), [full, empty])
    const file = await mountFile(before[0]!)
    for (const build of [() => world.save(base, [full]), () => world.restore(base, [full, empty], [file, file])]) {
      expect((await errorOf(build())).code).toBe('build.failed')
    }
    expect((await saved(foundOn(BUSYBOX), [full, empty])).map(listing)).toEqual(before.map(listing))
  })

  test('without a tar: nothing is restored, and a save says why', async () => {
    const base = foundOn(baseOf('no-tar', `FROM ${GNU}\nRUN rm /bin/tar\n`))
    const [mount, other] = [mountOf(`${id}-no-tar`), mountOf(`${id}-other`)]
    await world.fill(foundOn(BUSYBOX), [other], 'echo x >/m0/x')
    const [tar] = await saved(foundOn(BUSYBOX), [other])
    expect(await world.restore(base, [mount], [await mountFile(tar!)])).toEqual([
      expect.stringMatching(/^failed\n.*tar: not found$/),
    ])
    const said = await world.save(base, [mount])
    expect([...said.keys()]).toEqual(['0.error'])
    expect(said.get('0.error')!.toString()).toContain('tar: not found')
  })
})

test.each([BUSYBOX, GNU])(
  'no harm on %s: what is full is held, what is broken fails, half of one goes',
  async (base) => {
    const found = foundOn(base)
    const [full, other, killed, cut] = ['full', 'other', 'killed', 'cut'].map((name) => mountOf(ownIdOf(base, name)))
    await world.fill(
      found,
      [full!, other!, killed!],
      'echo x >/m0/.hidden; for n in 1 2 3 4 5; do seq 10000 >/m1/$n; done; ' +
        'mkdir /m2/.weighbridge-restore; echo half >/m2/.weighbridge-restore/x',
    )
    const saves = await world.save(found, [full!, other!, killed!])
    expect([...saves.keys()].toSorted()).toEqual(['0.tar', '1.tar', '2.error'])
    expect(saves.get('2.error')!.toString()).toBe('a restore of it has not ended\n')
    const tar = saves.get('1.tar')!
    const file = await mountFile(tar)
    const broken = await brokenMountFile(tar, 130_000, 'tar')
    const mounts = [full!, killed!, cut!]
    expect(await world.restore(found, mounts, [file, file, broken])).toEqual([
      'held',
      'restored',
      expect.stringMatching(/^failed\ntar: (?:short read|Unexpected EOF in archive)$/),
    ])
    const after = (await saved(found, mounts)).map(listing)
    expect(after.slice(0, 2)).toEqual([listing(saves.get('0.tar')!), listing(tar)])
    expect(after[2]).toEqual([expect.stringMatching(/^drwxr-xr-x 0\/0 0 .* \.\/$/)])
  },
)

const ownIdOf = (base: string, name: string): string => `${id}-${base.replaceAll(/\W/g, '-')}-${name}`
