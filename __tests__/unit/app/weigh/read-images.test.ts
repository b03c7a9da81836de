import { describe, expect, test } from '@jest/globals'
import { memoryLayers } from '../../../../src/adapters/directory/memory.ts'
import { readImages } from '../../../../src/app/weigh/read-images.ts'
import type { ImageExport } from '../../../../src/image/export-entry.ts'
import type { LayerStore } from '../../../../src/ports.ts'
import { dockerArchive, exportOf, layer, layout, sha256, type Files } from '../../../support/images.ts'
import { fakePorts } from '../../../support/ports.ts'
import { goElf } from '../../../support/elf-go.ts'

const BASE = layer('ADD rootfs.tar /', [{ path: 'bin/sh', content: 'shell' }])
const OWN = layer('COPY app /app', [{ path: 'app', content: 'program' }])
/** Of an image of both. */
const ID = idOf(dockerArchive([BASE, OWN]))
const BLOBS = new Set(
  [BASE, OWN].flatMap(({ blob, tar }) => [blob, tar].map((bytes) => `blobs/sha256/${sha256(bytes).slice(7)}`)),
)

/** As an engine's: the digest of the config. */
function idOf(files: Files): string {
  return sha256([...files.values()].find((bytes) => bytes.includes('"rootfs"'))!)
}

/** Reads images one after the other with one store; gives the parts of each that were read. */
function reader(store: LayerStore = memoryLayers()) {
  return async (files: Files, options: Partial<ImageExport> = {}, compress = false, mostParts?: number) => {
    const touched: string[] = []
    const { ports, seen } = fakePorts()
    const source = exportOf(files, options)
    async function* entries() {
      touched.push('entries')
      for await (const entry of source.entries) {
        async function* body() {
          if (BLOBS.has(entry.path)) touched.push(entry.path)
          yield* entry.body
        }
        yield { ...entry, body: body() }
      }
    }
    const images = await readImages({ ...ports, layers: store }, { ...source, entries: entries() }, compress, mostParts)
    return { images, touched, info: seen.info }
  }
}

const diffIds = ({ images }: { images: readonly { layers: readonly { diffId: string }[] }[] }) =>
  images.map(({ layers }) => layers.map(({ diffId }) => diffId))

/** A store that has lost a layer. */
function without(store: LayerStore, lost: string): LayerStore {
  return { ...store, layer: async (digest) => (digest === lost ? undefined : store.layer(digest)) }
}

describe('an image whose layers are all known', () => {
  test('is gone through without touching a layer', async () => {
    const read = reader()
    const first = await read(layout([BASE, OWN]).files)
    expect(first.touched).toHaveLength(3)
    const again = await read(layout([BASE, OWN]).files)
    expect(again.touched).toEqual(['entries'])
    expect(again.images).toEqual(first.images)
    expect(again.info.filter((line) => line.startsWith('Already known, layer'))).toHaveLength(2)
  })

  test('and that was read before under its ID is not even opened', async () => {
    const read = reader()
    const first = await read(layout([BASE, OWN]).files, { id: ID })
    const again = await read(new Map(), { id: ID })
    expect(again.touched).toEqual([])
    expect(again.images).toEqual(first.images)
    expect(again.info).toEqual(['2 layers of test image: all read before'])
  })

  test('shares them with another image', async () => {
    const read = reader()
    await read(layout([BASE]).files)
    const { touched } = await read(layout([BASE, OWN]).files)
    expect(touched).toHaveLength(2)
    expect(touched).not.toContain(`blobs/sha256/${sha256(BASE.blob).slice(7)}`)
  })
})

describe('an image is read', () => {
  test('when its ID is another one', async () => {
    const read = reader()
    await read(layout([BASE]).files, { id: idOf(layout([BASE]).files) })
    const { images, touched } = await read(layout([OWN]).files, { id: idOf(layout([OWN]).files) })
    expect(touched).toHaveLength(2)
    expect(diffIds({ images })).toEqual([[OWN.diffId]])
  })

  test('when its outline is there and a layer is not', async () => {
    const store = memoryLayers()
    const first = await reader(store)(layout([BASE, OWN]).files, { id: ID })
    const lost = sha256(OWN.blob)
    const again = await reader(without(store, lost))(layout([BASE, OWN]).files, { id: ID })
    expect(again.touched).toEqual(['entries', `blobs/sha256/${lost.slice(7)}`])
    expect(diffIds(again)).toEqual(diffIds(first))
  })

  test('when sizes are wanted that nobody worked out before, and then never again', async () => {
    const read = reader()
    const archive = dockerArchive([BASE, OWN])
    const options = { id: ID, blobsAreFinal: false }
    await read(archive, options)
    const compressed = await read(archive, options, true)
    expect(compressed.touched).toHaveLength(3)
    expect(compressed.images[0]!.layers.every(({ gzip6 }) => gzip6! > 0)).toBe(true)
    for (const compress of [true, false]) expect((await read(archive, options, compress)).touched).toEqual([])
  })

  test('but not for sizes where its blobs are what a registry would get', async () => {
    const read = reader()
    const { files } = layout([{ ...BASE, blob: BASE.tar }])
    const id = idOf(files)
    await read(files, { id })
    expect((await read(files, { id }, true)).touched).toEqual([])
  })
})

test('of an image that is broken, no outline is kept', async () => {
  const store = memoryLayers()
  const files = layout([BASE]).files
  const broken: Files = new Map([...files].map(([path, bytes]) => [path, BLOBS.has(path) ? OWN.blob : bytes]))
  await expect(reader(store)(broken, { id: ID })).rejects.toThrow(/has digest/)
  expect(await store.outline(ID)).toBeUndefined()
  expect(await store.layer(sha256(OWN.blob))).toBeUndefined()
})

test('of an index of several platforms, no outline is kept: others may be there tomorrow, under the same ID', async () => {
  const read = reader()
  const [amd64, arm64] = [layout([BASE], 'linux/amd64'), layout([OWN], 'linux/arm64')]
  const manifests = [amd64, arm64].map(({ digest, files }) => {
    const { length } = files.get(`blobs/${digest.replace(':', '/')}`)!
    return { digest, size: length, platform: { os: 'linux', architecture: 'any' } }
  })
  const index = ['index.json', Buffer.from(JSON.stringify({ manifests }))] as const
  const id = sha256(index[1])
  const first = await read(new Map([...amd64.files, index]), { id })
  expect(diffIds(first)).toEqual([[BASE.diffId]])
  const both = new Map([...amd64.files, ...arm64.files, index])
  expect(diffIds(await read(both, { id }))).toEqual([[BASE.diffId], [OWN.diffId]])
  expect(diffIds(await read(new Map([...arm64.files, index]), { id }))).toEqual([[OWN.diffId]])
})

test('of an export that is not that of its ID, no outline is kept, and none is used', async () => {
  const store = memoryLayers()
  const { files } = layout([OWN])
  for (const id of [ID, idOf(files)]) await reader(store)(files, { id })
  expect(await store.outline(ID)).toBeUndefined()
  const mistaken = { ...store, outline: () => store.outline(idOf(files)) }
  expect(diffIds(await reader(mistaken)(layout([BASE]).files, { id: ID }))).toEqual([[BASE.diffId]])
})

type Read = Awaited<ReturnType<ReturnType<typeof reader>>>

const programs = ({ images }: Read) => images.map(({ layers }) => layers.map((each) => each.programs))

/** The number of modules reported for each program, by layer. */
const modules = (read: Read) =>
  programs(read)
    .flat()
    .map((each) => each.map(({ analysis }) => (analysis.kind === 'go' ? analysis.binary.modules.length : undefined)))

const FUNCTIONS = ['main.main', 'fmt.Println'].map((name) => ({ name, size: 64 }))
const program = (path: string) => goElf({ functions: FUNCTIONS, lines: [`path\t${path}`, `mod\t${path}\tv1.0.0`] })

describe('programs that have too many parts together', () => {
  const SHOP = layer('COPY shop /', [{ path: 'shop', content: program('example.com/shop') }])
  const POST = layer('COPY post /', [{ path: 'post', content: program('example.com/post') }])
  const MOST = 6 // each has two modules and two packages

  test('are cut alike, whichever layers were read before with which image', async () => {
    const { files } = layout([SHOP, POST])
    const anew = await reader()(files, {}, false, MOST)
    expect(modules(anew)).toEqual([[2], [0]])

    const read = reader()
    for (const one of [POST, SHOP]) {
      expect(modules(await read(layout([one]).files, {}, false, MOST))).toEqual([[2]])
    }
    const id = idOf(files)
    const known = await read(files, { id }, false, MOST)
    expect(known.touched).toEqual(['entries'])
    expect(programs(known)).toEqual(programs(anew))
    const outlined = await read(new Map(), { id }, false, MOST)
    expect(outlined.touched).toEqual([])
    expect(programs(outlined)).toEqual(programs(anew))
    // And the cut image does not cause another one to be cut.
    expect(modules(await read(layout([SHOP]).files, {}, false, MOST))).toEqual([[2]])
  })

  test('of one layer are cut in it', async () => {
    const both = layer(
      'COPY . /',
      ['post', 'shop'].map((path) => ({ path, content: program(`example.com/${path}`) })),
    )
    const read = reader()
    const { files } = layout([both])
    for (const _ of [1, 2]) expect(modules(await read(files, {}, false, MOST))).toEqual([[2, 0]])
  })
})
