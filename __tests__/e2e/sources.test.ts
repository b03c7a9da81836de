import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import type { ImageRecord, Record } from '../../src/record/record.ts'
import { bytesOf, filesOfContainer } from '../support/container-files.ts'
import { CLASSIC, CONTAINERD, docker, environmentOf, type Engine } from '../support/engines.ts'
import { layer, layout, type MadeLayer } from '../support/images.ts'
import { inspectImage } from '../support/inspect.ts'
import { oldArchive } from '../support/old-archives.ts'
import { ownFolder } from '../support/own-folder.ts'
import { weighbridge } from '../support/programs.ts'
import { tar } from '../support/tar.ts'
import { imageName, removeTestImages } from '../support/test-images.ts'

const work = ownFolder()
afterAll(() => removeTestImages(CLASSIC, CONTAINERD))

const FILE = layer('COPY app /app', [{ path: 'app', content: 'program'.repeat(4000) }])
const MORE = layer('COPY more /more', [{ path: 'more', content: 'more' }])
const GONE = layer('RUN rm /app', [{ path: '.wh.app' }])
const EMPTY = layer('RUN true', [])
const many = (length: number) =>
  Array.from({ length }, (_, at) => layer(`COPY ${at} /`, [{ path: `f${at}`, content: 'x'.repeat(at + 1) }]))

/** Images at the edges of what there is, each made in code and loaded into a real engine. */
const IMAGES: readonly [name: string, layers: readonly MadeLayer[]][] = [
  ['one-file', [FILE]],
  ['same-layer-twice', [FILE, GONE, FILE]],
  ['empty-layers', [EMPTY, FILE, EMPTY]],
]
/** The classic store takes 125 layers at most ("max depth exceeded"). */
const DEEPEST = { [CLASSIC.name]: 125, [CONTAINERD.name]: 127 }

/** What does not depend on how a store keeps its layers: the containerd store may compress one and leave the next. */
const uncompressed = ({ metrics, layers }: ImageRecord): object => ({
  metrics: { ...metrics, download: 0 },
  layers: layers.map(({ diffId, instruction, unpacked, files }) => [diffId, instruction, unpacked, files]),
})

const diffIdsOf = (engine: Engine, tag: string): readonly string[] =>
  JSON.parse(docker(engine, 'image', 'inspect', '--format', '{{json .RootFS.Layers}}', tag))

describe.each([CLASSIC, CONTAINERD])('images that were loaded: $name', (engine) => {
  test.each([...IMAGES, ['many-layers', many(DEEPEST[engine.name]!)] as const])('%s', async (name, layers) => {
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
  })
})

test.each([CLASSIC, CONTAINERD])(
  'of several images that were saved together, two are compared by name: $name',
  async (engine) => {
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
    const { images }: Record = JSON.parse(stdout)
    expect(images.map(({ layers }) => layers.map(({ diffId }) => diffId))).toEqual([[FILE.diffId, MORE.diffId]])

    const unnamed = await weighbridge(['inspect', both], { cwd: work, env })
    expect(unnamed).toMatchObject({ code: 4, stdout: '' })
    // The engine writes them in any order.
    const names = /holds 2 images of linux\/amd64 \((\S+), (\S+)\): name one of them/.exec(unnamed.stderr)?.slice(1)
    expect(names?.toSorted()).toEqual([one, two].toSorted())
  },
)

test('layers of several compressions have the sizes of their blobs, in the engine too', async () => {
  const mixed = imageName('mixed')
  const layers = [
    FILE,
    layer('COPY web /web', [{ path: 'web', content: 'page' }], 'none'),
    layer('COPY db /db', [{ path: 'db', content: 'table'.repeat(9000) }], 'zstd'),
  ]
  const { files, digest } = layout(layers)
  const index = JSON.parse(files.get('index.json')!.toString())
  index.manifests[0].annotations = { 'io.containerd.image.name': `docker.io/${mixed}` }
  files.set('index.json', Buffer.from(JSON.stringify(index)))
  const archive = join(work, 'mixed.tar')
  writeFileSync(archive, tar(...[...files].map(([path, content]) => ({ path, content }))))
  docker(CONTAINERD, 'load', '--input', archive)
  const sizes = layers.map(({ blob }) => blob.length)
  for (const reference of [archive, mixed]) {
    const image = await inspectImage(CONTAINERD, reference)
    expect(image).toMatchObject({ digest, downloadMethod: 'blobs' })
    expect(image.layers.map(({ download }) => download)).toEqual(sizes)
  }
})
