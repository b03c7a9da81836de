import { expect, test } from '@jest/globals'
import { bakePlan } from '../../../../src/plan/bake/bake-plan.ts'
import { headPlan } from '../../../../src/plan/head-plan.ts'
import { bakeInputs } from '../../../support/bake.ts'
import { buildOf } from '../../../support/inputs.ts'

function buildIn(scratch: string, name: string, inputs: Readonly<{ [name: string]: string }>) {
  const plan = headPlan(buildOf(inputs), { driver: 'docker-container', directory: '/repo', scratch })
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

test('a target of a bake file is built with those that it is linked to, and with what it alone can say', () => {
  const bake = {
    inputs: { ...bakeInputs(), allow: ['network.host'] },
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
