import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import type { ImageRecord, WeightRecord } from '../../src/record/record.ts'
import { bytesOf, filesOfContainer } from './container-files.ts'
import { CLASSIC, CONTAINERD, docker, environmentOf, type Engine } from './engines.ts'
import { layer, type MadeLayer } from './images.ts'
import { inspectImage } from './inspect.ts'
import { oldArchive } from './old-archives.ts'
import { ownFolder } from './own-folder.ts'
import { weighbridge } from './programs.ts'
import { imageName, removeTestImages } from './test-images.ts'

/** A layer with one file. */
export const FILE = layer('COPY app /app', [{ path: 'app', content: 'program'.repeat(4000) }])
const MORE = layer('COPY more /more', [{ path: 'more', content: 'more' }])
const GONE = layer('RUN rm /app', [{ path: '.wh.app' }])
const EMPTY = layer('RUN true', [])
const many = (length: number) =>
  Array.from({ length }, (_, at) => layer(`COPY ${at} /`, [{ path: `f${at}`, content: 'x'.repeat(at + 1) }]))

/** Images that are edge cases. */
const IMAGES: readonly [name: string, layers: readonly MadeLayer[]][] = [
  ['one-file', [FILE]],
  ['same-layer-twice', [FILE, GONE, FILE]],
  ['empty-layers', [EMPTY, FILE, EMPTY]],
]
/** The most layers that a store allows: 125 for the classic one ("max depth exceeded"). */
const manyLayers = (engine: Engine): readonly MadeLayer[] => many(engine === CLASSIC ? 125 : 127)

/** Facts independent of how a store keeps layers: the containerd store may compress one but not the next. */
const uncompressed = ({ metrics, layers }: ImageRecord): object => ({
  metrics: { ...metrics, download: 0 },
  layers: layers.map(({ diffId, instruction, unpacked, files }) => [diffId, instruction, unpacked, files]),
})

const diffIdsOf = (engine: Engine, tag: string): readonly string[] =>
  JSON.parse(docker(engine, 'image', 'inspect', '--format', '{{json .RootFS.Layers}}', tag))

/** Expects an image made in code and loaded into an engine to be the same there, in its archive, and saved again. */
async function expectSameFromAll(
  work: string,
  engine: Engine,
  [name, layers]: readonly [name: string, layers: readonly MadeLayer[]],
): Promise<void> {
  const tag = imageName(name)
  const old = join(work, `${name}-${engine === CLASSIC ? 'classic' : 'containerd'}.tar`)
  writeFileSync(old, oldArchive(layers, tag))
  docker(engine, 'load', '--input', old)
  const inEngine = await inspectImage(engine, tag)
  expect(inEngine.layers.map(({ diffId }) => diffId)).toEqual(layers.map(({ diffId }) => diffId))
  expect(diffIdsOf(engine, tag)).toEqual(layers.map(({ diffId }) => diffId))
  expect(inEngine.metrics.rootfs).toBe(bytesOf(filesOfContainer(engine, tag)))

  const inArchive = await inspectImage(engine, old)
  const saved = join(work, 'saved.tar')
  docker(engine, 'save', '--output', saved, tag)
  const inSaved = await inspectImage(engine, saved)
  for (const other of [inArchive, inSaved]) {
    expect(uncompressed(other)).toEqual(uncompressed(inEngine))
    if (other.downloadMethod === inEngine.downloadMethod) expect(other).toEqual({ ...inEngine, name: other.name })
  }
}

/** Expects two of several images that were saved together to be compared by name. */
async function expectSavedTogether(work: string, engine: Engine): Promise<void> {
  const [one, two] = [imageName('first'), imageName('second')]
  for (const [tag, layers] of [[one, [FILE]] as const, [two, [FILE, MORE]] as const]) {
    const path = join(work, 'loaded.tar')
    writeFileSync(path, oldArchive(layers, tag))
    docker(engine, 'load', '--input', path)
  }
  const both = join(work, 'both.tar')
  docker(engine, 'save', '--output', both, one, two)
  const env = environmentOf(engine)
  const { code, stdout } = await weighbridge(['compare', `${both}:${one}`, `${both}:${two}`, '--json'], {
    cwd: work,
    env,
  })
  expect(code).toBe(0)
  const { images }: WeightRecord = JSON.parse(stdout)
  expect(images.map(({ layers }) => layers.map(({ diffId }) => diffId))).toEqual([[FILE.diffId, MORE.diffId]])

  const unnamed = await weighbridge(['inspect', both], { cwd: work, env })
  expect(unnamed).toMatchObject({ code: 4, stdout: '' })
  // The engine writes them in any order.
  const names = /holds 2 images of linux\/amd64 \((\S+), (\S+)\): name one of them/.exec(unnamed.stderr)?.slice(1)
  expect(names?.toSorted()).toEqual([one, two].toSorted())
}

/** Tests of images loaded into an engine; one with the most allowed layers goes into the other engine. */
export function describeLoadedImages(engine: Engine, other: Engine): void {
  const work = ownFolder()
  afterAll(() => removeTestImages(CLASSIC, CONTAINERD))

  describe('images that were loaded', () => {
    test.each(IMAGES)('%s', (...image) => expectSameFromAll(work, engine, image))

    test(`as many layers as the other store takes: ${other.name}`, () =>
      expectSameFromAll(work, other, ['many-layers', manyLayers(other)]))

    test('of several images that were saved together, two are compared by name', () =>
      expectSavedTogether(work, engine))
  })
}
