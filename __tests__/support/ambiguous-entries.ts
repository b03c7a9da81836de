import { gzipSync } from 'node:zlib'
import { paxBody, tarEntry, withChecksum, type TarSpec } from './tar.ts'

/** An entry whose header has changed bytes at some offsets. */
export function edited(spec: TarSpec, fields: Readonly<Record<number, string | Uint8Array>>): Buffer {
  const entry = tarEntry(spec)
  for (const [offset, bytes] of Object.entries(fields)) Buffer.from(bytes as string).copy(entry, Number(offset))
  return withChecksum(entry)
}

const octal = (size: number): string => `${size.toString(8).padStart(11, '0')}\0`
const bodiless = (spec: TarSpec): Buffer => tarEntry(spec).subarray(0, 512)
const pax = (...records: readonly string[]): Buffer =>
  tarEntry({ path: 'x', type: 'x', content: records.map((record) => `${record}\n`).join('') })
const long = (type: 'L' | 'K', name: string): Buffer => tarEntry({ path: '././@LongLink', type, content: `${name}\0` })

/** An entry that readers of the outer entries do not see. */
const HIDDEN = Buffer.concat([
  tarEntry({ path: './planted', content: 'planted' }),
  tarEntry({ path: './out', type: '2', link: '/etc' }),
])
const NUL_SIZE = { 124: `\0\0\0\0${octal(HIDDEN.length).slice(4)}` }
const FILE = { path: './file' }
const ENTRY = tarEntry(FILE)
const LINK = tarEntry({ path: './l', type: '2' })
const BODY = { ...FILE, content: HIDDEN }

/** An entry with a body of one byte, and text in place of its padding. */
function padded(type: 'L' | 'K', text: string): Buffer {
  const entry = tarEntry({ path: type, type, content: 'z' })
  entry.write(text, 513)
  return entry
}

/** An entry of one format that is a whole gzip stream, whose header has room for the entry's (RFC 1952, FEXTRA). */
function gzipped(magic: string): Buffer {
  const stream = gzipSync(Buffer.concat([HIDDEN, Buffer.alloc(1024)])).subarray(10)
  const start = Buffer.from([0x1f, 0x8b, 8, 4, 0, 0, 0, 0, 0, 0, (1024 - 12) & 0xff, (1024 - 12) >> 8])
  const entry = { ...FILE, content: Buffer.concat([Buffer.alloc(512), stream]) }
  return edited(entry, { 0: start, 257: magic })
}

/**
 * Entries that tar programs unpack in different ways after `./` and a file `./first`. For each kind, GNU tar 1.34 or
 * busybox 1.35 was seen to unpack something other than what our reader says, or may do so by its source.
 */
export const AMBIGUOUS: readonly (readonly [name: string, entries: Buffer])[] = [
  ['an old directory with a body', tarEntry({ ...BODY, path: './d/', type: '\0' })],
  ['an old directory by its PAX name', tarEntry({ ...BODY, type: '\0', pax: { path: './d/' } })],
  ['a directory with a size', bodiless({ path: './d/', content: 'x' })],
  ['a directory with a size in PAX', tarEntry({ path: './d/', pax: { size: '512' } })],
  ['a hardlink with a size', bodiless({ path: './h', type: '1', link: './first', content: 'x' })],
  ['a symlink with a size', bodiless({ path: './s', type: '2', link: 'first', content: 'x' })],
  ['a size in PAX only', tarEntry({ ...BODY, pax: { size: String(HIDDEN.length) }, sizeField: Buffer.from(octal(0)) })],
  [
    'another size in PAX',
    tarEntry({ ...FILE, content: 'x'.repeat(600), pax: { size: '600' }, sizeField: Buffer.from(octal(1)) }),
  ],
  ['zero bytes before a size', edited(BODY, NUL_SIZE)],
  ['no size', edited(FILE, { 124: ' '.repeat(12) })],
  ['zero bytes before the size of a long name', Buffer.concat([edited({ ...BODY, type: 'L' }, NUL_SIZE), ENTRY])],
  ['a prefix in the format of GNU', edited(FILE, { 257: 'ustar  \0', 345: octal(1) })],
  ['a prefix without a magic', edited(FILE, { 257: '\0'.repeat(8), 345: '../planted' })],
  ['no known magic', edited(FILE, { 257: 'ustaR\x0000' })],
  ['a gzip stream without a magic', gzipped('\0'.repeat(8))],
  ['a gzip stream with another magic', gzipped('xxxxxxxx')],
  ['a PAX name and a long one', Buffer.concat([pax('18 path=./planted'), long('L', './long'), ENTRY])],
  ['a long name and a PAX one', Buffer.concat([long('L', './long'), pax('18 path=./planted'), ENTRY])],
  ['a PAX link and a long one', Buffer.concat([pax('17 linkpath=/etc'), long('K', 'first'), LINK])],
  ['two PAX headers', Buffer.concat([pax('18 path=./planted'), pax('11 mtime=1'), ENTRY])],
  ['two long names', Buffer.concat([long('L', './planted'), long('L', './long'), ENTRY])],
  ['an empty long name', Buffer.concat([tarEntry({ path: 'L', type: 'L' }), ENTRY])],
  ['a long name without an end', Buffer.concat([padded('L', '/planted'), ENTRY])],
  ['a long link without an end', Buffer.concat([padded('K', '/../../../etc'), LINK])],
  ['two blanks before a PAX key', Buffer.concat([pax('19  path=./planted'), ENTRY])],
  ['a prefix of star', edited({ path: 'file' }, { 345: '.', 508: 'tar\0' })],
  ['a PAX length with a sign', Buffer.concat([pax('+19 path=./planted'), ENTRY])],
  ['an empty name in PAX', tarEntry({ ...FILE, pax: { path: '' } })],
  ['an empty link in PAX', tarEntry({ path: './l', type: '2', link: 'first', pax: { linkpath: '' } })],
  ['a sparse name of no version', tarEntry({ ...FILE, pax: { 'GNU.sparse.name': './planted' } })],
  ['a link of an empty file', tarEntry({ ...FILE, link: '/etc/passwd' })],
  ['a long link of an empty file', Buffer.concat([long('K', '/etc/passwd'), ENTRY])],
  ['a PAX link of a directory', tarEntry({ path: './d/', pax: { linkpath: '/etc' } })],
]

/** Similar entries that all readers read alike. */
export const PLAIN: readonly (readonly [name: string, entries: Buffer])[] = [
  ['an old directory', tarEntry({ path: './d/', type: '\0' })],
  ['a size in PAX too', tarEntry({ ...FILE, content: 'x', pax: { size: '1' } })],
  ['a size between blanks', edited({ ...FILE, content: 'x' }, { 124: '         1 \0' })],
  ['a size in base 256', edited({ ...FILE, content: 'x' }, { 124: Buffer.from([0x80, ...Buffer.alloc(10), 1]) })],
  ['a prefix of POSIX', edited({ path: 'file' }, { 345: './first' })],
  ['no magic', edited(FILE, { 257: '\0'.repeat(8) })],
  ['a long name and a long link', Buffer.concat([long('L', './long'), long('K', 'first'), LINK])],
  ['a long link and a long name', Buffer.concat([long('K', 'first'), long('L', './long'), LINK])],
  ['a name and a link in PAX', tarEntry({ ...FILE, type: '2', pax: { path: './l', linkpath: 'first' } })],
  ['other keys in PAX', Buffer.concat([tarEntry({ path: 'x', type: 'x', content: paxBody({ 'A.b c': '' }) }), ENTRY])],
]
