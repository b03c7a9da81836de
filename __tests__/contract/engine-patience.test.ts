import { expect, test } from '@jest/globals'
import { dockerBuildx } from '../../src/adapters/docker/buildx.ts'
import { requireBuildx } from '../../src/adapters/docker/buildx-version.ts'
import { openEngineImage } from '../../src/adapters/docker/engine-images.ts'
import { registryManifest } from '../../src/adapters/docker/manifest.ts'
import { tarBuild } from '../../src/adapters/docker/tar-build.ts'
import { errorOf } from '../support/buildx-contract.ts'
import { fakeDocker } from '../support/fake-docker.ts'

/** What gives no answer, and what says something before. */
const SILENT = { meanwhile: 'exec sleep 600' }
const HALF = { meanwhile: 'printf begun; exec sleep 600' }
const NEVER = new AbortController().signal
/** Of a call that answers (ms): no test waits for it. */
const LONG = 600_000

async function readAll(chunks: AsyncIterable<unknown>): Promise<void> {
  for await (const _ of chunks) continue
}

test('an engine that does not tell what it has of an image is an error that says what was asked', async () => {
  await using _ = await fakeDocker({ inspect: SILENT })
  const error = await errorOf(openEngineImage(['shop'], NEVER, { answer: 1, silence: LONG }))
  expect(error).toMatchObject({
    code: 'engine.unreachable',
    exit: 4,
    message: expect.stringMatching(
      /^No Docker engine answers at .*"docker image inspect" gave no answer within .*Start it/,
    ),
  })
})

test.each([
  ['from the start', SILENT],
  ['half-way', HALF],
])('an engine that is silent %s about the bytes of an image is an error that says so', async (_when, save) => {
  await using _ = await fakeDocker({ inspect: { stdout: 'sha256:1d {"Layers":["sha256:2e"]}\n' }, save })
  const { entries } = await openEngineImage(['shop:1'], NEVER, { answer: LONG, silence: 1000 })
  expect(await errorOf(readAll(entries))).toMatchObject({
    code: 'engine.unreachable',
    fields: { detail: '"docker image save" gave nothing for 1 s' },
  })
})

test('a builder that is silent about the result of a build of ours is an error that names both', async () => {
  await using docker = await fakeDocker({ build: SILENT })
  const build = {
    args: ['build', '--builder', 'slow', `${docker.folder}/empty`],
    directory: docker.folder,
    dockerfile: { path: `${docker.folder}/Dockerfile`, content: 'FROM scratch\n' },
  }
  expect(await errorOf(readAll(tarBuild(build, (text) => text, undefined, 1)))).toMatchObject({
    code: 'engine.silent',
    fields: { command: 'build', builder: 'slow', seconds: 0.001 },
  })
})

test('a builder that says nothing of a build that only pulls is an error that names both', async () => {
  await using docker = await fakeDocker({ build: SILENT })
  const plan = { ...docker.plan('--builder', 'slow'), silence: 1 }
  expect(await errorOf(dockerBuildx().build(plan, () => {}))).toMatchObject({
    code: 'engine.silent',
    fields: { command: 'build', builder: 'slow', seconds: 0.001 },
  })
})

test('a registry that gives no answer cannot be asked', async () => {
  await using _ = await fakeDocker({ imagetools: SILENT })
  expect(await errorOf(registryManifest('', 'shop', undefined, 1))).toMatchObject({
    code: 'registry.unavailable',
    fields: { reference: 'shop', detail: 'no answer within 0.001 s' },
  })
})

test('a buildx that does not tell its version is none', async () => {
  await using _ = await fakeDocker({ version: SILENT })
  expect(await errorOf(requireBuildx(undefined, 1))).toMatchObject({
    code: 'engine.no-buildx',
    fields: { detail: 'no answer within 0.001 s' },
  })
})
