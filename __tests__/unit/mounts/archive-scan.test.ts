import { describe, expect, test } from '@jest/globals'
import { scanArchive } from '../../../src/mounts/archive-scan.ts'
import type { TarEntry } from '../../../src/archive/tar.ts'
import { entriesIn } from '../../support/mount-blobs.ts'
import { tarEntry, type TarSpec } from '../../support/tar.ts'

const CHUNKS = [1, 7, 511, 512, 513, 1024, 100_000]
const LONG = 'very-long-folder/'.repeat(8)

const folder = (path: string, mtime: number): TarSpec => ({ path, pax: { mtime: String(mtime) } })
const longNames = Array.from({ length: 8 }, (_, depth) => ({
  path: './short/',
  pax: { path: `./${LONG.slice(0, 17 * (depth + 1))}`, mtime: String(5000 + depth) },
}))
const LONG_HEADERS = 'the headers of one of its entries take over 65536 bytes'

/** A long name as GNU tar writes it. */
const gnuLong = [{ path: '././@LongLink', type: 'L', content: `./${LONG}\0` }, { path: './long/' }]

/** Entries of archives, and the folders among them, each with the headers before it. */
const ARCHIVES: readonly (readonly [name: string, entries: readonly TarSpec[], folders: readonly TarSpec[][]])[] = [
  ['no entries', [], []],
  ['no folders', [{ path: './a', content: 'a' }], []],
  ['the mount itself', [folder('./', 1000)], [[folder('./', 1000)]]],
  [
    'folders before, between and after files, of which some are just a block long',
    [
      folder('./', 1000),
      { path: './a/' },
      { path: './a/x', content: 'x'.repeat(512) },
      folder('./a/b/', 2000),
      { path: './a/b/y', content: 'y'.repeat(1537) },
      { path: './a/b/z' },
      { path: './c/' },
    ],
    [[folder('./', 1000)], [{ path: './a/' }], [folder('./a/b/', 2000)], [{ path: './c/' }]],
  ],
  [
    'long names in PAX headers, and links',
    [
      folder('./', 1000),
      ...longNames,
      { path: './file', pax: { path: `./${LONG}file` }, content: Buffer.alloc(3000) },
      { path: './link', type: '2', link: 'file' },
    ],
    [[folder('./', 1000)], ...longNames.map((each) => [each])],
  ],
  [
    'a long name of GNU',
    [...gnuLong, { path: './a', content: 'a' }, folder('./b/', 1)],
    [gnuLong, [folder('./b/', 1)]],
  ],
]

describe.each(ARCHIVES)('%s', (_, entries, folders) => {
  const expected = folders.map((each) => Buffer.concat(each.map(tarEntry)).toString('latin1')).toReversed()

  test.each(CHUNKS)('in chunks of %d bytes: its entries, its bytes, its folders deepest first', (length) => {
    const archive = Buffer.concat(entries.map(tarEntry))
    const seen: TarEntry[] = []
    const scan = scanArchive((entry) => void seen.push(entry))
    for (let at = 0; at < archive.length; at += length) scan.push(archive.subarray(at, at + length))
    const { bytes, folders: headers } = scan.end()
    expect(headers.map((each) => Buffer.from(each).toString('latin1'))).toEqual(expected)
    expect([bytes, seen]).toEqual([archive.length, entriesIn(archive)])
  })
})

test('headers are kept, whatever becomes of the chunks that they came in', () => {
  const chunk = tarEntry({ path: './a/' })
  const scan = scanArchive(() => {})
  scan.push(chunk)
  chunk.fill(0)
  expect(scan.end().folders).toEqual([new Uint8Array(tarEntry({ path: './a/' }))])
})

describe('a flaw', () => {
  const open = tarEntry({ path: './a', content: 'hello' })
  const header = tarEntry({ path: './b', pax: { comment: 'x'.repeat(65_000) } }).subarray(0, -512)
  const wide = tarEntry({ path: './c/', pax: { comment: 'x'.repeat(60_000) } })

  test.each<[string, readonly Buffer[], string]>([
    ['no archive', [Buffer.alloc(1024, 7)], 'its archive is broken at byte 0: '],
    ['cut in a body', [open.subarray(0, 600)], 'its archive stops at byte 600, before its end'],
    ['an end marker', [open, Buffer.alloc(1024)], 'something follows the end of its archive'],
    ['half of one', [open, Buffer.alloc(512)], 'something follows the end of its archive'],
    ['an entry behind an end marker', [open, Buffer.alloc(1024), open], 'something follows the end of its archive'],
    ['headers of nothing', [open, header], 'something follows the end of its archive'],
    ['headers without an end', Array.from({ length: 9 }, () => header), LONG_HEADERS],
    ['headers of an entry, in one chunk', [Buffer.concat([header, open])], LONG_HEADERS],
    [
      'headers of folders',
      Array.from({ length: 1200 }, () => wide),
      'the headers of its folders take over 67108864 bytes',
    ],
  ])('%s', (_, chunks, message) => {
    const scan = scanArchive(() => {})
    const pushed = () => {
      for (const chunk of chunks) scan.push(chunk)
      scan.end()
    }
    expect(pushed).toThrow(message)
  })

  test('in an entry, which is nobody else’s to find', () => {
    const scan = scanArchive(({ path }) => {
      throw new Error(`not ${path}`)
    })
    expect(() => scan.push(open)).toThrow('not ./a')
  })
})
