import { describe, expect, test } from '@jest/globals'
import { run } from '../../../../src/app/run/run.ts'
import { stopwatch } from '../../../../src/app/stopwatch.ts'
import type { BakeTarget } from '../../../../src/inputs/bake-source.ts'
import { bakeFile } from '../../../support/bake.ts'
import { errorOf } from '../../../support/buildx-contract.ts'
import { HEAD, PARENT } from '../../../support/fake-commits.ts'
import { fakePorts } from '../../../support/ports.ts'
import { GROWING, inputs, runIn, statuses } from '../../../support/shop.ts'
import type { World } from '../../../support/world.ts'

test('a target that only bake can build is built by it, with those that it is linked to', async () => {
  const api = { 'dockerfile-inline': 'FROM base', contexts: { base: 'target:base' } }
  const bake = bakeFile({ api, base: { target: 'lib' } })
  const { seen, report } = await runIn({ bake }, '--targets', 'api')
  expect(report.record.images.map(({ name }) => name)).toEqual(['api'])
  const head = seen.baked.find(({ directory }) => directory === '/repo')
  expect(JSON.parse(head!.files[0]!.content).target).toMatchObject({
    api: { 'dockerfile-inline': 'FROM base', contexts: { base: 'target:base' } },
    base: { target: 'lib' },
  })
})

const FILES = Object.fromEntries(
  ['/repo', '/base'].flatMap((root) => [
    [`${root}/api/Dockerfile`, 'FROM mid\nCOPY api /api\n'],
    [`${root}/mid/Dockerfile`, 'FROM lib\nCOPY mid /mid\n'],
    [`${root}/lib/Dockerfile`, 'FROM alpine\nCOPY . /lib\n'],
    [`${root}/src/main.c`, ''],
  ]),
)

/** A world with an image that is linked to a target, and through that to another, `lib`. */
const chain = (lib: BakeTarget, world: World = {}, own: BakeTarget = {}): World => ({
  bake: bakeFile({
    api: { context: 'api', contexts: { mid: 'target:mid' }, ...own },
    mid: { context: 'mid', contexts: { lib: 'target:lib' } },
    lib: { context: 'lib', ...lib },
  }),
  files: FILES,
  ...world,
})

const GROWTH = ['--max-growth', '5%', '--base', PARENT]
const EVENT = { kind: 'other', name: 'schedule', ref: 'refs/heads/x', defaultBranch: 'main', commit: HEAD } as const

async function growthIn(world: World, ...argv: readonly string[]) {
  const { report } = await runIn({ event: EVENT, ...world }, '--targets', 'api', ...GROWTH, ...argv)
  const [baseline] = report.baselines
  const { beside = null, outside = [] } = baseline?.kind === 'baseline' ? baseline : {}
  const hiding = [...(beside?.heaviest ?? []).map(({ path }) => path), ...outside]
  return { hiding, statuses: statuses(report), baseline }
}

const beside = (path: string): World => ({ beside: [{ path, bytes: 9 }] })

describe('growth cannot be seen through what a linked target takes that is in no commit', () => {
  test.each<[string, World, readonly string[], string]>([
    ['a file of its context', chain({}, beside('lib/gen.c')), [], 'lib/gen.c'],
    ['one of a target between', chain({}, beside('mid/gen.c')), [], 'mid/gen.c'],
    ['its Dockerfile', chain({}, beside('lib/Dockerfile')), [], 'lib/Dockerfile'],
    [
      'its Dockerfile of another name',
      chain(
        { dockerfile: 'cwd://ci/x' },
        { ...beside('ci/x'), files: { ...FILES, '/repo/ci/x': '', '/base/ci/x': '' } },
      ),
      [],
      'ci/x',
    ],
    ['its ignore file', chain({}, beside('lib/.dockerignore')), [], 'lib/.dockerignore'],
    ['a file of a named context', chain({ contexts: { src: 'src' } }, beside('src/gen.c')), [], 'src/gen.c'],
    ['a named context outside', chain({ contexts: { src: '/tmp/src' } }), [], 'src=/tmp/src'],
    ['the bake file', chain({}, beside('docker-bake.hcl')), [], 'docker-bake.hcl'],
    ['one that is named', chain({}, beside('ci/all.hcl')), ['--files', 'ci/all.hcl'], 'ci/all.hcl'],
    [
      'variables of a compose file',
      chain({}, { ...beside('.env'), files: { ...FILES, '/base/compose.yml': '' } }),
      [],
      '.env',
    ],
  ])('%s', async (_, world, argv, hiding) => {
    expect(await growthIn(world, ...argv)).toMatchObject({ hiding: [hiding], statuses: ['skip'] })
  })

  test.each<[string, World, readonly string[]]>([
    ['another file', chain({}, beside('docs/lib/x')), []],
    [
      'one that its ignore file leaves out',
      chain({}, { ...beside('lib/x'), files: { ...FILES, '/base/lib/.dockerignore': 'x' } }),
      [],
    ],
    ['a bake file that is not read', chain({}, beside('docker-bake.hcl')), ['--files', 'all.hcl']],
    [
      'one that its Dockerfile does not name, if its stages are known',
      chain({ context: 'mid' }, { ...beside('mid/gen.c'), ranLinked: { mid: [{ name: '', steps: 1 }], lib: [] } }),
      [],
    ],
    ['variables of no compose file', chain({}, beside('.env')), []],
    // What the workflow says, as other inputs are.
    ['a bake file outside', chain({}), ['--files', 'docker-bake.hcl,/tmp/meta.json']],
  ])('but it can beside %s', async (_, world, argv) => {
    expect(await growthIn(world, ...argv)).toMatchObject({ hiding: [], statuses: ['fail'] })
  })

  test('an image that is linked to a target of another repository is of no commit', async () => {
    const files = { ...FILES, '/lib/Dockerfile': 'FROM alpine' }
    expect((await growthIn(chain({ context: '../lib' }, { files }))).baseline).toMatchObject({
      kind: 'none',
      reason: expect.stringContaining('from outside the repository'),
    })
  })

  test.each<[string, BakeTarget, BakeTarget]>([
    ['its own', {}, { 'dockerfile-inline': 'FROM alpine' }],
    ["a linked target's", { 'dockerfile-inline': 'FROM alpine' }, {}],
  ])('and so is one whose bake file outside may have %s Dockerfile', async (_, lib, own) => {
    const { baseline } = await growthIn(chain(lib, {}, own), '--files', '/tmp/all.hcl')
    expect(baseline).toMatchObject({ kind: 'none', reason: expect.stringContaining('from outside the repository') })
  })
})

describe('the base is not built', () => {
  test.each([
    ['lib', '/base/lib'],
    ['docker-bake.hcl', '/base/docker-bake.hcl'],
  ])('where %s leads out of its tree', async (written, path) => {
    const { baseline } = await growthIn(chain({}, { realPaths: { [path]: '/etc/x' } }))
    expect(baseline).toMatchObject({
      kind: 'none',
      reason: expect.stringMatching(new RegExp(`^${written} leads out of .* through a link`)),
    })
  })

  test('without the folder of a linked target', async () => {
    const { '/base/lib/Dockerfile': _, ...files } = FILES
    expect((await growthIn(chain({}, { files }))).baseline).toMatchObject({
      kind: 'none',
      reason: expect.stringContaining('has no folder lib yet'),
    })
  })
})

/** The error of a run in a world. */
function refused(world: World, ...argv: readonly string[]) {
  const { ports } = fakePorts({ ...GROWING, ...world })
  return errorOf(run(ports, inputs('--targets', 'api', ...argv), stopwatch(ports.clock)))
}

describe('there is no run', () => {
  test('where a linked target has no context, which is named', async () => {
    const { '/repo/lib/Dockerfile': _, ...files } = FILES
    expect(await refused(chain({}, { files }))).toMatchObject({
      code: 'bake.missing',
      fields: { target: 'lib', looked: '/repo/lib' },
    })
  })

  test('where the context of one has the folder of private files', async () => {
    expect(await refused(chain({}, { temporary: '/repo/lib/tmp' }))).toMatchObject({
      code: 'run.temporary-in-context',
      fields: { context: 'lib' },
    })
  })

  test.each<[string, BakeTarget, readonly string[], string]>([
    ['its context', { context: '../pull' }, [], '"../pull" is not in the checkout'],
    ['a URL', { context: 'https://github.com/them/lib.git' }, [], 'lib.git" is not in the checkout'],
    ['a bake file', { 'dockerfile-inline': 'FROM x' }, ['--files', '/tmp/a.hcl'], 'a.hcl" is not in the'],
  ])('on pull_request_target, where a linked target takes %s from elsewhere', async (_, lib, argv, message) => {
    const event = { kind: 'pull_request_target', isFork: false, base: null, commit: HEAD } as const
    const world = chain(lib, { event: { ...event, ref: 'refs/heads/main', defaultBranch: 'main' } })
    expect(await refused(world, ...argv)).toMatchObject({
      code: 'run.pull-request-target',
      message: expect.stringContaining(message),
    })
  })
})

test('secrets of a linked target are hidden, and a pipe among them is read once for head and base', async () => {
  const pipes = { '/dev/fd/63': Buffer.from('s3cret') }
  const secret = ['id=tok,src=/dev/fd/63', 'type=env,id=key,env=KEY', 'id=own,src=own.txt']
  const world = chain({ secret }, { pipes, variables: { KEY: 'k3y' }, files: { ...FILES, '/repo/own.txt': 'owned' } })
  const { seen } = await runIn(world, '--targets', 'api', '--base', PARENT)
  expect(seen.masked).toEqual(expect.arrayContaining(['s3cret', 'k3y', 'owned']))
  const [head, base] = seen.baked.map(({ files }) => JSON.parse(files[0]!.content).target.lib.secret)
  const place = /^id=tok,src=(\/.*\/secret-0)$/.exec(head[1])?.[1]
  expect(head).toEqual(['id=key,env=KEY', `id=tok,src=${place}`, 'id=own,src=own.txt'])
  expect(base).toEqual(['id=key,env=KEY', `id=tok,src=${place}`, 'id=own,src=/repo/own.txt'])
})

test('the base of a release has no layers of other runs, not even through a linked target', async () => {
  const event = { kind: 'other', name: 'release', ref: 'refs/tags/v2', defaultBranch: 'main', commit: HEAD } as const
  const world = chain({ 'cache-from': [{ type: 'gha' }, 'acme/lib:cache'] }, { event })
  const { seen } = await runIn(world, '--targets', 'api', '--base', PARENT)
  const caches = seen.baked.map(({ files }) => JSON.parse(files[0]!.content).target.lib['cache-from'])
  expect(caches).toEqual([['acme/lib:cache'], ['acme/lib:cache']])
})
