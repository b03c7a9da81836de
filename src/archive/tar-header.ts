import type { Bytes } from '../units/bytes.ts'
import { decodeName } from './name.ts'

export const BLOCK = 512

/** Most bytes of a file whose size fits into a header of the ustar format (POSIX, pax, "ustar Interchange Format"). */
export const MOST_IN_HEADER: Bytes = 8 ** 11 - 1

/** What a tar entry is. `metadata` entries describe the next one (PAX, GNU long names) and are never a file. */
export type TarKind = 'file' | 'hardlink' | 'symlink' | 'directory' | 'other' | 'metadata'

/** The fields of one 512-byte tar header that weighing needs. `size` is the bytes of the body in the archive. */
export interface RawHeader {
  readonly type: string
  readonly kind: TarKind
  readonly path: string
  readonly link: string
  readonly size: Bytes
  /** Permission bits, with setuid, setgid and sticky. */
  readonly mode: number
  readonly uid: number
  readonly gid: number
  /** When the file was changed last, in whole seconds since the epoch. */
  readonly mtime: number
  /** Old GNU sparse files: the file's own size, and whether more sparse headers follow. */
  readonly sparse: { readonly realSize: Bytes; readonly extended: boolean } | undefined
  /** See `TarEntry`. */
  readonly ambiguous: boolean
}

const KINDS: Readonly<Record<string, TarKind>> = {
  '0': 'file',
  '\0': 'file',
  '7': 'file',
  S: 'file',
  '1': 'hardlink',
  '2': 'symlink',
  '5': 'directory',
  x: 'metadata',
  g: 'metadata',
  L: 'metadata',
  K: 'metadata',
}

/** Types that have no body whatever their size field says, as in Go's archive/tar, which unpacks layers everywhere. */
const HEADER_ONLY = new Set(['1', '2', '3', '4', '5', '6'])

/** Reads a header block; gives a sentence instead of a header when it is not one. */
export function readHeader(block: Buffer): RawHeader | string {
  if (!checksumHolds(block)) return 'the checksum of a tar header does not hold'
  const type = String.fromCharCode(block[156]!)
  const size = number(block, 124, 12)
  if (size === undefined) return 'a tar header has an impossible size'
  const name = text(block, 0, 100)
  const prefix = prefixOf(block)
  const path = prefix === '' ? name : `${prefix}/${name}`
  const kind = KINDS[type] ?? 'other'
  const sparse = type === 'S' ? oldSparse(block) : undefined
  if (typeof sparse === 'string') return sparse
  return {
    type,
    kind,
    path,
    link: text(block, 157, 100),
    size: HEADER_ONLY.has(type) ? 0 : size,
    // Fields that no reader refuses an archive for: what they say is only shown.
    mode: (number(block, 100, 8) ?? 0) & 0o7777,
    uid: number(block, 108, 8) ?? 0,
    gid: number(block, 116, 8) ?? 0,
    mtime: number(block, 136, 12) ?? 0,
    sparse,
    ambiguous: !readsAlike(block) || (HEADER_ONLY.has(type) && size > 0),
  }
}

/** The magic of the formats of POSIX (a version follows), of GNU, and of the seventh edition. */
const [POSIX, GNU, NONE] = ['ustar\0', 'ustar  \0', '\0'.repeat(8)]

/**
 * Whether GNU tar and busybox take a header for what `readHeader` does. A size of octal digits with zero bytes before them is
 * 0 to busybox and an error to GNU tar. busybox reads a prefix in every format. And what has no magic may be taken for a
 * compressed archive by the first bytes of its name: GNU tar does so even where the checksum holds.
 */
function readsAlike(block: Buffer): boolean {
  const magic = block.toString('latin1', 257, 265)
  const size = block.toString('latin1', 124, 136)
  if (magic.startsWith(POSIX)) return PLAIN_SIZE.test(size)
  const known = magic === GNU || (magic === NONE && block[0] === 0x2e)
  return known && block[345] === 0 && PLAIN_SIZE.test(size)
}

/**
 * What stands before a name. GNU's format has two times there; where they are none, Go's archive/tar takes them for what its
 * writer put there before Go 1.8 (golang.org/issue/21005).
 */
function prefixOf(block: Buffer): string {
  const magic = block.toString('latin1', 257, 265)
  if (magic.startsWith(POSIX)) return text(block, 345, 155)
  if (magic !== GNU || (isTime(block, 345) && isTime(block, 357))) return ''
  const zero = block.indexOf(0, 345)
  const end = zero === -1 || zero > 500 ? 500 : zero
  return block.subarray(345, end).every((byte) => byte < 0x80) ? block.toString('latin1', 345, end) : ''
}

/** A time may be negative in base 256. */
const isTime = (block: Buffer, at: number): boolean =>
  block[at] === 0 || block[at]! >= 0x80 || number(block, at, 12) !== undefined

/** In octal, or in base 256, which all of them read. */
const PLAIN_SIZE = /^(?: *[0-7]+[ \0]*|[\x80-\xff][^]*)$/

function oldSparse(block: Buffer): RawHeader['sparse'] | string {
  const realSize = number(block, 483, 12)
  return realSize === undefined ? 'a sparse file has an impossible size' : { realSize, extended: block[482] !== 0 }
}

/** Whether a block is a tar header, whichever format it is of: what else has its checksum at 148 is none by chance. */
export function checksumHolds(block: Buffer): boolean {
  const expected = number(block, 148, 8)
  let unsigned = 8 * 0x20 // the checksum's own field counts as blanks
  let high = 0
  for (let i = 0; i < BLOCK; i++) {
    if (i === 148) i = 156
    const byte = block[i]!
    unsigned += byte
    high += byte >> 7
  }
  return expected === unsigned || expected === unsigned - 256 * high // some old tars summed signed bytes
}

function text(block: Buffer, start: number, length: number): string {
  const zero = block.indexOf(0, start)
  return decodeName(block, start, zero === -1 || zero > start + length ? start + length : zero)
}

/** Octal, or base-256 when the first bit is set (GNU, files over 8 GiB); undefined when negative or not a number. */
function number(block: Buffer, start: number, length: number): number | undefined {
  const first = block[start]!
  if (first & 0x80) {
    let value = first & 0x7f
    for (let i = start + 1; i < start + length; i++) value = value * 256 + block[i]!
    return Number.isSafeInteger(value) ? value : undefined
  }
  return octal(block, start, start + length)
}

/** Octal digits between blanks, which zero bytes before them are as well to Go; 0 where there are none. By hand: every header has six of them. */
function octal(block: Buffer, start: number, end: number): number | undefined {
  let at = start
  while (at < end && (block[at] === 0x20 || block[at] === 0)) at++
  let value = 0
  for (; at < end; at++) {
    const digit = block[at]! - 0x30
    if (digit < 0 || digit > 7) break
    value = value * 8 + digit
  }
  while (at < end && block[at] === 0x20) at++
  return at === end || block[at] === 0 ? value : undefined
}
