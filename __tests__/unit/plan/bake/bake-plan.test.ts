import { describe, expect, test } from '@jest/globals'
import { NO_BAKE_INPUTS } from '../../../../src/inputs/bake-inputs.ts'
import type { BakeSource } from '../../../../src/inputs/bake-source.ts'
import { bakePlan } from '../../../../src/plan/bake/bake-plan.ts'
import { headPlan } from '../../../../src/plan/head-plan.ts'
import { sourceOf } from '../../../support/bake.ts'
import { buildOf } from '../../../support/inputs.ts'

function buildIn(scratch: string, name: string, inputs: Readonly<{ [name: string]: string }>, bake?: BakeSource) {
  const place = { driver: 'docker-container', directory: '/repo', scratch }
  const plan = headPlan(buildOf(inputs), place, undefined, bake)
  return { name, plan: { ...plan, target: plan.target! } }
}

const layout = (scratch: string) => [`type=oci,tar=false,dest=${scratch}/layout`]

test('builds are one call, with the definition in a file', () => {
  const plan = bakePlan(
    [
      buildIn('/s/1', 'shop/api', { context: 'api', builder: 'big', secrets: 'a=b' }),
      buildIn('/s/2', 'web', { context: 'web', file: 'web.Dockerfile', builder: 'big' }),
    ],
    '/s/0',
  )
  expect(plan).toMatchObject({ directory: '/repo', metadataFile: '/s/0/metadata.json' })
  expect(plan.args.join(' ')).toBe(
    'bake --progress rawjson --builder big --file /s/0/bake.json --metadata-file /s/0/metadata.json -- shop_api web',
  )
  expect(plan.files.map(({ path }) => path)).toEqual(['/s/0/bake.json', '/s/1/secret-0'])
  expect(JSON.parse(plan.files[0]!.content)).toEqual({
    target: {
      shop_api: { context: '/repo/api', secret: ['id=a,src=/s/1/secret-0'], output: layout('/s/1') },
      web: { context: '/repo/web', dockerfile: '/repo/web.Dockerfile', output: layout('/s/2') },
    },
  })
  expect(plan.builds.map(({ name, target }) => [name, target])).toEqual([
    ['shop/api', 'shop_api'],
    ['web', 'web'],
  ])
})

test('the Dockerfile in a remote context stays as it is', () => {
  const context = 'https://example.com/shop.git'
  const plan = bakePlan([buildIn('/s/1', 'a', { context, file: 'b/Dockerfile' })], '/s/0')
  expect(JSON.parse(plan.files[0]!.content).target.a).toMatchObject({ context, dockerfile: 'b/Dockerfile' })
})

test.each<[readonly string[], readonly string[]]>([
  [
    ['api', 'web'],
    ['api', 'web'],
  ],
  [
    ['a/b', 'a.b', 'a_b'],
    ['a_b', 'a_b_2', 'a_b_3'],
  ],
  [
    ['a_b_2', 'a/b', 'a b'],
    ['a_b_2', 'a_b', 'a_b_3'],
  ],
  [['größe'], ['gr__e']],
])('images %j are the targets %j', (images, names) => {
  const { builds, isPrefixed } = bakePlan(
    images.map((name, index) => buildIn(`/s/${index}`, name, {})),
    '/s/x',
  )
  expect(builds.map(({ target }) => target)).toEqual(names)
  expect(isPrefixed).toBe(images.length > 1)
})

describe('the parts of an image', () => {
  const PLATFORMS = ['linux/amd64', 'linux/arm64'] as const

  test('are targets named by their platforms', () => {
    const builds = ['web', 'shop/api'].flatMap((name) =>
      PLATFORMS.map((platforms) => buildIn(`/s/${name}-${platforms}`, name, { platforms })),
    )
    const { builds: named } = bakePlan([...builds, buildIn('/s/x', 'job', { platforms: 'linux/amd64' })], '/s/0')
    expect(named.map(({ target }) => target)).toEqual([
      'web_linux_amd64',
      'web_linux_arm64',
      'shop_api_linux_amd64',
      'shop_api_linux_arm64',
      'job',
    ])
  })

  test('leave the names of a bake file to its targets, also that of their whole, which others are linked to', () => {
    const app = sourceOf({ context: 'x', platforms: PLATFORMS })
    const parts = PLATFORMS.map((platform) =>
      buildIn(`/s/${platform}`, 'app', { platforms: platform }, { ...app, platform }),
    )
    const target = 'app_linux_amd64'
    const targets = { ...app.targets, [target]: { contexts: { app: 'target:app' } } }
    const linked = buildIn('/s/1', target, {}, { ...app, target, targets })
    const { files, builds } = bakePlan([...parts, linked], '/s/0')
    expect(builds.map((build) => build.target)).toEqual(['app_linux_amd64_2', 'app_linux_arm64', target])
    const written = JSON.parse(files[0]!.content).target
    expect(Object.keys(written).toSorted()).toEqual(['app', target, 'app_linux_amd64_2', 'app_linux_arm64'])
    expect([written.app.platforms, written.app_linux_arm64.platforms]).toEqual([PLATFORMS, ['linux/arm64']])
  })
})

test('a target of a bake file is built with those that it is linked to, and with what it alone can say', () => {
  const bake = {
    inputs: { ...NO_BAKE_INPUTS, allow: ['network.host'] },
    target: 'api',
    targets: {
      api: {
        context: 'x',
        dockerfile: 'y',
        'dockerfile-inline': 'FROM base',
        'extra-hosts': { a: '1' },
        call: 'check',
      },
      base: { context: 'base' },
    },
  }
  const inputs = buildOf({ context: 'api', file: '-', 'build-contexts': 'base=target:base', allow: 'network.host' })
  const place = { driver: 'docker-container', directory: '/repo', scratch: '/s/1' }
  const plan = headPlan(inputs, place, undefined, bake)
  const { args, files, isPrefixed, builds } = bakePlan(
    [{ name: 'api', plan: { ...plan, target: plan.target! } }],
    '/s/0',
  )
  expect(args.join(' ')).toContain('--allow network.host --file /s/0/bake.json')
  expect([isPrefixed, builds[0]?.target]).toEqual([true, 'api'])
  expect(JSON.parse(files[0]!.content).target).toEqual({
    base: { context: 'base' },
    api: {
      context: '/repo/api',
      contexts: { base: 'target:base' },
      'dockerfile-inline': 'FROM base',
      'extra-hosts': { a: '1' },
      output: layout('/s/1'),
    },
  })
})
