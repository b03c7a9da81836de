import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect } from '@jest/globals'
import { CONTAINER, crane, docker, environmentOf, REGISTRY, type Engine } from './engines.ts'
import { NONCE, nonce } from './nonce.ts'
import { ownFolder } from './own-folder.ts'
import { weighbridge, type Ended } from './programs.ts'
import { git } from './repository.ts'
import { imageName, labelled, labelledImages, removePushedImages } from './test-images.ts'

const DOCKERFILE = labelled('FROM alpine\nWORKDIR /srv\nCOPY app ./\n')

/** A repository with a base on main and a head on the branch `grow`, whose app is 300,000 bytes larger. */
export function growingShop(): string {
  const folder = join(ownFolder(), 'shop')
  const commit = async (bytes: number): Promise<void> => {
    await writeFile(join(folder, 'Dockerfile'), DOCKERFILE)
    await writeFile(join(folder, 'app'), NONCE.padEnd(bytes)) // unlike any existing image
    await git(folder, 'add', '--all')
    await git(folder, 'commit', '--quiet', '--message', `${bytes} bytes`)
  }
  beforeAll(async () => {
    await git('/', 'init', '--quiet', '--initial-branch=main', folder)
    await commit(100_000)
    await git(folder, 'switch', '--quiet', '--create', 'grow')
    await commit(400_000)
  })
  afterAll(removePushedImages)
  return folder
}

/** Runs `weighbridge run` in it. */
export function runIn(shop: string, engine: Engine, ...args: readonly string[]): Promise<Ended> {
  const builder = engine.builder === '' ? [] : ['--builder', engine.builder]
  return weighbridge(['run', '--json', ...builder, ...args], { cwd: shop, env: environmentOf(engine) })
}

/** Expects the right growth, own and base layers, and nothing of the base left in the engine. */
export async function expectGrowth(shop: string, engine: Engine): Promise<void> {
  const before = labelledImages(engine)
  const tag = imageName(`grow-${nonce()}`)
  // The name is part of a base's key, so each engine builds its own.
  const args = ['--tags', tag, '--name', `grow-${engine.name}`, '--max-growth', '299999B']
  const { code, stdout } = await runIn(shop, engine, ...args)
  expect(code).toBe(1)
  const report = JSON.parse(stdout)
  const commit = await git(shop, 'rev-parse', 'main')
  expect(report.baseline).toMatchObject({ kind: 'baseline', source: 'rebuild', commit })
  const { metrics, layers } = report.images[0]
  expect(metrics).toMatchObject({ own: 400_000, base: metrics.unpacked - 400_000 })
  const origins = layers.map(({ origin }: { origin: string }) => origin)
  expect(origins).toEqual([...layers.slice(2).map(() => 'base'), 'own', 'own'])
  expect(report.comparison.images[0].metrics[0]).toMatchObject({ metric: 'unpacked', delta: 300_000 })
  expect(report.notes).toEqual([])
  const head = docker(engine, 'image', 'ls', '--quiet', '--no-trunc', tag)
  expect(head !== '').toBe(engine !== CONTAINER)
  expect(labelledImages(engine).filter((id) => !before.includes(id) && id !== head)).toEqual([])
}

/** Expects the pushed image to be the weighed one. */
export async function expectPushedIsWeighed(shop: string, engine: Engine): Promise<void> {
  const tag = `${REGISTRY}/${imageName(`pushed-${nonce()}`)}`
  const { code, stdout, stderr } = await runIn(shop, engine, '--tags', tag, '--push', '--name', 'pushed')
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  const manifest = JSON.parse(crane('manifest', '--insecure', '--platform', 'linux/amd64', tag))
  const [image] = JSON.parse(stdout).images
  expect(image.configDigest).toBe(manifest.config.digest)
  if (image.downloadMethod !== 'blobs') return
  const sizes: readonly number[] = manifest.layers.map(({ size }: { size: number }) => size)
  expect(image.layers.map(({ download }: { download: number }) => download)).toEqual(sizes)
  expect(image.metrics.download).toBe(sizes.reduce((sum, size) => sum + size, manifest.config.size))
}
