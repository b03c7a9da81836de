// Whether images are built with `changed-only` that start from one whose ONBUILD may copy what their Dockerfile does not name.
import { createHash } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { runChanged } from '../../../support/changed-only.ts'
import type { World } from '../../../support/world.ts'

type InEngine = NonNullable<World['triggers']>

const digest = (text: string): string => `sha256:${createHash('sha256').update(text).digest('hex')}`

/** A registry with an image of this config. */
const registryOf = (config: object): World => {
  const texts = [JSON.stringify({ os: 'linux', architecture: 'amd64', rootfs: { diff_ids: [] }, config })]
  const descriptor = (text: string, more: object = {}) => ({ digest: digest(text), size: text.length, ...more })
  texts.push(JSON.stringify({ config: descriptor(texts[0]!), layers: [] }))
  const unknown = { digest: digest('attestation'), size: 1, platform: { os: 'unknown', architecture: 'unknown' } }
  const index = { manifests: [unknown, descriptor(texts[1]!, { platform: { os: 'linux', architecture: 'amd64' } })] }
  const blobs = texts.map((text) => [`r.example/go@${digest(text)}`, text] as const)
  return { registry: { ...Object.fromEntries(blobs), 'r.example/go:1': JSON.stringify(index) } }
}
const inEngine = (...onBuild: readonly string[]): InEngine => ofPlatform('linux/amd64', onBuild)
const ofPlatform = (platform: string, onBuild: readonly string[]): InEngine => ({
  'r.example/go:1': { onBuild, platform },
})

const svc = (dockerfile: string) => ({ svc: { entry: '{ context: ., file: svc/Dockerfile }', dockerfile } })

/** Whether the image of a Dockerfile is built if a file changed that the Dockerfile does not name. */
async function isBuilt(dockerfile: string, world: World, argv: readonly string[] = []): Promise<boolean> {
  return (await runChanged(['lib/a'], { services: svc(dockerfile), world, argv })).built.length > 0
}

describe('an image that the Dockerfile starts from', () => {
  const dockerfile = 'FROM r.example/go:1\nCOPY svc /\n'
  const [some, none] = [['COPY . /app'], []]
  const cross = ['--platform', 'linux/arm64']

  test.each<[string, World, boolean]>([
    ['has no triggers', registryOf({}), false],
    ['has an empty list of them', registryOf({ OnBuild: [] }), false],
    ['has none in Go’s spelling', registryOf({ OnBuild: null }), false],
    ['copies by ONBUILD', registryOf({ OnBuild: ['COPY . /app'] }), true],
    ['is not in its registry', {}, true],
    ['is something else in its registry', { registry: { 'r.example/go:1': '{}' } }, true],
  ])('%s: %p', async (_, world, expected) => {
    expect(await isBuilt(dockerfile, world)).toBe(expected)
  })

  test.each<[string, World, readonly string[], boolean]>([
    ['the registry does not answer', { triggers: inEngine() }, [], false],
    ['it has triggers there', { triggers: inEngine('COPY . /app') }, [], true],
    [
      'another image has its name in the registry',
      { ...registryOf({ OnBuild: ['COPY . /'] }), triggers: inEngine() },
      [],
      false,
    ],
    ['the build pulls', { triggers: inEngine() }, ['--pull'], true],
    ['it is of another platform', { triggers: inEngine() }, cross, true],
    ['the builder does not see it', { driver: 'docker-container', triggers: inEngine() }, [], true],
  ])('is the one in the engine, if the build takes that: %s', async (_, world, argv, expected) => {
    expect(await isBuilt(dockerfile, world, argv)).toBe(expected)
  })

  test.each<[string, InEngine, readonly string[], readonly string[], boolean]>([
    // flag of FROM, in the engine, ONBUILD in the registry, argv, whether the image is built
    ['--platform=$BUILDPLATFORM', inEngine(...some), none, cross, true],
    ['--platform=$BUILDPLATFORM', inEngine(), some, cross, true],
    ['--platform=$BUILDPLATFORM', inEngine(), none, cross, false],
    ['--platform=$BUILDPLATFORM', inEngine(...some), none, ['--pull', ...cross], false],
    ['--platform=$BUILDPLATFORM', {}, none, cross, false],
    ['--platform=linux/386', inEngine(), some, [], true],
    ['--platform=linux/386', inEngine(), none, [], false],
    ['--platform=linux/arm64', ofPlatform('linux/arm64', some), none, [], true],
    ['--platform=linux/arm64', ofPlatform('linux/arm64', none), some, [], true],
    ['', inEngine(...some), none, [], true],
    ['', inEngine(), some, [], false],
    ['', inEngine(...some), none, cross, true],
    ['', inEngine(), some, cross, true],
    ['', ofPlatform('linux/386', some), none, [], true],
    ['', ofPlatform('linux/arm64', none), none, cross, false], // the builder’s own platform is another
    ['', ofPlatform('linux/arm64', none), some, cross, true],
  ])(
    'may be of either if a platform is named: FROM %s, %j, %j, %j',
    async (...[flag, triggers, inRegistry, argv, expected]) => {
      const world = { ...registryOf({ OnBuild: inRegistry }), triggers }
      expect(await isBuilt(`FROM ${flag} r.example/go:1\nCOPY svc /\n`, world, argv)).toBe(expected)
    },
  )

  test('is built if FROM names a platform and only the engine says that it has no triggers', async () => {
    const other = 'FROM --platform=linux/386 r.example/go:1\nCOPY svc /\n'
    expect(await isBuilt(other, { triggers: inEngine() })).toBe(true)
  })

  test('is asked for again where a FROM names a platform', async () => {
    const both = 'FROM --platform=linux/386 r.example/go:1 AS a\nFROM r.example/go:1\nCOPY --from=a / /\n'
    expect(await isBuilt(both, { ...registryOf({ OnBuild: some }), triggers: inEngine() })).toBe(true)
  })

  test('is a reason that can be told if it has triggers, and one that cannot if nobody answers', async () => {
    const services = svc(dockerfile)
    const told = await runChanged(['lib/a'], { services, world: registryOf({ OnBuild: ['COPY . /app'] }) })
    expect(told.report.built).toEqual([
      { name: 'svc', reason: 'lib/a changed, and r.example/go:1 has ONBUILD instructions, which may copy it' },
    ])
    expect(told.report.notes.filter((note) => note.includes('carried no image'))).toEqual([])
    const untold = await runChanged(['lib/a'], { services })
    expect(untold.report.notes).toContainEqual(
      expect.stringMatching(
        /^--changed-only carried no image forward, as it cannot be told of svc whether .*: lib\/a changed, and whether r\.example\/go:1 has ONBUILD instructions that copy it is not known: .*not found/,
      ),
    )
  })

  test('is only looked at if it could make a difference', async () => {
    const services = { svc: { dockerfile: 'FROM r.example/go:1\nCOPY main /\n' } }
    expect((await runChanged(['lib/a'], { services })).built).toEqual([])
  })
})
