import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { ImageRecord, Record } from '../../src/record/record.ts'
import {
  CLASSIC,
  CONTAINER,
  CONTAINERD,
  crane,
  docker,
  environmentOf,
  REGISTRY,
  removeTestImages,
  type Engine,
} from '../support/engines.ts'
import { buildExample, copyExample, EXAMPLE_IMAGES } from '../support/examples.ts'
import { weighbridge } from '../support/programs.ts'

let work: string
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'weighbridge-weights-'))
})
afterAll(() => {
  rmSync(work, { recursive: true })
  for (const engine of [CLASSIC, CONTAINERD]) removeTestImages(engine)
})

async function inspect(engine: Engine, reference: string): Promise<ImageRecord> {
  const { code, stdout, stderr } = await weighbridge(['inspect', '--json', '--download', reference], {
    cwd: work,
    env: environmentOf(engine),
  })
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  const record: Record = JSON.parse(stdout)
  expect(record.images).toHaveLength(1)
  return record.images[0]!
}

const sizeOf = (tag: string) => Number(docker(CLASSIC, 'image', 'inspect', '--format', '{{.Size}}', tag))

describe('the unpacked bytes are those of the engine, on the classic store', () => {
  test.each(EXAMPLE_IMAGES)('$name', async (example) => {
    const tag = buildExample(CLASSIC, example)
    const { metrics } = await inspect(CLASSIC, tag)
    expect(metrics.unpacked).toBe(sizeOf(tag) - linksCounted(example.base))
    expect(metrics.wasted).toBe(metrics.unpacked - metrics.rootfs)
  })
})

/**
 * Bytes of symbolic links' targets that the engine counts in a base image. It does so in layers that were pulled or
 * loaded (overlay2 sums what lstat says) and not in layers that it built, as those of stand-ins are.
 */
function linksCounted(base: string): number {
  if (base === 'scratch') return 0
  const standIn = docker(
    CLASSIC,
    'image',
    'inspect',
    '--format',
    '{{index .Config.Labels "weighbridge.stand-in"}}',
    base,
  )
  return standIn === 'true' ? 0 : linkBytes(base)
}

/** Bytes of the targets of all symbolic links in the layers of an image, as GNU tar lists them. */
function linkBytes(reference: string): number {
  const script = `docker save "$1" | tar -xf - -C "$2" && for layer in "$2"/blobs/sha256/*; do tar -tvf "$layer" 2>/dev/null || true; done`
  const folder = mkdtempSync(join(work, 'layers-'))
  const options = { env: environmentOf(CLASSIC), encoding: 'utf8', maxBuffer: 512e6 } as const
  const listing = execFileSync('sh', ['-c', script, 'sh', reference, folder], options)
  const targets = listing
    .split('\n')
    .filter((line) => line.startsWith('l'))
    .map((line) => line.split(' -> ')[1] ?? '')
  return targets.reduce((sum, target) => sum + Buffer.byteLength(target), 0)
}

test('in layers that were loaded, the engine counts the targets of symbolic links besides', async () => {
  const context = mkdtempSync(join(work, 'links-'))
  mkdirSync(join(context, 'files'))
  writeFileSync(join(context, 'files/file'), `made ${Date.now()}`)
  symlinkSync('a/target/of/30/bytes/somewhere', join(context, 'files/link'))
  writeFileSync(join(context, 'Dockerfile'), 'FROM scratch\nCOPY files/ /\n')
  const tag = 'weighbridge-e2e/links:latest'
  docker(CONTAINERD, 'buildx', 'build', '--quiet', '--tag', tag, context)
  docker(CONTAINERD, 'save', '--output', join(context, 'links.tar'), tag)
  docker(CLASSIC, 'load', '--input', join(context, 'links.tar'))
  expect(linkBytes(tag)).toBe(30)
  expect((await inspect(CLASSIC, tag)).metrics.unpacked).toBe(sizeOf(tag) - 30)
})

describe('the rootfs is what a container sees', () => {
  test.each(EXAMPLE_IMAGES.filter(({ name }) => ['product-catalog', 'devops-info'].includes(name)))(
    '$name',
    async (example) => {
      const tag = buildExample(CLASSIC, example)
      const container = docker(CLASSIC, 'create', tag, 'nothing')
      try {
        const listing = execFileSync('sh', ['-c', `docker export ${container} | tar -tvf -`], {
          env: environmentOf(CLASSIC),
          encoding: 'utf8',
        })
        const files = listing
          .split('\n')
          .filter((line) => line.startsWith('-'))
          .map((line) => line.split(/\s+/))
        // The engine adds empty files of its own (/etc/hosts, /.dockerenv …) to a container.
        const bytes = files.reduce((sum, [, , size]) => sum + Number(size), 0)
        expect((await inspect(CLASSIC, tag)).metrics.rootfs).toBe(bytes)
      } finally {
        docker(CLASSIC, 'rm', container)
      }
    },
  )
})

/** Everything that must not depend on where an image is kept: all but the compressed sizes. */
function weights({ metrics, layers, configDigest }: ImageRecord): object {
  const uncompressed = { ...metrics, download: undefined }
  return { metrics: uncompressed, configDigest, layers: layers.map((each) => ({ ...each, download: undefined })) }
}

describe('the same image weighs the same wherever it is', () => {
  test.each(EXAMPLE_IMAGES.filter(({ name }) => ['product-catalog', 'items-api-secure', 'hello'].includes(name)))(
    '$name',
    async (example) => {
      const tag = buildExample(CLASSIC, example)
      const archive = join(work, `${example.name}.tar`)
      docker(CLASSIC, 'save', '--output', archive, tag)
      docker(CONTAINERD, 'load', '--input', archive)
      const pushed = `${REGISTRY}/weighbridge-e2e/${example.name}:latest`
      docker(CLASSIC, 'tag', tag, pushed)
      docker(CLASSIC, 'push', '--quiet', pushed)
      const layout = join(work, `${example.name}-layout`)
      crane('pull', '--insecure', '--format', 'oci', pushed, layout)

      const onClassic = await inspect(CLASSIC, tag)
      expect(weights(await inspect(CONTAINERD, tag))).toEqual(weights(onClassic))
      expect(weights(await inspect(CLASSIC, archive))).toEqual(weights(onClassic))
      const inLayout = await inspect(CLASSIC, layout)
      expect(weights(inLayout)).toEqual(weights(onClassic))
      expect([onClassic.downloadMethod, inLayout.downloadMethod]).toEqual(['gzip-6', 'blobs'])
      expect(inLayout.metrics.download).toBe(downloadOf(pushed))
    },
  )
})

/** What a pull of an image costs, by the manifest that a registry has. */
function downloadOf(reference: string): number {
  const manifest: { config: { size: number }; layers: { size: number }[] } = JSON.parse(
    crane('manifest', '--insecure', '--platform', 'linux/amd64', reference),
  )
  return manifest.config.size + manifest.layers.reduce((sum, { size }) => sum + size, 0)
}

test('the download of an OCI layout is the sum in the registry after a push', async () => {
  const repository = join(work, 'catalog')
  copyExample('product-catalog', repository)
  const tag = `${REGISTRY}/weighbridge-e2e/pushed:latest`
  const { code, stdout, stderr } = await weighbridge(
    ['run', '--json', '--builder', CONTAINER.builder, '--tags', tag, '--push'],
    {
      cwd: repository,
      env: environmentOf(CONTAINER),
    },
  )
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  const record: Record = JSON.parse(stdout)
  expect(record.images[0]).toMatchObject({ downloadMethod: 'blobs', metrics: { download: downloadOf(tag) } })
})
