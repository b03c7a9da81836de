// What of a Dockerfile and its base images decides whether an image is built with `changed-only`.
import { createHash } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import type { Change } from '../../../../src/plan/changed-input.ts'
import { runChanged } from '../../../support/changed-only.ts'
import type { World } from '../../../support/world.ts'

/** Whether the image of a Dockerfile in `svc`, built from the root, is built. */
async function isBuilt(dockerfile: string, change: string | Change, world: World = {}): Promise<boolean> {
  const entry = '{ context: ., file: svc/Dockerfile }'
  const { built } = await runChanged([change], { services: { svc: { entry, dockerfile } }, world })
  return built.length > 0
}

test.each<[string, string, string, boolean]>([
  // what, Dockerfile, the path that changed, whether the image is built
  ['a source', 'FROM scratch\nCOPY svc/src /\n', 'svc/src/a', true],
  ['what no source names', 'FROM scratch\nCOPY svc/src /\n', 'svc/README', false],
  ['the Dockerfile', 'FROM scratch\nCOPY svc/src /\n', 'svc/Dockerfile', true],
  ['its ignore file', 'FROM scratch\nCOPY svc/src /\n', 'svc/Dockerfile.dockerignore', true],
  ['the ignore file of the context', 'FROM scratch\nCOPY svc/src /\n', '.dockerignore', true],
  ['a source by an ARG', 'ARG DIR=lib\nFROM scratch\nARG DIR\nCOPY $DIR /\n', 'lib/a', true],
  ['beside a source by an ARG', 'ARG DIR=lib\nFROM scratch\nARG DIR\nCOPY $DIR /\n', 'other/a', false],
  ['anything, where only the build knows the source', 'FROM alpine\nCOPY $DIR /\n', 'other/a', true],
  ['a bind mount', 'FROM scratch\nRUN --mount=type=bind,source=lib,target=/l make\n', 'lib/a', true],
  ['beside a bind mount', 'FROM scratch\nRUN --mount=type=bind,source=lib,target=/l make\n', 'other/a', false],
  ['a stage that is not needed', 'FROM scratch AS x\nCOPY lib /\nFROM scratch\nCOPY svc /\n', 'lib/a', false],
  ['a stage that is copied from', 'FROM scratch AS x\nCOPY lib /\nFROM scratch\nCOPY --from=x / /\n', 'lib/a', true],
  ['nothing by what ADD fetches', 'FROM scratch\nADD https://example.com/a /\n', 'lib/a', false],
  ['anything, with a frontend of its own', '# syntax=example.com/own\nFROM scratch\nCOPY svc /\n', 'lib/a', true],
])('%s', async (_, dockerfile, path, expected) => {
  expect(await isBuilt(dockerfile, path)).toBe(expected)
})

test.each<[string, boolean]>([
  ['FROM scratch\nCOPY . /\n', true],
  ['FROM scratch\nCOPY .git/refs /\n', true],
  ['FROM scratch\nCOPY svc /\n', false],
])('the git directory differs at each commit: %j', async (dockerfile, expected) => {
  expect(await isBuilt(dockerfile, { kind: 'git directory', path: '.git' })).toBe(expected)
})

describe('through links', () => {
  const files = { '/repo/common/Dockerfile': 'FROM scratch\nCOPY main /\n', '/repo/lib/main': '' }

  test.each<[string, boolean]>([
    ['common/Dockerfile', true],
    ['svc/Dockerfile', true],
    ['hop', true],
    ['common/README', false],
  ])('to a Dockerfile: %s', async (path, expected) => {
    const world: World = {
      files,
      links: { '/repo/svc/Dockerfile': '../hop', '/repo/hop': 'common/Dockerfile' },
      realPaths: { '/repo/svc/Dockerfile': '/repo/common/Dockerfile' },
    }
    expect(await isBuilt('FROM scratch\nCOPY main /\n', path, world)).toBe(expected)
  })

  test.each<[string, boolean]>([
    ['lib/a', true],
    ['svc/src', true],
    ['svc', true],
    ['other/a', false],
  ])('to a source: %s', async (path, expected) => {
    const world: World = { files, links: { '/repo/svc/src': '../lib' }, realPaths: { '/repo/svc/src': '/repo/lib' } }
    expect(await isBuilt('FROM scratch\nCOPY svc/src /\n', path, world)).toBe(expected)
  })

  test.each<[string, boolean]>([
    ['ctx', true],
    ['lib/main', true],
    ['lib/README', false],
  ])('to a context: %s', async (path, expected) => {
    const services = {
      svc: { entry: '{ context: ctx, file: svc/Dockerfile }', dockerfile: 'FROM scratch\nCOPY main /\n' },
    }
    const world: World = { files, links: { '/repo/ctx': 'lib' }, realPaths: { '/repo/ctx': '/repo/lib' } }
    const isDirectory = { '/repo/ctx/main': '' }
    const { built } = await runChanged([path], { services, world: { ...world, files: { ...files, ...isDirectory } } })
    expect(built.length > 0).toBe(expected)
  })
})

test('what an ignore file leaves out is no input', async () => {
  const world = { files: { '/repo/.dockerignore': 'docs\n.git\n' } }
  expect(await isBuilt('FROM scratch\nCOPY . /\n', 'docs/a', world)).toBe(false)
  expect(await isBuilt('FROM scratch\nCOPY . /\n', 'src/a', world)).toBe(true)
})

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
const inEngine = (...onBuild: readonly string[]): NonNullable<World['triggers']> => ({
  'r.example/go:1': { onBuild, platform: 'linux/amd64' },
})

describe('an image that the Dockerfile starts from', () => {
  const dockerfile = 'FROM r.example/go:1\nCOPY svc /\n'

  test.each<[string, World, boolean]>([
    ['has no triggers', registryOf({}), false],
    ['has an empty list of them', registryOf({ OnBuild: [] }), false],
    ['has none in Go’s spelling', registryOf({ OnBuild: null }), false],
    ['copies by ONBUILD', registryOf({ OnBuild: ['COPY . /app'] }), true],
    ['is not in its registry', {}, true],
    ['is something else in its registry', { registry: { 'r.example/go:1': '{}' } }, true],
  ])('%s: %p', async (_, world, expected) => {
    expect(await isBuilt(dockerfile, 'lib/a', world)).toBe(expected)
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
    ['it is of another platform', { triggers: inEngine() }, ['--platform', 'linux/arm64'], true],
    ['the builder does not see it', { driver: 'docker-container', triggers: inEngine() }, [], true],
  ])('is the one in the engine, if the build takes that: %s', async (_, world, argv, expected) => {
    const services = { svc: { entry: '{ context: ., file: svc/Dockerfile }', dockerfile } }
    expect((await runChanged(['lib/a'], { services, world, argv })).built.length > 0).toBe(expected)
  })

  test('is a reason that can be told if it has triggers, and one that cannot if nobody answers', async () => {
    const services = { svc: { entry: '{ context: ., file: svc/Dockerfile }', dockerfile } }
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
