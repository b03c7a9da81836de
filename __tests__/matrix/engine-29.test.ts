// An Engine 29, as on hosted runners: with the containerd image store by default, and a newer BuildKit.
import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { ImageRecord, WeightRecord } from '../../src/record/record.ts'
import { expectCarried } from '../support/carried-service.ts'
import { cleanUp } from '../support/clean-up.ts'
import { crane, docker, ENGINE_29, engine29Version, environmentOf, REGISTRY } from '../support/engines.ts'
import { EXAMPLES } from '../support/examples.ts'
import { engineDriver } from '../support/mount-drivers.ts'
import { HELLO } from '../support/mount-service.ts'
import { NONCE, nonce } from '../support/nonce.ts'
import { ownFolder } from '../support/own-folder.ts'
import { weighbridge, type Ended } from '../support/programs.ts'
import { git } from '../support/repository.ts'
import { imageName, labelled, labelledImages, removePushedImages, removeTestImages } from '../support/test-images.ts'

const tagOf = (name: string): string => `${REGISTRY}/${imageName(name)}`
const folder = ownFolder()
afterAll(() => cleanUp(() => removeTestImages(ENGINE_29), removePushedImages))

const run = (directory: string, ...args: readonly string[]): Promise<Ended> =>
  weighbridge(args, { cwd: directory, env: environmentOf(ENGINE_29) })

async function inspect(reference: string): Promise<ImageRecord> {
  const { code, stdout, stderr } = await run(folder, 'inspect', '--json', '--download', reference)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  const record: WeightRecord = JSON.parse(stdout)
  expect(record.images).toHaveLength(1)
  return record.images[0]!
}

test('it is one, with the containerd image store', () => {
  const [version, status] = docker(ENGINE_29, 'info', '--format', '{{.ServerVersion}}|{{json .DriverStatus}}').split(
    '|',
  )
  expect(version).toBe(engine29Version())
  expect(status).toContain('io.containerd.snapshotter')
})

test('a run builds, weighs, compares with the base that it builds too, judges, and leaves nothing of the base', async () => {
  const shop = join(folder, 'shop')
  await git(folder, 'init', '--quiet', '--initial-branch=main', shop)
  const commit = async (bytes: number) => {
    await writeFile(join(shop, 'Dockerfile'), labelled('FROM alpine\nCOPY app /\nRUN head -c 5000 /app >/part\n'))
    await writeFile(join(shop, 'app'), NONCE.padEnd(bytes))
    await git(shop, 'add', '--all')
    await git(shop, 'commit', '--quiet', '--message', `${bytes} bytes`)
  }
  await commit(100_000)
  await git(shop, 'switch', '--quiet', '--create', 'grow')
  await commit(400_000)
  const tag = tagOf('shop')
  const { code, stdout } = await run(shop, 'run', '--json', '--tags', tag, '--max-growth', '299999B')
  const report = JSON.parse(stdout)
  expect({ code, notes: report.notes }).toEqual({ code: 1, notes: [] })
  expect(report.baseline).toMatchObject({ source: 'rebuild', commit: await git(shop, 'rev-parse', 'main') })
  expect(report.images[0].metrics).toMatchObject({ own: 405_000 })
  expect(report.comparison.images[0].metrics[0]).toMatchObject({ metric: 'unpacked', delta: 300_000 })
  expect(labelledImages(ENGINE_29)).toEqual([docker(ENGINE_29, 'image', 'inspect', '--format', '{{.Id}}', tag)])
})

test('an image of it weighs what the engine, a registry and tar say of it, and so does its archive', async () => {
  const tag = build('product-catalog')
  docker(ENGINE_29, 'push', '--quiet', tag)
  const archive = join(folder, 'catalog.tar')
  docker(ENGINE_29, 'save', '--output', archive, tag)
  const image = await inspect(tag)
  const diffIds = JSON.parse(docker(ENGINE_29, 'image', 'inspect', '--format', '{{json .RootFS.Layers}}', tag))
  expect(image.layers.map(({ diffId }) => diffId)).toEqual(diffIds)
  expect(image.layers.map(({ download, unpacked }) => ({ download, unpacked }))).toEqual(await pulledLayers(tag))
  expect(image.downloadMethod).toBe('blobs')
  const container = docker(ENGINE_29, 'create', tag)
  try {
    // The engine adds its own empty files.
    expect(image.metrics.rootfs).toBe(bytesListed(`docker export ${container} | tar --list --verbose`))
  } finally {
    docker(ENGINE_29, 'rm', container)
  }
  expect(await inspect(archive)).toEqual({ ...image, name: archive })
})

test('a compare of two of its images is the difference of what each weighs', async () => {
  const [base, head] = [build('product-catalog'), build('devops-info')]
  const { code, stdout, stderr } = await run(folder, 'compare', '--json', base, head)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  const unpacked = { base: (await inspect(base)).metrics.unpacked, head: (await inspect(head)).metrics.unpacked }
  expect(JSON.parse(stdout).comparison.images[0].metrics[0]).toMatchObject({
    metric: 'unpacked',
    ...unpacked,
    delta: unpacked.head! - unpacked.base!,
  })
})

describe('a push after the verdict', () => {
  const context = join(folder, 'pushed')
  beforeAll(async () => {
    await mkdir(context)
    await writeFile(join(context, 'Dockerfile'), labelled('FROM alpine\nCOPY app /\n'))
    await writeFile(join(context, 'app'), NONCE)
  })

  /** Runs a push; gives its exit code and report. */
  async function pushing(...args: readonly string[]) {
    const tag = tagOf(`pushed-${nonce()}`)
    const { code, stdout } = await run(context, 'run', '--json', '--push', '--tags', tag, ...args)
    const { images, push } = JSON.parse(stdout)
    return { tag, code, images, push }
  }

  test('over its budget, the registry has neither the tag nor the repository', async () => {
    const { tag, code, push } = await pushing('--budget', '1kB')
    expect({ code, push }).toEqual({ code: 1, push: { kind: 'held back', reason: 'the image breaks its budget' } })
    expect(() => crane('digest', '--insecure', tag)).toThrow(/MANIFEST_UNKNOWN|NAME_UNKNOWN/)
    expect(() => crane('ls', '--insecure', tag.replace(/:latest$/, ''))).toThrow(/NAME_UNKNOWN/)
  })

  test.each([
    ['as it comes', []],
    ['with provenance', ['--provenance', 'mode=max']],
    ['without', ['--provenance', 'false']],
  ])('within it, %s: what was weighed is in the registry', async (_, args) => {
    const { tag, code, images, push } = await pushing('--budget', '100MB', ...args)
    const digest = crane('digest', '--insecure', tag)
    expect({ code, push }).toEqual({ code: 0, push: { kind: 'pushed', pushed: [{ name: tag, digest }] } })
    const platform = ['--platform', 'linux/amd64']
    expect(images[0].digest).toBe(crane('digest', '--insecure', ...platform, tag))
    expect(images[0].configDigest).toBe(JSON.parse(crane('manifest', '--insecure', ...platform, tag)).config.digest)
  })
})

test('cache mounts: an empty builder downloads nothing and compiles what changed', async () => {
  await expectCarried(engineDriver(ENGINE_29), HELLO, folder)
})

/** Builds an example with plain buildx and returns its tag. */
function build(example: string): string {
  const context = join(EXAMPLES, example)
  const tag = tagOf(example)
  docker(ENGINE_29, 'buildx', 'build', '--quiet', '--tag', tag, context)
  return tag
}

/** The layers of a pushed image, lowest first, as crane fetches and GNU tar lists them. */
async function pulledLayers(tag: string): Promise<readonly { readonly download: number; readonly unpacked: number }[]> {
  const layout = await mkdtemp(join(folder, 'layout-'))
  crane('pull', '--insecure', '--format', 'oci', '--platform', 'linux/amd64', tag, layout)
  const manifest: { layers: { digest: string; size: number }[] } = JSON.parse(
    crane('manifest', '--insecure', '--platform', 'linux/amd64', tag),
  )
  return manifest.layers.map(({ digest, size }) => {
    const blob = join(layout, 'blobs', digest.replace(':', '/'))
    return { download: size, unpacked: bytesListed(`tar --list --verbose --file ${blob}`) }
  })
}

/** The sum of the sizes of the plain files that a tar command lists. */
function bytesListed(command: string): number {
  const options = { env: environmentOf(ENGINE_29), encoding: 'utf8', maxBuffer: 64e6 } as const
  const files = execFileSync('sh', ['-c', command], options)
    .split('\n')
    .filter((line) => line.startsWith('-'))
  return files.reduce((sum, line) => sum + Number(line.split(/\s+/)[2]), 0)
}
