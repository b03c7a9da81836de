import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ImageRecord } from '../../src/record/record.ts'
import { afterAll, beforeAll, expect } from '@jest/globals'
import { CLASSIC, CONTAINER, crane, docker, REGISTRY, type Engine } from './engines.ts'
import { inspectImages, runInspect } from './inspect.ts'
import { NONCE } from './nonce.ts'
import { imageName, removePushedImages } from './test-images.ts'

/** The platforms of the image of each tag. */
export const PLATFORMS = {
  arm64: ['linux/arm64'],
  both: ['linux/amd64', 'linux/arm64'],
  attested: ['linux/amd64', 'linux/arm64'],
} as const

const REPOSITORY = `${REGISTRY}/${imageName('registry').replace(/:latest$/, '')}`

/** A reference to an image of this test file in the registry: `amd64`, one of `PLATFORMS`, or `onbuild`. */
export const inRegistry = (tag: string): string => `${REPOSITORY}:${tag}`

/**
 * Pushes all of them before the first test, and deletes them after the last; no engine keeps them. `folder` is for the
 * context.
 */
export function pushesImages(folder: string): void {
  const push = (tag: string, platforms: string, provenance: string): void => {
    const output = `type=image,push=true,name=${inRegistry(tag)}`
    const args = ['--builder', CONTAINER.builder, '--platform', platforms, '--provenance', provenance]
    docker(CONTAINER, 'buildx', 'build', '--quiet', ...args, '--output', output, folder)
  }
  beforeAll(() => {
    writeFileSync(join(folder, 'app'), `${NONCE} `.repeat(5000))
    const dockerfile = 'FROM scratch\nARG TARGETARCH\nCOPY app /app-$TARGETARCH\nCOPY app /copy\nENTRYPOINT ["/app"]\n'
    writeFileSync(join(folder, 'Dockerfile'), dockerfile)
    push('amd64', 'linux/amd64', 'false')
    push('arm64', 'linux/arm64', 'false')
    push('attested', 'linux/amd64,linux/arm64', 'mode=max')
    docker(
      CLASSIC,
      'buildx',
      'imagetools',
      'create',
      '--tag',
      inRegistry('both'),
      inRegistry('amd64'),
      inRegistry('arm64'),
    )
    writeFileSync(join(folder, 'Dockerfile'), 'FROM scratch\nCOPY app /app\nONBUILD COPY nosuch /\n')
    push('onbuild', 'linux/amd64', 'false')
  })
  afterAll(removePushedImages)
}

interface Manifest {
  readonly config: { readonly digest: string; readonly size: number }
  readonly layers: readonly { readonly size: number }[]
}

/** What crane says of one platform, in the form of a record. */
export function facts(reference: string, platform: string): object {
  const options = ['--insecure', '--platform', platform, reference]
  const { config, layers }: Manifest = JSON.parse(crane('manifest', ...options))
  return {
    platform,
    digest: crane('digest', ...options),
    configDigest: config.digest,
    downloadMethod: 'blobs',
    metrics: { download: config.size + layers.reduce((sum, { size }) => sum + size, 0), layers: 2, files: 2 },
    layers: layers.map(({ size }) => ({ download: size })),
  }
}

/** Expects an image only in the registry to have crane's digests and sizes, and to leave nothing in the engine. */
export async function expectFactsOfCrane(engine: Engine, tag: keyof typeof PLATFORMS): Promise<void> {
  const before = imageIds(engine)
  const found = await inspectImages(engine, inRegistry(tag))
  expect(found).toMatchObject(PLATFORMS[tag].map((platform) => facts(inRegistry(tag), platform)))
  expect(leftIn(engine, before, found)).toEqual([])
}

const imageIds = (engine: Engine) => docker(engine, 'image', 'ls', '--all', '--quiet', '--no-trunc').split('\n')

/** New images of the engine with the layers of a weighed one; others may build there meanwhile. */
function leftIn(engine: Engine, before: readonly string[], found: readonly ImageRecord[]): readonly string[] {
  const stacks = new Set(found.map(({ layers }) => JSON.stringify(layers.map(({ diffId }) => diffId))))
  const layersOf = (id: string) => docker(engine, 'image', 'inspect', '--format', '{{json .RootFS.Layers}}', id)
  return imageIds(engine).filter((id) => !before.includes(id) && stacks.has(layersOf(id)))
}

interface Listed {
  readonly digest: string
  readonly size: number
  readonly annotations?: { readonly [key: string]: string }
}

/** Expects the bytes of provenance to be those of its manifest, config and statements. */
export async function expectProvenance(engine: Engine): Promise<void> {
  const found = await inspectImages(engine, inRegistry('attested'))
  expect(found.map(({ attestations }) => attestations)).toEqual(found.map(({ digest }) => attested(digest)))
}

function attested(digest: string): number {
  const index: { manifests: readonly Listed[] } = JSON.parse(crane('manifest', '--insecure', inRegistry('attested')))
  const about = index.manifests.find((each) => each.annotations?.['vnd.docker.reference.digest'] === digest)!
  const { config, layers }: Manifest = JSON.parse(crane('manifest', '--insecure', `${REPOSITORY}@${about.digest}`))
  return about.size + config.size + layers.reduce((sum, { size }) => sum + size, 0)
}

/** Expects an image with ONBUILD instructions to be refused, because they would run in our build. */
export async function expectOnbuildRefused(engine: Engine): Promise<void> {
  const { code, stderr } = await runInspect(engine, '--json', inRegistry('onbuild'))
  expect({ code, stderr }).toEqual({ code: 4, stderr: expect.stringMatching(/registry:onbuild" has ONBUILD instr/) })
}
