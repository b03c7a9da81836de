import type { Bytes } from '../units/bytes.ts'
import { formatOf, headerText, pathOf, type TarFormat } from './header-text.ts'
import { fieldNumber, octal } from './tar-number.ts'

export const TAR_BLOCK = 512

/** The largest file size that fits into a ustar header (POSIX, pax, "ustar Interchange Format"). */
export const MOST_IN_HEADER: Bytes = 8 ** 11 - 1

/**
 * `other`: devices and pipes. `unknown`: what docker and containerd refuse to unpack, including GNU's own sparse files
 * (`S`) and contiguous ones (`7`). `metadata`: describes the next entry (PAX, GNU long names).
 */
export type TarKind = 'file' | 'hardlink' | 'symlink' | 'directory' | 'other' | 'unknown' | 'metadata'

/** The fields of one 512-byte tar header that weighing needs. */
export interface RawHeader {
  readonly type: string
  readonly kind: TarKind
  readonly format: TarFormat
  readonly path: string
  readonly link: string
  /** Bytes of the body according to the header, never negative; 0 for types without a body. */
  readonly size: Bytes
  readonly bodiless: boolean
  /** Permission bits, with setuid, setgid and sticky. */
  readonly mode: number
  readonly uid: number
  readonly gid: number
  /** Last modification, in whole seconds since the epoch; negative before it. */
  readonly mtime: number
  readonly ambiguous: boolean
}

const KINDS: Readonly<Record<string, TarKind>> = {
  '0': 'file',
  '\0': 'file',
  '1': 'hardlink',
  '2': 'symlink',
  '3': 'other',
  '4': 'other',
  '5': 'directory',
  '6': 'other',
  x: 'metadata',
  g: 'metadata',
  L: 'metadata',
  K: 'metadata',
}

/** Types without a body, whatever their size field says (Go's archive/tar). */
const BODILESS = new Set(['1', '2', '3', '4', '5', '6'])

/** Reads a header block; a string with the reason if Go's archive/tar refuses it (reader.go, readHeader). */
export function readHeader(block: Buffer): RawHeader | string {
  if (!checksumHolds(block)) return 'a tar header has a wrong checksum'
  const type = String.fromCharCode(block[156]!)
  const format = formatOf(block)
  const bodiless = BODILESS.has(type)
  const size = fieldNumber(block, 124, 12)
  const mode = fieldNumber(block, 100, 8)
  const uid = fieldNumber(block, 108, 8)
  const gid = fieldNumber(block, 116, 8)
  const mtime = fieldNumber(block, 136, 12)
  if (Number.isNaN(size) || (size < 0 && !bodiless)) return 'a tar header has an impossible size'
  if (Number.isNaN(mode + uid + gid)) return 'a tar header has an impossible mode or owner'
  if (Number.isNaN(mtime)) return 'a tar header has an impossible time'
  if (format !== 'v7' && !restReads(block, format)) return 'a tar header has an impossible device number or time'
  return {
    type,
    kind: KINDS[type] ?? 'unknown',
    format,
    path: pathOf(block, format),
    link: headerText(block, 157, 100),
    size: bodiless ? 0 : size,
    bodiless,
    // The last bits of a base-256 number are in its last bytes, however large it is.
    mode: (block[100]! & 0x80 ? block.readUInt16BE(106) : mode) & 0o7777,
    uid: shownOwner(uid),
    gid: shownOwner(gid),
    mtime,
    ambiguous: !readsAlike(block, format) || (bodiless && size !== 0),
  }
}

/** An owner's number; one that no system has becomes root's. */
export const shownOwner = (id: number): number => (id >= 0 && Number.isSafeInteger(id) ? id : 0)

/** Whether the device numbers, and star's two times, are valid. */
const restReads = (block: Buffer, format: TarFormat): boolean =>
  !Number.isNaN(fieldNumber(block, 329, 8) + fieldNumber(block, 337, 8)) &&
  (format !== 'star' || !Number.isNaN(fieldNumber(block, 476, 12) + fieldNumber(block, 488, 12)))

/**
 * Whether GNU tar and busybox read a header as `readHeader` does. To busybox, a size after zero bytes is 0, and every
 * format has a prefix. GNU tar may take a header without magic for a compressed archive, by its name's first bytes.
 */
function readsAlike(block: Buffer, format: TarFormat): boolean {
  if (!PLAIN_SIZE.test(block.toString('latin1', 124, 136))) return false
  if (format === 'posix') return true
  const named = format === 'v7' && block[0] === 0x2e && block.toString('latin1', 257, 265) === NO_MAGIC
  return (format === 'gnu' || named) && block[345] === 0
}

const NO_MAGIC = '\0'.repeat(8)

/** Octal, or base 256, which all of them read. */
const PLAIN_SIZE = /^(?: *[0-7]+[ \0]*|[\x80-\xff][^]*)$/

/** Whether a block has the checksum of a tar header, of any format. */
export function checksumHolds(block: Buffer): boolean {
  let unsigned = 8 * 0x20 // the checksum's own field counts as blanks
  for (let i = 0; i < 148; i++) unsigned += block[i]!
  for (let i = 156; i < TAR_BLOCK; i++) unsigned += block[i]!
  const expected = octal(block, 148, 156)
  return expected === unsigned || expected === unsigned - 256 * highBytes(block)
}

/** Bytes over 127 outside of the checksum: some old tars summed signed bytes. Apart, as hardly a header needs it. */
const highBytes = (block: Buffer): number =>
  block.reduce((count, byte, i) => count + (i >= 148 && i < 156 ? 0 : byte >> 7), 0)
