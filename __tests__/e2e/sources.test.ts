import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { ImageRecord, Record } from '../../src/record/record.ts'
import { CLASSIC, CONTAINERD, docker, environmentOf, removeTestImages, type Engine } from '../support/engines.ts'
import { layer, layout, type MadeLayer } from '../support/images.ts'
import { oldArchive } from '../support/old-archives.ts'
import { weighbridge } from '../support/programs.ts'
import { tar } from '../support/tar.ts'

let work: string
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'weighbridge-sources-'))
})
afterAll(() => {
  rmSync(work, { recursive: true })
  for (const engine of [CLASSIC, CONTAINERD]) removeTestImages(engine)
})

const FILE = layer('COPY app /app', [{ path: 'app', content: 'program'.repeat(4000) }])
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

async function inspect(engine: Engine, reference: string): Promise<ImageRecord> {
  const run = await weighbridge(['inspect', '--json', reference], { cwd: work, env: environmentOf(engine) })
  expect({ code: run.code, stderr: run.stderr }).toEqual({ code: 0, stderr: '' })
  const record: Record = JSON.parse(run.stdout)
  expect(record.images).toHaveLength(1)
  return record.images[0]!
}

/** The bytes of the files of a container, as the engine unpacks the image; those that it adds are empty. */
function unpackedBy(engine: Engine, tag: string): number {
  const container = docker(engine, 'create', tag, 'nothing')
  try {
    const listing = execFileSync('sh', ['-c', `docker export ${container} | tar -tvf -`], {
      env: environmentOf(engine),
      encoding: 'utf8',
    })
    const files = listing.split('\n').filter((line) => line.startsWith('-'))
    return files.reduce((sum, line) => sum + Number(line.split(/\s+/)[2]), 0)
  } finally {
    docker(engine, 'rm', container)
  }
}

/** What does not depend on how a store keeps its layers: the containerd store may compress one and leave the next. */
const uncompressed = ({ metrics, layers }: ImageRecord): object => ({
  metrics: { ...metrics, download: 0 },
  layers: layers.map(({ diffId, instruction, unpacked, files }) => [diffId, instruction, unpacked, files]),
})

const diffIdsOf = (engine: Engine, tag: string): readonly string[] =>
  JSON.parse(docker(engine, 'image', 'inspect', '--format', '{{json .RootFS.Layers}}', tag))

describe.each([CLASSIC, CONTAINERD])('images that were loaded: $name', (engine) => {
  test.each([...IMAGES, ['many-layers', many(DEEPEST[engine.name]!)] as const])('%s', async (name, layers) => {
    const tag = `weighbridge-e2e/${name}:latest`
    const old = join(work, `${name}-${engine === CLASSIC ? 'classic' : 'containerd'}.tar`)
    writeFileSync(old, oldArchive(layers, tag))
    docker(engine, 'load', '--input', old)
    const inEngine = await inspect(engine, tag)
    expect(inEngine.layers.map(({ diffId }) => diffId)).toEqual(layers.map(({ diffId }) => diffId))
    expect(diffIdsOf(engine, tag)).toEqual(layers.map(({ diffId }) => diffId))
    expect(inEngine.metrics.rootfs).toBe(unpackedBy(engine, tag))

    const inArchive = await inspect(engine, old)
    const saved = join(work, 'saved.tar')
    docker(engine, 'save', '--output', saved, tag)
    const inSaved = await inspect(engine, saved)
    for (const other of [inArchive, inSaved]) {
      expect(uncompressed(other)).toEqual(uncompressed(inEngine))
      if (other.downloadMethod === inEngine.downloadMethod) expect(other).toEqual({ ...inEngine, name: other.name })
    }
  })
})

test('layers of several compressions have the sizes of their blobs, in the engine too', async () => {
  const layers = [
    FILE,
    layer('COPY web /web', [{ path: 'web', content: 'page' }], 'none'),
    layer('COPY db /db', [{ path: 'db', content: 'table'.repeat(9000) }], 'zstd'),
  ]
  const { files, digest } = layout(layers)
  const index = JSON.parse(files.get('index.json')!.toString())
  index.manifests[0].annotations = { 'io.containerd.image.name': 'docker.io/weighbridge-e2e/mixed:latest' }
  files.set('index.json', Buffer.from(JSON.stringify(index)))
  const archive = join(work, 'mixed.tar')
  writeFileSync(archive, tar(...[...files].map(([path, content]) => ({ path, content }))))
  docker(CONTAINERD, 'load', '--input', archive)
  const sizes = layers.map(({ blob }) => blob.length)
  for (const reference of [archive, 'weighbridge-e2e/mixed:latest']) {
    const image = await inspect(CONTAINERD, reference)
    expect(image).toMatchObject({ digest, downloadMethod: 'blobs' })
    expect(image.layers.map(({ download }) => download)).toEqual(sizes)
  }
})
