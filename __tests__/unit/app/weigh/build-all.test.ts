import { expect, test } from '@jest/globals'
import { stopwatch } from '../../../../src/app/stopwatch.ts'
import { buildAll } from '../../../../src/app/weigh/build-all.ts'
import type { AskedBuild } from '../../../../src/app/weigh/gather-builds.ts'
import { headPlan } from '../../../../src/plan/head-plan.ts'
import type { BakePlan } from '../../../../src/plan/bake/bake-plan.ts'
import { failedBuild } from '../../../support/errors.ts'
import { buildOf } from '../../../support/inputs.ts'
import { fakePorts } from '../../../support/ports.ts'
import { BASE } from '../../../support/shop.ts'

function asked(name: string): AskedBuild {
  const plan = headPlan(buildOf({}), { driver: 'docker-container', directory: '/repo', scratch: `/s/${name}` })
  const facts = {
    name: 'default',
    driver: 'docker-container',
    platform: 'linux/amd64',
    buildkit: [''],
    elsewhere: false,
  }
  return { name, title: name, plan, facts, hear: () => undefined }
}

test('a step that fails for some images fails them at once, and the others are built by one more call', async () => {
  const { ports } = fakePorts({ images: () => [BASE] })
  const calls: (readonly string[])[] = []
  const buildx: typeof ports.buildx = {
    ...ports.buildx,
    async bake(plan: BakePlan, show, hear) {
      const names = plan.builds.map(({ name }) => name)
      calls.push(names)
      if (names.includes('api')) throw failedBuild({ image: 'api', images: ['api', 'web'] })
      return ports.buildx.bake(plan, show, hear)
    },
  }
  const how = { title: () => '', keepsOn: true }
  const builds = ['api', 'tools', 'web', 'docs'].map(asked)
  const outcomes = await buildAll({ ...ports, buildx }, stopwatch(ports.clock), builds, how)
  expect(outcomes.map(({ kind }) => kind)).toEqual(['failed', 'built', 'failed', 'built'])
  expect(calls).toEqual([
    ['api', 'tools', 'web', 'docs'],
    ['tools', 'docs'],
  ])
})

test.each<[readonly string[], string]>([
  [['api', 'web'], 'Build 2 images'],
  [['api', 'api'], 'Build api on 2 nodes'],
  [['api', 'api', 'web'], 'Build 2 images on 2 nodes'],
])('one call for %j has the title "%s"', async (names, title) => {
  const { ports } = fakePorts({ images: () => [BASE] })
  const titles: string[] = []
  const runner: typeof ports.runner = { ...ports.runner, group: (name, work) => (titles.push(name), work()) }
  const builds = names.map((name) => ({ ...asked(name), facts: { ...asked(name).facts, buildkit: ['', ''] } }))
  const how = { title: (what: string) => `Build ${what}`, keepsOn: false }
  await buildAll({ ...ports, runner }, stopwatch(ports.clock), builds, how)
  expect(titles).toEqual([title])
})
