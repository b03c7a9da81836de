import { execFileSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@jest/globals'
import type { ImageRecord } from '../../src/record/record.ts'
import { bytesOf, filesOfContainer } from './container-files.ts'
import { CLASSIC, CONTAINERD, crane, docker, environmentOf, REGISTRY } from './engines.ts'
import { buildExample, EXAMPLE_IMAGES, type ExampleName } from './examples.ts'
import { inspectImage } from './inspect.ts'
import { imageName } from './test-images.ts'

/** The engine's size of an image in the classic store. */
export const sizeOf = (image: string): number =>
  Number(docker(CLASSIC, 'image', 'inspect', '--format', '{{.Size}}', image))

/**
 * Expects that on the classic store `unpacked` is the engine's size, and `rootfs` what a container has. The latter is
 * not checked on a Debian: the engine puts empty files in place of its host names in /etc.
 */
export async function expectWeightsOfEngine(name: ExampleName, folder: string): Promise<void> {
  const image = buildExample(CLASSIC, name)
  const { metrics } = await inspectImage(CLASSIC, image)
  expect(metrics.unpacked).toBe(sizeOf(image) - linksCounted(EXAMPLE_IMAGES[name].base, folder))
  const onDebian = EXAMPLE_IMAGES[name].base.startsWith('golang:')
  if (!onDebian) expect(metrics.rootfs).toBe(bytesOf(filesOfContainer(CLASSIC, image)))
  expect(metrics.wasted).toBe(metrics.unpacked! - metrics.rootfs!)
}

/**
 * Bytes of symbolic links' targets that the engine counts in a base image. It does so in layers that were pulled or
 * loaded (overlay2 sums what lstat says), but not in layers that it built, like those of stand-ins.
 */
function linksCounted(base: string, folder: string): number {
  if (base === 'scratch') return 0
  const format = '{{index .Config.Labels "weighbridge.stand-in"}}'
  const standIn = docker(CLASSIC, 'image', 'inspect', '--format', format, base)
  return standIn === 'true' ? 0 : linkBytes(base, folder)
}

/**
 * Bytes of the targets of all symbolic links in the layers of an image, as GNU tar lists them. `parent` is for the
 * layers.
 */
export function linkBytes(reference: string, parent: string): number {
  const script = `docker save "$1" | tar -xf - -C "$2" && for layer in "$2"/blobs/sha256/*; do tar -tvf "$layer" 2>/dev/null || true; done`
  const folder = mkdtempSync(join(parent, 'layers-'))
  const options = { env: environmentOf(CLASSIC), encoding: 'utf8', maxBuffer: 512e6 } as const
  const listing = execFileSync('sh', ['-c', script, 'sh', reference, folder], options)
  const targets = listing
    .split('\n')
    .filter((line) => line.startsWith('l'))
    .map((line) => line.split(' -> ')[1] ?? '')
  return targets.reduce((sum, target) => sum + Buffer.byteLength(target), 0)
}

/** Expects the same weights in both stores, in an archive and in a layout, whose download the registry confirms. */
export async function expectSameEverywhere(name: ExampleName, folder: string): Promise<void> {
  const image = buildExample(CLASSIC, name)
  const archive = join(folder, `${name}.tar`)
  docker(CLASSIC, 'save', '--output', archive, image)
  docker(CONTAINERD, 'load', '--input', archive)
  const pushed = `${REGISTRY}/${imageName(name)}`
  docker(CLASSIC, 'tag', image, pushed)
  docker(CLASSIC, 'push', '--quiet', pushed)
  const layout = join(folder, `${name}-layout`)
  crane('pull', '--insecure', '--format', 'oci', pushed, layout)

  const onClassic = await inspectImage(CLASSIC, '--download', image)
  expect(weights(await inspectImage(CONTAINERD, image))).toEqual(weights(onClassic))
  expect(weights(await inspectImage(CLASSIC, archive))).toEqual(weights(onClassic))
  const inLayout = await inspectImage(CLASSIC, layout)
  expect(weights(inLayout)).toEqual(weights(onClassic))
  expect([onClassic.downloadMethod, inLayout.downloadMethod]).toEqual(['gzip-6', 'blobs'])
  expect(inLayout.metrics.download).toBe(downloadOf(pushed))
}

/** Everything that must not depend on where an image is kept: all except the compressed sizes. */
function weights({ metrics, layers, configDigest }: ImageRecord): object {
  const uncompressed = { ...metrics, download: undefined }
  return { metrics: uncompressed, configDigest, layers: layers.map((each) => ({ ...each, download: undefined })) }
}

/** The bytes of a pull of an image, by the registry's manifest. */
export function downloadOf(reference: string): number {
  const manifest: { config: { size: number }; layers: { size: number }[] } = JSON.parse(
    crane('manifest', '--insecure', '--platform', 'linux/amd64', reference),
  )
  return manifest.config.size + manifest.layers.reduce((sum, { size }) => sum + size, 0)
}
