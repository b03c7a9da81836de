import type { Bytes } from '../units/bytes.ts'
import type { Elf, Range } from './elf.ts'

/** The parts of a function table (runtime/symtab.go, pcHeader) that sizes and names need. Offsets are into the file. */
export interface FunctionTable {
  readonly count: number
  /** `count` pairs of 32-bit words (entry offset, record offset), and the offset of the end. */
  readonly entries: Bytes
  /** Record offsets count from the start of the entries too. */
  readonly names: Bytes
  readonly end: Bytes
}

/** Go 1.18 and 1.19, and Go 1.20 to at least 1.27: they differ only in the names of generated functions. */
const MAGICS: ReadonlySet<number> = new Set([0xfffffff0, 0xfffffff1])
const OLD_MAGICS: ReadonlySet<number> = new Set([0xfffffffa, 0xfffffffb])
/** Words of the header after its first eight bytes. */
const [COUNT, NAMES, ENTRIES, WORDS] = [0, 3, 7, 8]

/** Where the function table is: a section, or part of `.data.rel.ro`, where C's linkers put it in PIE up to Go 1.25. */
export function findFunctionTable(file: Uint8Array, elf: Elf): Range | undefined {
  const own = elf.sections.find(({ name }) => name === '.gopclntab' || name === '.data.rel.ro.gopclntab')
  const shared = own ? undefined : elf.sections.find(({ name }) => name === '.data.rel.ro')
  if (!shared) return own
  const end = Math.min(shared.start + shared.size, file.length)
  const buffer = Buffer.from(file.buffer, file.byteOffset, end)
  for (const magic of MAGICS) {
    const bytes = Buffer.alloc(6)
    if (elf.little) bytes.writeUInt32LE(magic)
    else bytes.writeUInt32BE(magic)
    let at = buffer.indexOf(bytes, shared.start)
    while (at !== -1 && !isFunctionTable(elf, at)) at = buffer.indexOf(bytes, at + 1)
    if (at !== -1) return { start: at, size: end - at }
  }
  return undefined
}

/** Whether a known function table starts here: its magic, two zeros, the instruction quantum and the pointer size. */
function isFunctionTable({ view, little }: Elf, at: Bytes): boolean {
  if (at + 8 > view.byteLength || !MAGICS.has(view.getUint32(at, little))) return false
  const [quantum, pointer] = [view.getUint8(at + 6), view.getUint8(at + 7)]
  return view.getUint16(at + 4) === 0 && [1, 2, 4].includes(quantum) && (pointer === 4 || pointer === 8)
}

/** Reads the header of the function table in a section; a string is the reason if its form is unknown. */
export function readFunctionTable(elf: Elf, section: Range): FunctionTable | string {
  const { view, little } = elf
  const at = section.start
  const damaged = 'its function table is damaged'
  if (section.size < 8) return damaged
  if (OLD_MAGICS.has(view.getUint32(at, little))) {
    return 'its function table has the form used before Go 1.18, which is not supported'
  }
  if (!isFunctionTable(elf, at)) return 'its function table has an unknown form (a newer Go, or an obfuscator)'
  const pointer = view.getUint8(at + 7)
  if (section.size < 8 + WORDS * pointer) return damaged
  const word = (index: number) => {
    const offset = at + 8 + index * pointer
    if (pointer === 4) return view.getUint32(offset, little)
    const [first, second] = [view.getUint32(offset, little), view.getUint32(offset + 4, little)]
    return little ? second * 2 ** 32 + first : first * 2 ** 32 + second
  }
  const table = { count: word(COUNT), entries: at + word(ENTRIES), names: at + word(NAMES), end: at + section.size }
  return table.names > table.end || table.entries + 8 * table.count + 4 > table.end ? damaged : table
}
