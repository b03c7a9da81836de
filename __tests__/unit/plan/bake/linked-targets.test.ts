import { expect, test } from '@jest/globals'
import { basePlan } from '../../../../src/plan/base-plan.ts'
import { bakeBuild } from '../../../../src/plan/bake/bake-build.ts'
import { headPlan } from '../../../../src/plan/head-plan.ts'
import { sourceOf } from '../../../support/bake.ts'

const PLACE = { driver: 'docker-container', directory: '/repo', scratch: '/scratch' }
const TREE = { directory: '/base', translate: (path: string) => path.replace(/^\/repo\b/, '/base') }
const LIB = {
  context: 'lib',
  contexts: { src: '../src', alpine: 'docker-image://alpine', deep: 'target:deep', none: null },
  dockerfile: 'cwd://lib.Dockerfile',
  secret: ['id=s,src=token', 'type=env,id=e,src=TOKEN'],
  ssh: [{ id: 'k', paths: ['key'] }],
  'cache-from': ['type=local,src=cache', 'acme/lib:cache'],
  'cache-to': ['type=registry,ref=acme/lib:cache'],
  output: ['type=image,push=true'],
  tags: ['acme/lib'],
}
const BAKE = sourceOf({ contexts: { lib: 'target:lib' } }, { source: './sub', allow: ['network.host'] }, { lib: LIB })
const INPUTS = bakeBuild(BAKE, () => undefined)

test('paths of a linked target start in the folder of the run, as those of inputs', () => {
  const { own } = headPlan(INPUTS, PLACE, undefined, BAKE).target!
  expect(own).toEqual({
    name: 'app',
    isPart: false,
    allow: ['network.host'],
    linked: {
      lib: {
        ...LIB,
        context: 'sub/lib',
        contexts: { src: 'src', alpine: 'docker-image://alpine', deep: 'target:deep', none: null },
        dockerfile: 'cwd://sub/lib.Dockerfile',
        secret: ['id=s,src=sub/token', 'type=env,id=e,src=TOKEN'],
        ssh: ['k=sub/key'],
        'cache-from': ['type=local,src=sub/cache', 'acme/lib:cache'],
      },
    },
  })
})

test.each([
  ['/repo/ci/lib.Dockerfile', '/base/ci/lib.Dockerfile'],
  ['cwd:///repo/lib.Dockerfile', 'cwd:///base/lib.Dockerfile'],
  ['/elsewhere/lib.Dockerfile', '/elsewhere/lib.Dockerfile'],
  ['ci/lib.Dockerfile', 'ci/lib.Dockerfile'],
])("at the base its Dockerfile %s is the base's own, %s", (dockerfile, expected) => {
  const bake = sourceOf({ contexts: { lib: 'target:lib' } }, {}, { lib: { ...LIB, dockerfile } })
  const inputs = bakeBuild(bake, () => undefined)
  expect(basePlan(inputs, PLACE, TREE, bake).target!.own!.linked['lib']).toMatchObject({ dockerfile: expected })
})

test.each(['RUN echo ${A}', 'RUN echo $${A}'])(
  'the text %s, as versions of buildx print it, is no template',
  (text) => {
    const bake = sourceOf({ contexts: { lib: 'target:lib' } }, {}, { lib: { 'dockerfile-inline': text } })
    const { own } = headPlan(
      bakeBuild(bake, () => undefined),
      PLACE,
      undefined,
      bake,
    ).target!
    expect(own!.linked['lib']).toMatchObject({ 'dockerfile-inline': 'RUN echo $${A}' })
  },
)

test('at the base it is built in its tree, with the secrets of the head, and gives nothing away', () => {
  const { linked } = basePlan(INPUTS, PLACE, TREE, BAKE).target!.own!
  const { 'cache-to': _, output: __, tags: ___, ...kept } = LIB
  expect(linked).toEqual({
    lib: {
      ...kept,
      context: 'sub/lib',
      contexts: { src: '/base/src', alpine: 'docker-image://alpine', deep: 'target:deep', none: null },
      dockerfile: 'cwd://sub/lib.Dockerfile',
      secret: ['id=s,src=/repo/sub/token', 'type=env,id=e,src=TOKEN'],
      ssh: ['k=/repo/sub/key'],
      'cache-from': ['type=local,src=/repo/sub/cache', 'acme/lib:cache'],
    },
  })
})
