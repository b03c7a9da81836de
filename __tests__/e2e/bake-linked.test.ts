import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { dockerBuildx } from '../../src/adapters/docker/buildx.ts'
import { bakePlan } from '../../src/plan/bake/bake-plan.ts'
import { headPlan } from '../../src/plan/head-plan.ts'
import { bakeInputs } from '../support/bake.ts'
import { CLASSIC, CONTAINER, talkTo } from '../support/engines.ts'
import { buildOf } from '../support/inputs.ts'
import { NONCE } from '../support/nonce.ts'
import { ownFolder } from '../support/own-folder.ts'
import { labelled, removeTestImages } from '../support/test-images.ts'

const work = ownFolder()
const DOCKERFILES = { base: `FROM alpine\nRUN echo ${NONCE} > /made\n`, api: 'FROM base\nRUN cp /made /api\n' }
for (const [name, text] of Object.entries(DOCKERFILES)) {
  mkdirSync(join(work, name))
  writeFileSync(join(work, name, 'Dockerfile'), labelled(text))
}
afterAll(() => removeTestImages(CLASSIC))

/** As `docker buildx bake --print` writes the target of an image, and the one that it is linked to. */
const BAKE = {
  inputs: bakeInputs(),
  target: 'api',
  targets: { api: { context: 'api', contexts: { base: 'target:base' } }, base: { context: 'base' } },
}

test.each([
  ['docker', CLASSIC],
  ['docker-container', CONTAINER],
])('a target that is linked to another is built with it, by the driver %s', async (driver, engine) => {
  await using _ = talkTo(engine)
  const scratch = join(work, driver)
  mkdirSync(scratch)
  const place = { driver, directory: work, scratch }
  const inputs = buildOf({ context: 'api', 'build-contexts': 'base=target:base', builder: engine.builder })
  const plan = headPlan(inputs, place, undefined, BAKE)
  const bake = bakePlan([{ name: 'api', plan: { ...plan, target: plan.target! } }], scratch)
  const [build] = await dockerBuildx().bake(
    bake,
    () => undefined,
    () => undefined,
  )
  expect(build?.imageId).toMatch(/^sha256:/)
  // The step of the other target is also one of this image.
  expect(build!.times.vertices.filter(({ name }) => name.endsWith('] RUN'))).toHaveLength(2)
  const own = [{ name: '', steps: 1 }]
  expect([build!.ranStages, build!.ranLinked]).toEqual([own, { base: own }])
})
