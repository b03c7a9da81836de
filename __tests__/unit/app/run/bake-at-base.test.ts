import { describe, expect, test } from '@jest/globals'
import { trustedCaches } from '../../../../src/app/run/trusted-caches.ts'
import type { BakeInputs } from '../../../../src/inputs/bake-inputs.ts'
import type { BakeTarget } from '../../../../src/inputs/bake-source.ts'
import { fail } from '../../../../src/errors/errors.ts'
import { bakeBuild } from '../../../../src/plan/bake/bake-build.ts'
import { bakeFile, sourceOf } from '../../../support/bake.ts'
import { HEAD, PARENT } from '../../../support/fake-commits.ts'
import { runIn } from '../../../support/shop.ts'
import type { World } from '../../../support/world.ts'

type Targets = Readonly<Record<string, BakeTarget>>

/** A world whose bake file has some targets at the head and others at the base, and what buildx was asked. */
function world(
  head: Targets,
  base: Targets,
): { readonly world: World; readonly asked: (readonly [BakeInputs, string])[] } {
  const asked: (readonly [BakeInputs, string])[] = []
  const bake: World['bake'] = (inputs, directory) => {
    asked.push([inputs, directory])
    return bakeFile(directory.startsWith('/base') ? base : head)(inputs, directory)
  }
  return { world: { bake }, asked }
}

const builtAtBase = ({ seen }: Awaited<ReturnType<typeof runIn>>) =>
  seen.built.filter(
    ({ directory, args }) => directory === '/base' && !args.some((arg) => arg.endsWith('base.Dockerfile')),
  )

test("an image is compared with what the base's own file says", async () => {
  const both = world({ api: { args: { V: '2' } } }, { api: { args: { V: '1' } } })
  const ran = await runIn(both.world, '--source', '.')
  expect(ran.report.baselines[0]).toMatchObject({ kind: 'baseline', source: 'rebuild' })
  const [plan] = builtAtBase(ran)
  expect(plan?.args).toContain('V=1')
  expect(plan?.args).not.toContain('V=2')
})

test('its record is found by a head of the same definition only', async () => {
  const both = world({ api: { args: { V: '2' } } }, { api: { args: { V: '1' } } })
  const { stored } = await runIn(both.world, '--source', '.')
  expect(new Set([...stored.keys()].map((key) => key.split(' ')[0])).size).toBe(stored.size)
  const same = world({ api: { args: { V: '1' } } }, { api: { args: { V: '1' } } })
  expect((await runIn({ ...same.world, stored: new Map(stored) }, '--source', '.')).report.baselines[0]).toMatchObject({
    source: 'record',
  })
  const another = world({ api: { args: { V: '3' } } }, { api: { args: { V: '1' } } })
  expect(
    (await runIn({ ...another.world, stored: new Map(stored) }, '--source', '.')).report.baselines[0],
  ).toMatchObject({
    source: 'rebuild',
  })
})

test('it is asked in the same way, for the images of the head, in its own tree', async () => {
  const { world: there, asked } = world({ api: {}, web: {} }, { api: {}, web: {}, old: {} })
  await runIn(there, '--files', 'cwd:///repo/ci.hcl,b.hcl,/tmp/meta.json', '--set', '*.platform=linux/amd64')
  const [inputs, directory] = asked.at(-1)!
  expect(directory).toBe('/base')
  expect(inputs).toMatchObject({
    files: ['/base/ci.hcl', 'b.hcl', '/tmp/meta.json'],
    set: ['*.platform=linux/amd64'],
    targets: ['api', 'web'],
  })
})

test('files that the environment names are asked for at the base, too', async () => {
  const { world: there, asked } = world({ api: {} }, { api: {} })
  await runIn({ ...there, variables: { BUILDX_BAKE_FILE: '/repo/a.hcl:ci/b.hcl' } }, '--source', '.')
  expect(asked.map(([{ files }]) => files)).toEqual([
    ['/repo/a.hcl', 'ci/b.hcl'],
    ['/base/a.hcl', 'ci/b.hcl'],
  ])
  const separated = { BUILDX_BAKE_FILE: 'a:b;c', BUILDX_BAKE_PATH_SEPARATOR: ';' }
  await runIn({ ...there, variables: separated }, '--source', '.')
  expect(asked.at(-1)![0].files).toEqual(['a:b', 'c'])
  await runIn({ ...there, variables: separated }, '--files', 'd.hcl')
  expect(asked.at(-1)![0].files).toEqual(['d.hcl'])
  await expect(runIn({ ...there, variables: { BUILDX_BAKE_FILE: 'a:-' } }, '--source', '.')).rejects.toThrow(
    /BUILDX_BAKE_FILE/,
  )
})

/** Its files are a.hcl and b.hcl, and the base has only the first. */
const withoutB: World['bake'] = (inputs, directory) => {
  const isBase = directory === '/base'
  if (isBase && inputs.files.includes('b.hcl'))
    throw fail('bake.no-file', { detail: 'open b.hcl: no such file', directory, file: 'b.hcl' })
  return bakeFile(isBase ? { api: {} } : { api: {}, web: {} })(inputs, directory)
}

test('of several files, those that the base lacks are left out there', async () => {
  expect((await runIn({ bake: withoutB }, '--files', 'a.hcl,b.hcl')).report.baselines).toMatchObject([
    { name: 'api', kind: 'baseline', source: 'rebuild' },
    { name: 'web', kind: 'none', isNew: true },
  ])
  expect((await runIn({ bake: withoutB }, '--files', 'b.hcl')).report.baselines).toMatchObject([
    { name: 'api', kind: 'none', isNew: true },
    { name: 'web', kind: 'none', isNew: true },
  ])
})

const onlyAtHead: World['bake'] = (inputs, directory) => {
  if (directory === '/base') throw fail('bake.no-file', { detail: 'none', directory })
  return bakeFile({ web: {} })(inputs, directory)
}

describe('an image is new', () => {
  const isNew = { kind: 'none', isNew: true, reason: expect.stringContaining('has no target web in its bake file yet') }

  test('if the base has no such target, also if inputs override it', async () => {
    const { world: there } = world({ web: {} }, { api: {} })
    expect((await runIn(there, '--targets', 'web', '--set', 'web.target=run')).report.baselines[0]).toMatchObject(isNew)
  })

  test('if the base has no bake file', async () => {
    expect((await runIn({ bake: onlyAtHead }, '--source', '.')).report.baselines[0]).toMatchObject(isNew)
  })

  test('if the base has no folder that bake runs in', async () => {
    const files = { '/repo/sub/Dockerfile': 'FROM alpine\n', '/base/README.md': '' }
    const { world: there } = world({ web: {} }, { web: {} })
    expect((await runIn({ ...there, files }, '--source', 'sub')).report.baselines[0]).toMatchObject(isNew)
  })
})

test('a target that the base lacks makes only its own image new', async () => {
  const { world: there } = world({ api: {}, web: {} }, { api: {} })
  const { report } = await runIn(there, '--source', '.', '--set', 'web.target=run')
  expect(report.baselines).toMatchObject([
    { name: 'api', kind: 'baseline', source: 'rebuild' },
    { name: 'web', kind: 'none', isNew: true },
  ])
})

test.each<[string, () => BakeTarget, RegExp]>([
  [
    'a file that cannot be read',
    () => {
      throw fail('bake.invalid', { detail: 'unclosed block' })
    },
    /^the base bbbbbbb \(.*\) has a bake file that cannot be used: .*unclosed block/,
  ],
  ['a privilege that is not allowed', () => ({ entitlements: ['network.host'] }), /cannot be built: .*"network\.host"/],
  [
    'a context outside of the repository',
    () => ({ context: '../..' }),
    /builds api from files outside of the repository/,
  ],
])('a base is not built, and why is said: %s', async (_, target, reason) => {
  const bake: World['bake'] = (inputs, directory) =>
    bakeFile({ api: directory === '/base' ? target() : {} })(inputs, directory)
  const ran = await runIn({ bake }, '--source', '.')
  expect(ran.report.baselines[0]).toMatchObject({ kind: 'none', reason: expect.stringMatching(reason) })
  expect(builtAtBase(ran)).toEqual([])
})

test('a pipe with a secret was read for the head, and serves the base, too', async () => {
  const api = { secret: ['id=tok,src=/dev/fd/63'] }
  const { world: there } = world({ api }, { api })
  const ran = await runIn({ ...there, pipes: { '/dev/fd/63': Buffer.from('x') } }, '--source', '.')
  const secrets = ran.seen.built.flatMap(({ args }) => args.filter((arg) => arg.startsWith('id=tok,src=')))
  expect(new Set(secrets).size).toBe(1)
  expect(secrets[0]).not.toContain('/dev/fd/63')
  expect(secrets).toHaveLength(2)
})

const RELEASE = { kind: 'other', name: 'release', ref: 'refs/tags/v2', defaultBranch: 'main', commit: HEAD } as const

const UNWRITTEN = { written: { input: [], file: null }, pathsOfFile: [], givenAgain: { words: [], unsaid: [] } }

test('nor has a target of the definition such layers, or one that it is linked to', () => {
  const target = { 'cache-from': ['type=gha', 'acme/api:cache'] }
  const bake = sourceOf(target, {}, { base: target })
  const subject = { kind: 'build', build: bakeBuild(bake, () => undefined), bake } as const
  const image = { name: 'api', subject, rules: [], ...UNWRITTEN }
  const [trusted] = trustedCaches(RELEASE, [image]).images
  const kept = { 'cache-from': ['acme/api:cache'] }
  expect(trusted?.subject).toMatchObject({ build: kept, bake: { targets: { app: kept, base: kept } } })
})

test('a target that is only linked to one with such layers has none either', () => {
  const bake = sourceOf({}, {}, { base: { 'cache-from': [{ type: 'gha' }] } })
  const subject = { kind: 'build', build: bakeBuild(bake, () => undefined), bake } as const
  const image = { name: 'api', subject, rules: [], ...UNWRITTEN }
  const { images, notes } = trustedCaches(RELEASE, [image])
  expect(images[0]?.subject).toMatchObject({ bake: { targets: { base: { 'cache-from': [] } } } })
  expect(notes).toHaveLength(1)
})

test('a release reads no layers that another run left, at the base either', async () => {
  const api = { 'cache-from': [{ type: 'gha' }, { type: 'registry', ref: 'acme/api' }] }
  const { world: there } = world({ api }, { api })
  const ran = await runIn({ ...there, event: RELEASE }, '--source', '.', '--base', PARENT)
  const all = ran.seen.built.flatMap(({ args }) => args)
  expect(all).not.toContain('type=gha')
  expect(builtAtBase(ran)).toHaveLength(1)
})
