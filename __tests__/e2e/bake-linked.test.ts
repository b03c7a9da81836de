import { mkdirSync, writeFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { dockerBuildx } from '../../src/adapters/docker/buildx.ts'
import { bakePlan } from '../../src/plan/bake/bake-plan.ts'
import { headPlan } from '../../src/plan/head-plan.ts'
import { bakeInputs } from '../support/bake.ts'
import { CLASSIC, CONTAINER, environmentOf, talkTo } from '../support/engines.ts'
import { buildOf } from '../support/inputs.ts'
import { repositoryOf } from '../support/mount-run.ts'
import { NONCE } from '../support/nonce.ts'
import { ownFolder } from '../support/own-folder.ts'
import { weighbridge } from '../support/programs.ts'
import { git } from '../support/repository.ts'
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
