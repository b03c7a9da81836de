import { describe, expect, test } from '@jest/globals'
import { openExisting, readExisting } from '../../../../src/app/weigh/existing-image.ts'
import { run } from '../../../../src/app/run/run.ts'
import { stopwatch } from '../../../../src/app/stopwatch.ts'
import { fail, type ErrorCode } from '../../../../src/errors/errors.ts'
import type { Buildx, ImagePorts } from '../../../../src/ports.ts'
import { json, layer, sha256 } from '../../../support/images.ts'
import { errorOf } from '../../../support/buildx-contract.ts'
import { failedBuild } from '../../../support/errors.ts'
import { fakePorts } from '../../../support/ports.ts'
import { inputs } from '../../../support/shop.ts'

const existingImages = async (ports: ImagePorts, reference: string) =>
  readExisting(ports, await openExisting(ports, reference), true)

const BASE = layer('ADD rootfs.tar /', [{ path: 'bin/sh', content: 'shell' }], 'none')
const OWN = layer('COPY app /app', [{ path: 'app', content: 'program' }], 'none')
const REPOSITORY = 'registry:5000/team/shop'
const CONFIG = 'application/vnd.oci.image.config.v1+json'

const blob = (size: number) => ({ digest: sha256(Buffer.from(`${size}`)), size })
/** A manifest of layers whose blobs have those sizes. */
function manifestOf(sizes: readonly number[], config: number): string {
  return json({ schemaVersion: 2, config: { mediaType: CONFIG, ...blob(config) }, layers: sizes.map(blob) }).toString()
}
const listed = (manifest: string, architecture: string) => ({
  digest: sha256(Buffer.from(manifest)),
  size: manifest.length,
  platform: { os: 'linux', architecture },
})
const at = (manifest: string): string => `${REPOSITORY}@${sha256(Buffer.from(manifest))}`

const AMD64 = manifestOf([100, 20], 3)
const ARM64 = manifestOf([110, 21], 4)
const INDEX = json({ manifests: [listed(AMD64, 'amd64'), listed(ARM64, 'arm64')] }).toString()

test('an image of one platform is pulled by its digest, and has the sizes of the registry', async () => {
  const { ports, seen, engine } = fakePorts({ base: [BASE, OWN], registry: { [`${REPOSITORY}:1`]: AMD64 } })
  const { images } = await existingImages(ports, `${REPOSITORY}:1`)
  expect(images).toMatchObject([{ digest: sha256(Buffer.from(AMD64)), configSize: 3, downloadMethod: 'blobs' }])
  expect(images[0]!.layers.map(({ diffId, stored }) => [diffId, stored])).toEqual([
    [BASE.diffId, 100],
    [OWN.diffId, 20],
  ])
  expect(seen.built.map(({ secretFiles }) => secretFiles[0]!.content)).toEqual([`FROM ${at(AMD64)}\n`])
  expect([...engine]).toEqual([])
})

test('an index is one image a platform, each pulled for itself', async () => {
  const registry = { [`${REPOSITORY}:1`]: INDEX, [at(AMD64)]: AMD64, [at(ARM64)]: ARM64 }
  const { ports, seen } = fakePorts({ base: [BASE, OWN], registry })
  const { images } = await existingImages(ports, `${REPOSITORY}:1`)
  expect(images.map(({ digest, configSize }) => [digest, configSize])).toEqual([
    [sha256(Buffer.from(AMD64)), 3],
    [sha256(Buffer.from(ARM64)), 4],
  ])
  expect(seen.built.map(({ args }) => args[args.indexOf('--platform') + 1])).toEqual(['linux/amd64', 'linux/arm64'])
})

test('the builder that is asked for asks the registry and pulls', async () => {
  const { ports, seen } = fakePorts({
    base: [BASE, OWN],
    registry: { [`${REPOSITORY}:1`]: INDEX, [at(AMD64)]: AMD64, [at(ARM64)]: ARM64 },
  })
  const asked: string[] = []
  const inspect: Buildx['inspect'] = (builder) => (asked.push(builder), ports.buildx.inspect(builder))
  const manifest: Buildx['manifest'] = (builder, reference) => (
    asked.push(builder),
    ports.buildx.manifest(builder, reference)
  )
  const buildx: Buildx = { ...ports.buildx, inspect, manifest }
  const argv = inputs('--image', `${REPOSITORY}:1`, '--builder', 'farm')
  await run({ ...ports, buildx }, argv, stopwatch(ports.clock))
  expect(new Set(asked)).toEqual(new Set(['farm']))
  expect(seen.built.map(({ args }) => args[args.indexOf('--builder') + 1])).toEqual(['farm', 'farm'])
})

test('of two manifests of one platform the first is weighed, as it is pulled, and a note says so', async () => {
  const both = [listed(AMD64, 'amd64'), listed(ARM64, 'x86_64')]
  const registry = {
    [`${REPOSITORY}:1`]: json({ manifests: both }).toString(),
    [at(AMD64)]: AMD64,
    [at(ARM64)]: ARM64,
  }
  const { ports } = fakePorts({ base: [BASE, OWN], registry })
  const { images, notes } = await existingImages(ports, `${REPOSITORY}:1`)
  expect(images.map(({ digest }) => digest)).toEqual([sha256(Buffer.from(AMD64))])
  expect(notes).toEqual([expect.stringMatching(/has several manifests of linux\/amd64: the first one counts/)])
})

const unreachable: Buildx['manifest'] = async (_, reference) => {
  throw fail('registry.unavailable', { reference, detail: 'timeout' })
}

test('a platform that the engine does not unpack is a note, and the others are weighed', async () => {
  const registry = { [`${REPOSITORY}:1`]: INDEX, [at(AMD64)]: AMD64, [at(ARM64)]: ARM64 }
  const { ports } = fakePorts({ base: [BASE, OWN], registry })
  const build: Buildx['build'] = async (plan, show) =>
    plan.args.includes('linux/amd64') ? unsupported(plan, show) : ports.buildx.build(plan, show)
  const { images, notes } = await existingImages({ ...ports, buildx: { ...ports.buildx, build } }, `${REPOSITORY}:1`)
  expect(images.map(({ digest }) => digest)).toEqual([sha256(Buffer.from(ARM64))])
  expect(notes).toEqual([expect.stringMatching(/was not weighed for linux\/amd64.*docker-container driver/)])
})

test('where buildx cannot ask the registry, the builder may have a mirror: its image has no digest for sure', async () => {
  const { ports } = fakePorts({ base: [OWN] })
  const buildx: Buildx = { ...ports.buildx, manifest: unreachable }
  const { images } = await existingImages({ ...ports, buildx }, 'alpine')
  expect(images).toMatchObject([{ digest: '', configDigest: expect.stringMatching(/^sha256:/) }])
})

const failing =
  (error: string, step: string): Buildx['build'] =>
  async (_, show) => {
    const vertex = { digest: '', name: step, started: 1, completed: 2, runs: [], seconds: 1, cached: false, error }
    show({ kind: 'started', vertex })
    throw failedBuild({ instruction: 'FROM registry:5000/a (base.Dockerfile:1)', error })
  }
const unsupported = failing('operating system is not supported', '[1/1] FROM registry:5000/a')

describe('what cannot be had is an error', () => {
  const onbuild: Partial<Buildx> = {
    build: failing('"/app": not found', '[2/1] COPY app /'),
  }
  const denied: Partial<Buildx> = { build: failing('401 Unauthorized', '[internal] load metadata for registry:5000/a') }
  test.each<[string, string, Partial<Buildx>, ErrorCode]>([
    ['a name that nobody has', 'nosuch', {}, 'registry.not-found'],
    ['a path', './nosuch.tar', {}, 'image.not-found'],
    ['ONBUILD instructions', REPOSITORY, onbuild, 'registry.onbuild'],
    ['no platform that the engine unpacks', REPOSITORY, { build: unsupported }, 'registry.platform'],
    ['a pull that is denied', REPOSITORY, denied, 'registry.denied'],
    ['what is no image', `${REPOSITORY}:chart`, {}, 'image.artifact'],
    ['a build cache, whose layers no registry gives as manifests', `${REPOSITORY}:cache`, {}, 'image.artifact'],
    ['other layers than those of its manifest', `${REPOSITORY}:other`, {}, 'image.not-an-image'],
    ['another manifest than was asked for', `${REPOSITORY}:index`, {}, 'image.digest'],
  ])('%s', async (_, reference, buildx, code) => {
    const registry = {
      [REPOSITORY]: AMD64,
      [`${REPOSITORY}:chart`]: AMD64.replace(CONFIG, 'application/vnd.cncf.helm.config.v1+json'),
      [`${REPOSITORY}:cache`]: json({
        manifests: [blob(1), { mediaType: 'application/vnd.buildkit.cacheconfig.v0', ...blob(2) }],
      }).toString(),
      [`${REPOSITORY}:other`]: manifestOf([1, 2, 3], 4),
      [`${REPOSITORY}:index`]: INDEX,
      [at(AMD64)]: ARM64,
      [at(ARM64)]: ARM64,
    }
    const { ports } = fakePorts({ base: [BASE, OWN], registry })
    const error = await errorOf(existingImages({ ...ports, buildx: { ...ports.buildx, ...buildx } }, reference))
    expect(error.code).toBe(code)
  })
})

test('a layer that is kept compressed has to be the one of its manifest', async () => {
  const packed = [BASE, layer('COPY app /app', [{ path: 'app', content: 'program' }])]
  const { ports } = fakePorts({ base: packed, registry: { [`${REPOSITORY}:1`]: AMD64 } })
  const error = await errorOf(existingImages(ports, `${REPOSITORY}:1`))
  expect(error).toMatchObject({ code: 'image.digest', fields: { blob: 'layer 2', expected: blob(20).digest } })
})
