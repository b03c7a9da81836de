import type { Bytes } from '../units/bytes.ts'
import { decodeName } from './name.ts'

export const BLOCK = 512

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
  /** Old GNU sparse files: the file's own size, and whether more sparse headers follow. */
  readonly sparse: { readonly realSize: Bytes; readonly extended: boolean } | undefined
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
  const ustar = block.toString('latin1', 257, 263) === 'ustar\0'
  const prefix = ustar ? text(block, 345, 155) : ''
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
    sparse,
  }
}

function oldSparse(block: Buffer): RawHeader['sparse'] | string {
  const realSize = number(block, 483, 12)
  return realSize === undefined ? 'a sparse file has an impossible size' : { realSize, extended: block[482] !== 0 }
}

function checksumHolds(block: Buffer): boolean {
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
