// What of a Dockerfile decides whether an image is built with `changed-only`.
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
