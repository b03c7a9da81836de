import type { Bytes } from '../units/bytes.ts'

export interface Range {
  readonly start: Bytes
  readonly size: Bytes
}

/** A section with bytes in the file (`.bss` has none and is left out). */
export interface ElfSection extends Range {
  readonly name: string
  readonly executable: boolean
}

/** The headers of an ELF file (System V ABI, chapter 4), not yet checked against the file's size. */
export interface Elf {
  readonly view: DataView
  readonly little: boolean
  /** The ELF header and the tables of program and section headers. */
  readonly headers: readonly Range[]
  /** Empty if the file has no section headers, or they cannot be read. */
  readonly sections: readonly ElfSection[]
  /** The loader the program asks for; empty for a static one. */
  readonly interpreter: string
}

const CLASSES = {
  32: { word: 4, header: 52, phoff: 28, shoff: 32, counts: 40, offset: 4, fileSize: 16, sectionOffset: 16 },
  64: { word: 8, header: 64, phoff: 32, shoff: 40, counts: 52, offset: 8, fileSize: 32, sectionOffset: 24 },
} as const

const [MAGIC, SHT_NULL, SHT_NOBITS, SHF_EXECINSTR, PT_INTERP] = [0x7f454c46, 0, 8, 4, 3]
/** Longer than any name a linker writes; the rest of one does not matter. */
const LONGEST_NAME = 256
const LONGEST_PATH = 4096

const MAGIC_BYTES = [0x7f, 0x45, 0x4c, 0x46]

/** Whether a file that starts with these bytes may be ELF. There may be fewer than the four that tell. */
export function mayBeElf(start: Uint8Array): boolean {
  return start.length > 0 && MAGIC_BYTES.every((byte, position) => position >= start.length || start[position] === byte)
}

export function readElf(file: Uint8Array): Elf | undefined {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const [bits, order] = [file[4], file[5]]
  if (file.length < 52 || view.getUint32(0) !== MAGIC) return undefined
  if ((bits !== 1 && bits !== 2) || (order !== 1 && order !== 2)) return undefined
  const at = CLASSES[bits === 1 ? 32 : 64]
  if (file.length < at.header) return undefined
  const reader: Reader = { file, view, little: order === 1, at }
  const count = (index: number) => view.getUint16(at.counts + 2 * index, reader.little)
  const programs = { start: word(reader, at.phoff), each: count(1), count: count(2) }
  const sections = { start: word(reader, at.shoff), each: count(3), count: count(4) }
  const inside = (table: Table) => table.start + table.each * table.count <= file.length
  return {
    view,
    little: reader.little,
    headers: [{ start: 0, size: at.header }, rangeOf(programs), rangeOf(sections)],
    sections:
      inside(sections) && sections.each >= at.sectionOffset + 2 * at.word
        ? readSections(reader, sections, count(5))
        : [],
    interpreter: inside(programs) && programs.each >= at.fileSize + at.word ? readInterpreter(reader, programs) : '',
  }
}

interface Reader {
  readonly file: Uint8Array
  readonly view: DataView
  readonly little: boolean
  readonly at: (typeof CLASSES)[32 | 64]
}

interface Table {
  readonly start: Bytes
  readonly each: Bytes
  readonly count: number
}

/** The bytes of a range, as far as the file has them. Headers are not trusted. */
export function bytesIn(file: Uint8Array, { start, size }: Range): Buffer {
  const part = file.subarray(start, start + size)
  return Buffer.from(part.buffer, part.byteOffset, part.byteLength)
}

const rangeOf = (table: Table): Range => ({ start: table.start, size: table.each * table.count })

/** An address or offset of the file's class. Past 2^53 it is inexact, but that is past the end of any file. */
function word({ view, little, at }: Reader, offset: Bytes): number {
  if (at.word === 4) return view.getUint32(offset, little)
  const [low, high] = [
    view.getUint32(offset + (little ? 0 : 4), little),
    view.getUint32(offset + (little ? 4 : 0), little),
  ]
  return high * 2 ** 32 + low
}

function readSections(reader: Reader, table: Table, namesIndex: number): ElfSection[] {
  const { view, little, at } = reader
  const entry = (index: number) => table.start + index * table.each
  const range = (index: number): Range => ({
    start: word(reader, entry(index) + at.sectionOffset),
    size: word(reader, entry(index) + at.sectionOffset + at.word),
  })
  const names = namesIndex < table.count ? range(namesIndex) : { start: reader.file.length, size: 0 }
  const sections: ElfSection[] = []
  for (let index = 0; index < table.count; index++) {
    const type = view.getUint32(entry(index) + 4, little)
    if (type === SHT_NULL || type === SHT_NOBITS) continue
    sections.push({
      ...range(index),
      name: text(reader.file, names.start + view.getUint32(entry(index), little), LONGEST_NAME),
      executable: (word(reader, entry(index) + 8) & SHF_EXECINSTR) !== 0,
    })
  }
  return sections
}

function readInterpreter(reader: Reader, table: Table): string {
  for (let index = 0; index < table.count; index++) {
    const entry = table.start + index * table.each
    if (reader.view.getUint32(entry, reader.little) !== PT_INTERP) continue
    const size = word(reader, entry + reader.at.fileSize)
    return text(reader.file, word(reader, entry + reader.at.offset), Math.min(size, LONGEST_PATH))
  }
  return ''
}

function text(file: Uint8Array, start: Bytes, longest: Bytes): string {
  const bytes = file.subarray(start, start + longest)
  const zero = bytes.indexOf(0)
  return Buffer.from(bytes.buffer, bytes.byteOffset, zero === -1 ? bytes.length : zero).toString('utf8')
}
