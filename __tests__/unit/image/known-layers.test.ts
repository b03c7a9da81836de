import { describe, expect, test } from '@jest/globals'
import { archiveEntries } from '../../../src/image/archive-entries.ts'
import { readContents, type Contents, type ReadOptions } from '../../../src/image/contents.ts'
import type { ImageExport } from '../../../src/image/export-entry.ts'
import type { Layer } from '../../../src/image/layer.ts'
import { contentsOf, isOutline, outlineOf } from '../../../src/image/outline.ts'
import { dockerArchive, exportOf, layer, layout, pieces, type Files, type MadeLayer } from '../../support/images.ts'
import { PLAIN } from '../../support/layers-read.ts'
import { oldArchive } from '../../support/old-archives.ts'

const BASE = layer('ADD rootfs.tar /', [{ path: 'bin/sh', content: 'shell' }])
const OWN = layer('COPY app /app', [{ path: 'app', content: 'program'.repeat(500) }], 'none')

/** The calls of a medium, and what was reported of its layers. */
interface Seen {
  readonly opened: string[]
  readonly said: [digest: string, known: boolean][]
}

async function read(source: ImageExport, options: Partial<ReadOptions> = {}): Promise<Contents & Seen> {
  const seen: Seen = { opened: [], said: [] }
  async function* watched() {
    for await (const entry of source.entries) {
      async function* body() {
        seen.opened.push(entry.path)
        yield* entry.body
      }
      yield { ...entry, body: body() }
    }
  }
  const contents = await readContents(
    { ...source, entries: watched() },
    {
      mayBeProgram: PLAIN.mayBeProgram,
      programReader: () => PLAIN.readProgram,
      compress: false,
      known: async () => undefined,
      onLayer(each, known) {
        seen.said.push([each.digest, known])
        return each
      },
      ...options,
    },
  )
  return { ...contents, ...seen }
}

const knownFrom =
  ({ layers }: Contents) =>
  async (digest: string): Promise<Layer | undefined> =>
    [...layers.values()].find((each) => each.digest === digest)

const blobOf = (files: Files, bytes: Buffer): string => [...files].find(([, each]) => each.equals(bytes))![0]

describe('a layer that is known', () => {
  const { files } = layout([BASE, OWN])
  const [base, own] = [blobOf(files, BASE.blob), blobOf(files, OWN.blob)]

  test('is not opened, and is the one that is known', async () => {
    const first = await read(exportOf(files))
    expect(first.opened).toEqual(expect.arrayContaining([base, own]))
    expect(first.said.map(([, known]) => known)).toEqual([false, false])
    const again = await read(exportOf(files), { known: knownFrom(first) })
    expect(again.opened.some((path) => path === base || path === own)).toBe(false)
    expect(again.said).toEqual(first.said.map(([digest]) => [digest, true]))
    expect(again.layers).toEqual(first.layers)
    expect(again.documents).toEqual(first.documents)
  })

  test('is hashed where nobody vouches for what a path says: another body is refused', async () => {
    const first = await read(exportOf(files))
    const again = await read(exportOf(files, { vouched: false }), { known: knownFrom(first) })
    expect(again.opened).toEqual(expect.arrayContaining([base, own]))
    expect(again.said).toEqual(first.said.map(([digest]) => [digest, true]))
    expect(again.layers).toEqual(first.layers)
    const other = new Map(files).set(own, layer('COPY app /app', [{ path: 'app', content: 'x' }], 'none').blob)
    await expect(read(exportOf(other, { vouched: false }), { known: knownFrom(first) })).rejects.toMatchObject({
      code: 'image.digest',
      message: expect.stringContaining(own),
    })
  })

  test('is not looked for again where its medium gives it', async () => {
    const first = await read(exportOf(files))
    const given = first.layers.get(own)!
    async function* entries() {
      for await (const entry of exportOf(files).entries) yield entry.path === own ? { ...entry, known: given } : entry
    }
    const asked: string[] = []
    const known = async (digest: string) => {
      asked.push(digest)
      return undefined
    }
    const again = await read({ ...exportOf(files), entries: entries() }, { known })
    expect(again.layers.get(own)).toBe(given)
    expect([again.opened, asked].map((each) => each.some((path) => path.endsWith(own.slice(-64))))).toEqual([
      false,
      false,
    ])
    expect(asked.some((digest) => digest.endsWith(base.slice(-64)))).toBe(true)
  })

  test('is passed over while the others are read', async () => {
    const alone = await read(exportOf(layout([BASE]).files))
    const { opened, layers } = await read(exportOf(files), { known: knownFrom(alone) })
    expect([opened.includes(base), opened.includes(own)]).toEqual([false, true])
    expect([...layers.keys()].toSorted()).toEqual([base, own].toSorted())
  })

  test('is not looked for where its path is no digest', async () => {
    const entries = archiveEntries('old.tar', pieces(oldArchive([BASE, OWN]), 700))
    const asked: string[] = []
    const known = async (digest: string) => {
      asked.push(digest)
      return undefined
    }
    const { layers } = await read({ name: 'old.tar', entries, blobsAreFinal: false, vouched: false }, { known })
    expect([asked, layers.size]).toEqual([[], 2])
  })
})

describe('a known layer without a gzip-6 size', () => {
  test.each<[string, { made: MadeLayer; blobsAreFinal: boolean; compress: boolean; isRead: boolean }]>([
    ['uncompressed, not final, wanted', { made: OWN, blobsAreFinal: false, compress: true, isRead: true }],
    ['uncompressed, not final, not wanted', { made: OWN, blobsAreFinal: false, compress: false, isRead: false }],
    ['uncompressed, and final', { made: OWN, blobsAreFinal: true, compress: true, isRead: false }],
    ['compressed as it is stored', { made: BASE, blobsAreFinal: false, compress: true, isRead: false }],
  ])('%s', async (_, { made, blobsAreFinal, compress, isRead }) => {
    const { files } = layout([made])
    const first = await read(exportOf(files, { blobsAreFinal }))
    const { said, layers } = await read(exportOf(files, { blobsAreFinal }), { compress, known: knownFrom(first) })
    expect(said.map(([, known]) => known)).toEqual([!isRead])
    expect([...layers.values()][0]!.gzip6 !== undefined).toBe(isRead)
    const then = await read(exportOf(files, { blobsAreFinal }), {
      compress,
      known: knownFrom({ layers, documents: new Map(), others: new Set() }),
    })
    expect(then.said.map(([, known]) => known)).toEqual([true])
  })
})

describe('an outline', () => {
  test('and its layers are the contents again, also after JSON', async () => {
    const first = await read(exportOf(dockerArchive([BASE, OWN, BASE]), { blobsAreFinal: false }))
    const outline: unknown = JSON.parse(JSON.stringify(outlineOf(first)))
    expect(isOutline(outline)).toBe(true)
    const { layers, documents } = (await contentsOf(outlineOf(first), knownFrom(first)))!
    expect([...layers]).toEqual([...first.layers])
    expect([...documents]).toEqual([...first.documents])
  })

  test('is nothing without one of its layers', async () => {
    const first = await read(exportOf(layout([BASE, OWN]).files))
    const [, lost] = [...first.layers.values()]
    const known = async (digest: string) => (digest === lost!.digest ? undefined : knownFrom(first)(digest))
    expect(await contentsOf(outlineOf(first), known)).toBeUndefined()
  })

  test.each([null, 'text', {}, [], { version: 'another' }])('%j is none', (value) => {
    expect(isOutline(value)).toBe(false)
  })
})
