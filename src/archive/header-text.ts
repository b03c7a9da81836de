import { decodeName } from './name.ts'
import { fieldNumber } from './tar-number.ts'

/** The formats that Go's archive/tar distinguishes (format.go, getFormat). */
export type TarFormat = 'posix' | 'star' | 'gnu' | 'v7'

/** The format of a header, by what follows `ustar`. A POSIX version is ignored. */
export function formatOf(block: Buffer): TarFormat {
  if (block.readUInt32BE(257) !== 0x75737461 || block[261] !== 0x72) return 'v7'
  if (block[262] === 0) return block.readUInt32BE(508) === 0x74617200 ? 'star' : 'posix' // "tar\0"
  return block.readUIntBE(262, 3) === 0x202000 ? 'gnu' : 'v7'
}

/** The name in a header, with its prefix. */
export function pathOf(block: Buffer, format: TarFormat): string {
  const end = prefixEnd(block, format)
  if (end === 345) return headerText(block, 0, 100)
  // UTF-8 is checked on the whole name.
  const name = Buffer.concat([block.subarray(345, end), SLASH, block.subarray(0, textEnd(block, 0, 100))])
  return decodeName(name)
}

const SLASH = Buffer.from('/')

/** The end of the prefix at 345. GNU has two times there, but Go before 1.8 wrote a prefix (golang.org/issue/21005). */
function prefixEnd(block: Buffer, format: TarFormat): number {
  if (format === 'v7') return 345
  if (format !== 'gnu') return textEnd(block, 345, format === 'star' ? 131 : 155)
  if (isTime(block, 345) && isTime(block, 357)) return 345
  const end = textEnd(block, 345, 155)
  return block.subarray(345, end).every((byte) => byte < 0x80) ? end : 345
}

const isTime = (block: Buffer, at: number): boolean => block[at] === 0 || !Number.isNaN(fieldNumber(block, at, 12))

export const headerText = (block: Buffer, start: number, length: number): string =>
  decodeName(block, start, textEnd(block, start, length))

/** Text goes to the first zero byte, or fills its field. */
function textEnd(block: Buffer, start: number, length: number): number {
  const zero = block.indexOf(0, start)
  return zero === -1 || zero > start + length ? start + length : zero
}
