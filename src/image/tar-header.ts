import type { Bytes } from '../units/bytes.ts'

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
    // Before POSIX.1-1988 a directory was a file whose name ends with a slash.
    kind: kind === 'file' && path.endsWith('/') ? 'directory' : kind,
    path,
    link: text(block, 157, 100),
    size: HEADER_ONLY.has(type) ? 0 : size,
    sparse,
  }
}

function oldSparse(block: Buffer): RawHeader['sparse'] | string {
  const realSize = number(block, 483, 12)
  return realSize === undefined ? 'a sparse file has an impossible size' : { realSize, extended: block[482] !== 0 }
}

function checksumHolds(block: Buffer): boolean {
  const expected = number(block, 148, 8)
  let unsigned = 0
  let signed = 0
  for (let i = 0; i < BLOCK; i++) {
    const byte = i >= 148 && i < 156 ? 0x20 : block[i]!
    unsigned += byte
    signed += byte > 127 ? byte - 256 : byte // what some old tars wrote
  }
  return expected === unsigned || expected === signed
}

function text(block: Buffer, start: number, length: number): string {
  const zero = block.indexOf(0, start)
  return block.toString('utf8', start, zero === -1 || zero > start + length ? start + length : zero)
}

/** Octal, or base-256 when the first bit is set (GNU, files over 8 GiB); undefined when negative or not a number. */
function number(block: Buffer, start: number, length: number): number | undefined {
  const first = block[start]!
  if (first & 0x80) {
    let value = first & 0x7f
    for (let i = start + 1; i < start + length; i++) value = value * 256 + block[i]!
    return Number.isSafeInteger(value) ? value : undefined
  }
  const digits = text(block, start, length).trim()
  if (digits === '') return 0
  return /^[0-7]+$/.test(digits) ? Number.parseInt(digits, 8) : undefined
}
