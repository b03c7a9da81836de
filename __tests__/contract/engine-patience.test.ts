import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterEach, expect, jest, test } from '@jest/globals'
import { dockerBuildx } from '../../src/adapters/docker/buildx.ts'
import { requireBuildx } from '../../src/adapters/docker/buildx-version.ts'
import { openEngineImage, type EngineAccess } from '../../src/adapters/docker/engine-images.ts'
import { dockerStream } from '../../src/adapters/docker/docker.ts'
import { registryManifest } from '../../src/adapters/docker/registry-manifest.ts'
import { tarBuild } from '../../src/adapters/docker/tar-build.ts'
import type { LateTarBuild, TarBuild } from '../../src/mounts/tar-build.ts'
import { errorOf } from '../support/buildx-contract.ts'
import { fakeDocker } from '../support/fake-docker.ts'

/** A program that never answers. */
const SILENT = { meanwhile: 'exec sleep 600' }
const NEVER = new AbortController().signal
const SAVED: EngineAccess = {
  cancelled: NEVER,
  store: async () => ({ keepsBlobs: false, socket: undefined }),
  pushed: (_, entries) => ({ entries, close: async () => undefined }),
}
/** The limit (ms) for a call that answers; no test waits for it. */
const LONG = 600_000

const SILENT_BUILDER =
  'The builder "slow" gave no output for 0.001 s of "docker buildx build". ' +
  'Check it with "docker buildx ls", or restart it.'
/** The longest silence (ms), with a clock that the test moves. */
const PATIENCE = 1000
afterEach(() => void jest.useRealTimers())
const onTestsClock = () => jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate'] })

async function readAll(chunks: AsyncIterable<unknown>): Promise<void> {
  for await (const _ of chunks) continue
}

test('an engine that does not tell what it has of an image is an error that says what was asked', async () => {
  await using _ = await fakeDocker({ inspect: SILENT })
  const error = await errorOf(openEngineImage(['shop'], SAVED, { answer: 1, silence: LONG }))
  expect(error).toMatchObject({
    code: 'engine.unreachable',
    exit: 4,
    message: expect.stringMatching(
      /^No Docker engine answers at .*"docker image inspect" gave no answer within .*Start it/,
    ),
  })
})

test('an engine that tells of an image and is silent about its bytes is an error that says so', async () => {
  await using _ = await fakeDocker({ inspect: { stdout: 'sha256:1d 7 {"Layers":["sha256:2e"]}\n' }, save: SILENT })
  const { entries } = await openEngineImage(['shop:1'], SAVED, { answer: LONG, silence: 1 })
  expect(await errorOf(readAll(entries))).toMatchObject({
    code: 'image.export',
    exit: 4,
    message:
      'The engine could not export "shop:1": "docker image save" printed nothing for 0.001 s. ' +
      'If "docker image save" also hangs when run by hand, restart the engine.',
  })
})

test('an engine that is silent half-way is ended as one that is from the start', async () => {
  onTestsClock()
  await using _ = await fakeDocker({ save: { meanwhile: 'printf begun; exec sleep 600' } })
  const chunks = dockerStream(PATIENCE, ['image', 'save'], {}, (said) => new Error(said))
  expect(String(Buffer.from((await chunks.next()).value!))).toBe('begun')
  const ended = expect(chunks.next()).rejects.toThrow('"docker image save" printed nothing for 1 s')
  await jest.advanceTimersByTimeAsync(PATIENCE)
  await ended
})

test.each([
  ['with its Dockerfile', undefined],
  ['whose Dockerfile comes late', Promise.resolve('FROM scratch\n')],
])('a builder that is silent about the result of a build of ours %s is an error that names both', async (_, late) => {
  await using docker = await fakeDocker({ build: SILENT })
  const build = {
    args: ['build', '--builder', 'slow', `${docker.folder}/empty`],
    directory: docker.folder,
    dockerfile: late ?? { path: `${docker.folder}/Dockerfile`, content: 'FROM scratch\n' },
  } as TarBuild | LateTarBuild
  expect(await errorOf(readAll(tarBuild(build, (text) => text, undefined, 1)))).toMatchObject({
    code: 'engine.silent',
    message: SILENT_BUILDER,
  })
})

test('a build of ours may wait for us as long as it takes, and for its builder while that says something', async () => {
  onTestsClock()
  await using docker = await fakeDocker({
    build: {
      meanwhile: `echo begun >"$here/begun"
cat >"$here/given"
for word in one two; do
  echo $word >&2
  until [ -e "$here/$word" ]; do sleep 0.01; done
done`,
    },
  })
  const waiting = new Map<string, () => void>()
  const said = (word: string) => new Promise<void>((resolve) => void waiting.set(word, resolve))
  const [one, two] = [said('one'), said('two')]
  const hear = (text: string): string => {
    waiting.get(text)?.()
    return text
  }
  let give!: (dockerfile: string) => void
  const build = {
    args: ['build', `${docker.folder}/empty`],
    directory: docker.folder,
    dockerfile: new Promise<string>((resolve) => void (give = resolve)),
  }
  const reading = readAll(tarBuild(build, hear, undefined, PATIENCE))
  reading.catch(() => {}) // awaited below
  while ((await readFile(join(docker.folder, 'begun'), 'utf8').catch(() => '')) !== 'begun\n') await setTimeout(10)
  await jest.advanceTimersByTimeAsync(10 * PATIENCE)
  give('FROM scratch\n')
  await Promise.race([one, reading])
  await jest.advanceTimersByTimeAsync(PATIENCE - 1)
  await writeFile(join(docker.folder, 'one'), '')
  await Promise.race([two, reading])
  await jest.advanceTimersByTimeAsync(PATIENCE - 1)
  await writeFile(join(docker.folder, 'two'), '')
  await reading
  expect(await readFile(join(docker.folder, 'given'), 'utf8')).toBe('FROM scratch\n')
})

test('a builder that says nothing of a build that only pulls is an error that names both', async () => {
  await using docker = await fakeDocker({ build: SILENT })
  const plan = { ...docker.plan('--builder', 'slow'), silence: 1 }
  expect(await errorOf(dockerBuildx().build(plan, () => {}))).toMatchObject({
    code: 'engine.silent',
    message: SILENT_BUILDER,
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
