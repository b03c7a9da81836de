// Which images of a bake file are built with `changed-only`.
import { resolve } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { run } from '../../../../src/app/run/run.ts'
import { stopwatch } from '../../../../src/app/stopwatch.ts'
import type { BakeTarget } from '../../../../src/inputs/bake-source.ts'
import type { Change } from '../../../../src/plan/changed-input.ts'
import { bakeFile } from '../../../support/bake.ts'
import { fakePorts } from '../../../support/ports.ts'
import { app, BASE, inputs } from '../../../support/shop.ts'
import type { World } from '../../../support/world.ts'

type Targets = Readonly<Record<string, BakeTarget>>

interface Asked {
  readonly world?: World
  readonly argv?: readonly string[]
}

async function bake(
  head: Targets,
  base: Targets | undefined,
  change: string | Change,
  { world = {}, argv = [] }: Asked = {},
): Promise<readonly string[]> {
  const folders = Object.values(head).flatMap(({ context = '.' }) => [`/repo/${context}`, `/base/${context}`])
  const { ports } = fakePorts({
    base: [BASE],
    images: () => [BASE, app(5000)],
    ...world,
    files: {
      ...Object.fromEntries(folders.map((folder) => [`${folder}/Dockerfile`, 'FROM scratch\nCOPY . /\n'])),
      ...world.files,
    },
    changes: [typeof change === 'string' ? { kind: 'tracked', path: change } : change],
    bake(asked, directory) {
      if (directory.startsWith('/repo')) return bakeFile(head)(asked, directory)
      if (base === undefined) throw new Error('it is broken')
      return bakeFile(base)(asked, directory)
    },
  })
  const report = await run(ports, inputs('--changed-only', '--source', '.', ...argv), stopwatch(ports.clock))
  return report.record.images.map(({ name }) => name)
}

/** The bake file is a link. */
const linkedTo = (to: string): World => ({
  links: { '/repo/docker-bake.hcl': to },
  realPaths: { '/repo/docker-bake.hcl': resolve('/repo', to) },
})

const uncommitted = (path: string): Change => ({ kind: 'uncommitted', path })

const api = { context: 'api' }
const web = { context: 'web' }

test.each<[string, Targets | undefined, string, readonly string[]]>([
  ['whose folder changed', { api, web }, 'api/a', ['api']],
  ['whose target changed', { api: { ...api, args: { V: '1' } }, web }, 'docker-bake.hcl', ['api']],
  ['that are new', { web }, 'docker-bake.hcl', ['api']],
  ['none of which the file says something else of', { api, web, old: {} }, 'docker-bake.hcl', []],
  ['of which the base says nothing', undefined, 'docker-bake.hcl', ['api', 'web']],
])('images %s', async (_, base, change, expected) => {
  expect(await bake({ api, web }, base, change)).toEqual(expected)
})

describe('all are built where the base cannot have the bake file as its own:', () => {
  const both = { api, web }
  const compose: World = { files: { '/repo/compose.yaml': '' } }

  const plain: World = { files: { '/repo/ci/all': 'services: {}' } }
  const including: World = { files: { '/repo/compose.yaml': 'include: ["$X.yaml"]' } }
  const extending: World = {
    files: {
      '/repo/compose.yaml': 'include: [db/compose.yaml]\nservices: { api: { extends: { file: ci/base.yaml } } }',
      '/repo/ci/base.yaml': 'services: { base: { extends: { file: more/top.yaml } } }',
      '/repo/db/compose.yaml': 'services: {}',
    },
  }

  test.each<[string, Change, Asked, boolean]>([
    ['not committed', uncommitted('docker-bake.json'), {}, true],
    ['not committed, and named', uncommitted('ci/b.hcl'), { argv: ['--files', 'ci/b.hcl'] }, true],
    ['not committed, but another is named', uncommitted('docker-bake.json'), { argv: ['--files', 'b.hcl'] }, false],
    ['the variables of a compose file', uncommitted('.env'), { world: compose }, true],
    ['of a file without an ending', uncommitted('.env'), { argv: ['--files', 'ci/all'], world: plain }, true],
    ['a file that a compose file extends', uncommitted('ci/base.yaml'), { world: extending }, true],
    ['one that this extends', uncommitted('ci/more/top.yaml'), { world: extending }, true],
    ['one that is included', uncommitted('db/compose.yaml'), { world: extending }, true],
    ['its variables', uncommitted('db/.env'), { world: extending }, true],
    ['another compose file', uncommitted('web.yaml'), { world: extending }, false],
    ['one that only buildx finds', { kind: 'tracked', path: 'README' }, { world: including }, true],
    ['variables without a compose file', uncommitted('.env'), {}, false],
    ['variables that are committed', { kind: 'tracked', path: '.env' }, { world: compose }, false],
    ['outside', { kind: 'tracked', path: 'README' }, { argv: ['--files', '/elsewhere/b.hcl'] }, true],
    ['in a submodule', { kind: 'folder', path: 'ci', folder: 'ci' }, { argv: ['--files', 'ci/b.hcl'] }, true],
    ['in another submodule', { kind: 'folder', path: 'ci', folder: 'ci' }, {}, false],
    ['behind a link', uncommitted('made/b.hcl'), { world: linkedTo('made/b.hcl') }, true],
    ['behind a link, but another', uncommitted('made/b.hcl'), { world: linkedTo('ci/b.hcl') }, false],
    ['a link out', { kind: 'tracked', path: 'README' }, { world: linkedTo('../b.hcl') }, true],
  ])('%s', async (...[, change, asked, areBuilt]) => {
    expect(await bake(both, both, change, asked)).toEqual(areBuilt ? ['api', 'web'] : [])
  })
})

test('images may have their Dockerfiles in it', async () => {
  const inline = { api: { ...api, 'dockerfile-inline': 'FROM scratch\nCOPY main /\n' } }
  expect(await bake(inline, inline, 'web/a')).toEqual([])
  expect(await bake(inline, inline, 'api/a')).toEqual(['api'])
})

test.each<[string, BakeTarget, boolean]>([
  ['has none', { 'dockerfile-inline': 'FROM alpine\n' }, false],
  ['has some', { 'dockerfile-inline': 'FROM alpine\nONBUILD COPY . /\n' }, true],
  ['has none, in a file', { dockerfile: 'Dockerfile' }, false],
  ['has some, in a file', { dockerfile: 'triggers' }, true],
  ['is not known', { 'dockerfile-inline': '# syntax=example.com/own\nFROM alpine\n' }, true],
])(
  'an image starts from a target, whose ONBUILD may copy what no instruction names: it %s',
  async (_, own, isBuilt) => {
    const lib = { context: 'lib', ...own }
    const linked = { api: { context: 'api', contexts: { lib: 'target:lib' } }, lib }
    const files = {
      '/repo/api/Dockerfile': 'FROM lib\nCOPY main /\n',
      '/repo/lib/Dockerfile': 'FROM scratch\nCOPY main /\n',
      '/repo/lib/triggers': 'FROM scratch\nCOPY main /\nONBUILD COPY . /\n',
    }
    const argv = ['--targets', 'api']
    expect((await bake(linked, linked, 'api/README', { world: { files }, argv })).includes('api')).toBe(isBuilt)
  },
)

test('images depend on the targets that they are linked to', async () => {
  const linked = { api: { ...api, contexts: { lib: 'target:lib' } }, web, lib: { context: 'lib' } }
  expect(await bake(linked, linked, 'lib/a')).toEqual(['api', 'lib'])
  const other = { ...linked, lib: { context: 'lib', args: { V: '1' } } }
  expect(await bake(linked, other, 'docker-bake.hcl')).toEqual(['api', 'lib'])
})
