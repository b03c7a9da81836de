import { gzipSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import { archiveEntries } from '../../../src/image/archive-entries.ts'
import { behindTheEnd } from '../../support/behind-the-end.ts'
import { pieces } from '../../support/images.ts'
import { tar } from '../../support/tar.ts'
import { zstd } from '../../support/zstd.ts'

const ARCHIVE = tar(
  { path: 'blobs/' },
  { path: 'blobs/a', content: 'x'.repeat(2000) },
  { path: 'blobs/empty' },
  { path: 'link', type: '2', link: 'blobs/a' },
  { path: './index.json', content: '{}' },
)

const FILES = [
  ['blobs/a', 2000, 'x'.repeat(2000)],
  ['blobs/empty', 0, ''],
  ['index.json', 2, '{}'],
]

async function collect(archive: Uint8Array, wanted: (path: string) => boolean): Promise<[string, number, string][]> {
  const found: [string, number, string][] = []
  for await (const entry of archiveEntries('test.tar', pieces(archive, 700))) {
    let body = ''
    if (wanted(entry.path)) for await (const chunk of entry.body) body += Buffer.from(chunk).toString()
    found.push([entry.path, entry.size, body])
  }
  return found
}

test.each([
  ['plain', ARCHIVE],
  ['compressed', gzipSync(ARCHIVE)],
  ['compressed, padded', Buffer.concat([gzipSync(ARCHIVE), Buffer.alloc(2048)])],
])('a %s archive gives its files, and bodies that nobody reads are passed over', async (_, archive) => {
  expect(await collect(archive, () => true)).toEqual(FILES)
  expect(await collect(archive, (path) => path === 'index.json')).toEqual([
    ['blobs/a', 2000, ''],
    ['blobs/empty', 0, ''],
    ['index.json', 2, '{}'],
  ])
})

/** Collects as above, in chunks of 700 bytes that skip; `parts` are what the file has there. */
async function collectFile(archive: Buffer, wanted: (path: string) => boolean) {
  let at = 0
  let read = 0
  let size: number | undefined
  async function* chunks(): AsyncGenerator<Uint8Array> {
    size = archive.length
    for (; at < archive.length;) {
      const chunk = archive.subarray(at, at + 700)
      at += chunk.length
      read += chunk.length
      yield chunk
    }
  }
  const skip = (bytes: number) => void (at += bytes)
  const found: [string, string, string][] = []
  for await (const { path, body, part } of archiveEntries('x', chunks(), { path: 'y', size: () => size, skip })) {
    let text = ''
    if (wanted(path)) for await (const chunk of body) text += Buffer.from(chunk).toString()
    const there = part ? archive.toString('utf8', part.start, part.start + part.size) : 'no part'
    found.push([path, text, there])
  }
  return { found, read }
}

describe('an archive that is a file', () => {
  const BIG = tar(
    { path: 'a', content: 'a'.repeat(9000) },
    { path: 'with a long name'.repeat(20), content: 'b'.repeat(700) },
    { path: 'last', content: 'c'.repeat(5000) },
  )
  const TEXTS = ['a'.repeat(9000), 'b'.repeat(700), 'c'.repeat(5000)]

  test.each([['all'], ['none'], ['last'], ['a']])('says where its files are; of those, %s are read', async (which) => {
    const wanted = (path: string) => which === 'all' || path === which
    const { found, read } = await collectFile(BIG, wanted)
    expect(found.map(([, , there]) => there)).toEqual(TEXTS)
    expect(found.map(([path, text]) => [path, text])).toEqual(
      found.map(([path], index) => [path, wanted(path) ? TEXTS[index] : '']),
    )
    if (which === 'all') expect(read).toBe(BIG.length)
    if (which === 'none') expect(read).toBeLessThan(7000)
  })

  test('has no part that its end cuts, and is truncated even if nobody reads that', async () => {
    const cut = BIG.subarray(0, 5000)
    await expect(collectFile(cut, () => false)).rejects.toMatchObject({ code: 'image.truncated' })
    const seen: unknown[] = []
    const file = { path: 'y', size: () => cut.length, skip: () => undefined }
    await expect(
      (async () => {
        for await (const { part } of archiveEntries('x', pieces(cut, 700), file)) seen.push(part)
      })(),
    ).rejects.toMatchObject({ code: 'image.truncated' })
    expect(seen).toEqual([undefined])
  })

  test('and compressed has no parts', async () => {
    const { found } = await collectFile(gzipSync(BIG), () => true)
    expect(found.map(([, text, there]) => [text, there])).toEqual(TEXTS.map((text) => [text, 'no part']))
  })
})

test.each(behindTheEnd(ARCHIVE, 'zstd', zstd))(
  'behind the end of a compressed archive, %s is not looked at',
  async (_, archive) => {
    expect(await collect(archive, () => true)).toEqual(FILES)
  },
)

test('a reader that stops early closes the stream below', async () => {
  let closed = false
  async function* source(): AsyncGenerator<Uint8Array> {
    try {
      yield* pieces(ARCHIVE, 100)
    } finally {
      closed = true
    }
  }
  for await (const entry of archiveEntries('test.tar', source())) {
    expect(entry.path).toBe('blobs/a')
    break
  }
  expect(closed).toBe(true)
})

const CUT = gzipSync(ARCHIVE).subarray(0, -20)
const DAMAGED = zstd(ARCHIVE).fill(0xff, 8, 30) // recognized by its first piece

test.each([
  [
    'text',
    Buffer.from('hello, I am a text file'),
    /test\.tar is not an image: it is neither a tar archive nor a folder/,
  ],
  [
    'a record',
    Buffer.from('{"schemaVersion":7}'),
    /it is JSON, as a record is; "inspect", "compare" and "compare-with" read one whose name ends in \.json\./,
  ],
  ['nothing', Buffer.alloc(0), /is not an image/],
  ['a cut archive', ARCHIVE.subarray(0, 1500), /test\.tar: blobs\/a ends after 1500 bytes, \d+ or more were expected/],
  [
    'one with holes',
    tar({ path: 'blobs/a', pax: { 'GNU.sparse.map': '0,1', 'GNU.sparse.numblocks': '1' }, content: 'x' }),
    /test\.tar: blobs\/a is malformed at byte 1024: its holes are left out\. Pack the archive without --sparse/,
  ],
  [
    'cut gzip',
    CUT,
    `test.tar: the archive is malformed at byte ${CUT.length}: its gzip stream is broken (`, // in the stored bytes
  ],
  ['damaged zstd', DAMAGED, 'the archive is malformed at byte 700: its zstd stream is broken ('],
  ['a broken header', Buffer.concat([ARCHIVE.subarray(0, 512), Buffer.alloc(512, 1)]), /malformed at byte 512/],
])('%s is an error', async (_, archive, expected) => {
  await expect(collect(archive, () => true)).rejects.toThrow(expected)
})
