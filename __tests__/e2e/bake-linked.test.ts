import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { NO_BAKE_INPUTS } from '../../src/inputs/bake-inputs.ts'
import { dockerBuildx } from '../../src/adapters/docker/buildx.ts'
import type { BakeSource } from '../../src/plan/bake/bake-definition.ts'
import { bakePlan, type BakedBuild } from '../../src/plan/bake/bake-plan.ts'
import { headPlan } from '../../src/plan/head-plan.ts'
import { errorOf } from '../support/buildx-contract.ts'
import { CLASSIC, CONTAINER, environmentOf, talkTo, type Engine } from '../support/engines.ts'
import { buildOf } from '../support/inputs.ts'
import { repositoryOf } from '../support/mount-run.ts'
import { NONCE } from '../support/nonce.ts'
import { ownFolder } from '../support/own-folder.ts'
import { weighbridge } from '../support/programs.ts'
import { git } from '../support/repository.ts'
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
  inputs: NO_BAKE_INPUTS,
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
  const own = [{ name: '', steps: 1 }]
  expect([api!.ranStages, api!.ranLinked, web!.ranStages]).toEqual([own, { base: own }, own])
})

test.each(DRIVERS)('if it fails, so does the image that takes its result, by the driver %s', async (driver, engine) => {
  await using _ = talkTo(engine)
  const error = await errorOf(bake(engine, driver, 'bad'))
  expect(error.fields).toMatchObject({ image: 'api', images: ['api'], excerpt: expect.stringContaining('RUN false') })
})

test('growth cannot be seen where a linked target takes a file that is in no commit, and only where it does', async () => {
  const lib = labelled(`FROM alpine\nCOPY lib/*.c /lib/\n`)
  const directory = await repositoryOf(work, {
    'docker-bake.hcl':
      'target "api" {\n  contexts = { lib = "target:lib" }\n}\ntarget "lib" { dockerfile = "lib.Dockerfile" }\n',
    Dockerfile: labelled('FROM lib\nCOPY app /\n'),
    'lib.Dockerfile': lib,
    'lib/main.c': NONCE,
    app: NONCE,
  })
  await writeFile(join(directory, 'app'), NONCE.padEnd(1000))
  await git(directory, 'commit', '--quiet', '--all', '--message', 'grow')
  const growth = async () => {
    const argv = ['run', '--json', '--targets', 'api', '--base', 'HEAD~1', '--max-growth', '1MB', '--strict']
    const { code, stdout } = await weighbridge(argv, { cwd: directory, env: environmentOf(CLASSIC) })
    const { baseline } = JSON.parse(stdout)
    return { code, source: baseline.source, beside: baseline.beside?.heaviest ?? null }
  }
  await writeFile(join(directory, 'notes.c'), 'beside')
  expect(await growth()).toEqual({ code: 0, source: 'rebuild', beside: null })
  await writeFile(join(directory, 'lib', 'made.c'), 'made')
  expect(await growth()).toEqual({ code: 4, source: 'rebuild', beside: [{ path: 'lib/made.c', bytes: 4 }] })
})
