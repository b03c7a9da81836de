import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { dockerBuildx } from '../../src/adapters/docker/buildx.ts'
import type { BakeSource } from '../../src/plan/bake/bake-definition.ts'
import { bakePlan, type BakedBuild } from '../../src/plan/bake/bake-plan.ts'
import { headPlan } from '../../src/plan/head-plan.ts'
import { bakeInputs } from '../support/bake.ts'
import { errorOf } from '../support/buildx-contract.ts'
import { CLASSIC, CONTAINER, talkTo, type Engine } from '../support/engines.ts'
import { buildOf } from '../support/inputs.ts'
import { NONCE } from '../support/nonce.ts'
import { ownFolder } from '../support/own-folder.ts'
import { labelled, removeTestImages } from '../support/test-images.ts'

const work = ownFolder()
const DOCKERFILES = {
  web: 'FROM alpine\nRUN true\n',
  bad: 'FROM alpine\nRUN false\n',
  base: `FROM alpine\nRUN echo ${NONCE} > /made\n`,
  api: 'FROM base\nRUN cp /made /api\n',
}
for (const [name, text] of Object.entries(DOCKERFILES)) {
  mkdirSync(join(work, name))
  writeFileSync(join(work, name, 'Dockerfile'), labelled(text))
}
afterAll(() => removeTestImages(CLASSIC))

/** As `docker buildx bake --print` writes the target of an image, and the one that it is linked to. */
const linkedTo = (base: string) => ({
  inputs: bakeInputs(),
  target: 'api',
  targets: { api: { context: 'api', contexts: { base: `target:${base}` } }, [base]: { context: base } },
})

const nothing = (): void => undefined

/** One call for "api", which takes the result of another target, and "web", which does not. */
async function bake({ builder }: Engine, driver: string, base: string) {
  const scratch = mkdtempSync(join(work, 'scratch-'))
  const baked = (name: string, given: Readonly<Record<string, string>>, source?: BakeSource): BakedBuild => {
    const place = { driver, directory: work, scratch: join(scratch, name) }
    mkdirSync(place.scratch)
    const plan = headPlan(buildOf({ context: name, builder, ...given }), place, undefined, source)
    return { name, plan: { ...plan, target: plan.target! } }
  }
  const builds = [baked('web', {}), baked('api', { 'build-contexts': `base=target:${base}` }, linkedTo(base))]
  return await dockerBuildx().bake(bakePlan(builds, scratch), nothing, nothing)
}

const DRIVERS = [
  ['docker', CLASSIC],
  ['docker-container', CONTAINER],
] as const

test.each(DRIVERS)('a target that is linked to another is built with it, by the driver %s', async (driver, engine) => {
  await using _ = talkTo(engine)
  const [web, api] = await bake(engine, driver, 'base')
  expect(api?.imageId).toMatch(/^sha256:/)
  // The step of the other target is also one of this image, and of no other.
  expect([web, api].map((build) => build!.times.vertices.filter(({ name }) => name.endsWith('] RUN')).length)).toEqual([
    1, 2,
  ])
})

test.each(DRIVERS)('if it fails, so does the image that takes its result, by the driver %s', async (driver, engine) => {
  await using _ = talkTo(engine)
  const error = await errorOf(bake(engine, driver, 'bad'))
  expect(error.fields).toMatchObject({ image: 'api', images: ['api'], excerpt: expect.stringContaining('RUN false') })
})
