import type { Bytes } from '../../units/bytes.ts'
import { markedBits } from './huffman.ts'
import { readTables, type SequenceTables } from './sequence-tables.ts'

/** What sequences need from earlier blocks: their tables, and the last three offsets. */
export interface SequencesState {
  tables: SequenceTables | undefined
  readonly offsets: [number, number, number]
}

/** Where to write a block: at most `most` bytes from `at` on. Nothing before `earliest` may be repeated. */
interface Target {
  readonly bytes: Buffer
  readonly at: number
  readonly earliest: number
  readonly most: Bytes
}

const zeros = (count: number): readonly number[] => Array.from<number>({ length: count }).fill(0)

/** Extra bits after each code, and the length each code begins with (RFC 8878, 3.1.1.3.2.1.1). */
const LITERAL_BITS = [...zeros(16), 1, 1, 1, 1, 2, 2, 3, 3, 4, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16]
const MATCH_BITS = [...zeros(32), 1, 1, 1, 1, 2, 2, 3, 3, 4, 4, 5, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16]
const LITERAL_STARTS = starts(LITERAL_BITS, 0)
const MATCH_STARTS = starts(MATCH_BITS, 3)

function starts(bits: readonly number[], first: number): readonly number[] {
  let next = first
  return bits.map((each) => (next += 2 ** each) - 2 ** each)
}

/** No allowed window needs a larger one (frame-header.ts). */
const LARGEST_OFFSET_CODE = 29
/** Up to this many bytes a loop is faster than a call. */
const FEW = 24
const DAMAGED = 'the sequences of a block are damaged'

/** Runs a block's sequences (RFC 8878, 3.1.1.4). Returns the bytes written; throws before exceeding the target. */
export function runSequences(section: Buffer, literals: Buffer, state: SequencesState, target: Target): Bytes {
  const [first, second = 0, third = 0] = section
  if (first === undefined) throw new Error(DAMAGED)
  const [count, at] =
    first < 128 ? [first, 1] : first < 255 ? [((first - 128) << 8) + second, 2] : [second + (third << 8) + 0x7f00, 3]
  if (count === 0) {
    if (section.length > at) throw new Error(DAMAGED)
    return literals.copy(target.bytes, target.at)
  }
  const { tables, end } = readTables(section, at, state.tables)
  state.tables = tables
  return run({ bits: section.subarray(end), count, tables, literals }, state.offsets, target)
}

interface Sequences {
  readonly bits: Buffer
  readonly count: number
  readonly tables: SequenceTables
  readonly literals: Buffer
}

function run({ bits, count, tables, literals }: Sequences, offsets: SequencesState['offsets'], target: Target): Bytes {
  const { bytes, at: start, earliest, most } = target
  const [lengths, distances, matches] = [tables.literals.entries, tables.offsets.entries, tables.matches.entries]
  let left = markedBits(bits)
  const read = (wanted: number): number => {
    left -= wanted
    const byte = left >> 3
    const word = bits[byte]! | (bits[byte + 1]! << 8) | (bits[byte + 2]! << 16) | (bits[byte + 3]! << 24)
    return (word >>> (left & 7)) & ((1 << wanted) - 1)
  }
  let length = read(tables.literals.log)
  let distance = read(tables.offsets.log)
  let match = read(tables.matches.log)
  let used = 0
  let at = start
  for (let rest = count; rest > 0; rest--) {
    const lengthEntry = lengths[length]!
    const distanceEntry = distances[distance]!
    const matchEntry = matches[match]!
    const code = distanceEntry & 255
    if (code > LARGEST_OFFSET_CODE) throw new Error('a block reaches back further than any window')
    // More than 25 bits cannot be read at once.
    const given = (1 << code) | (code > 16 ? (read(code - 16) << 16) | read(16) : read(code))
    const matched = MATCH_STARTS[matchEntry & 255]! + read(MATCH_BITS[matchEntry & 255]!)
    const copied = LITERAL_STARTS[lengthEntry & 255]! + read(LITERAL_BITS[lengthEntry & 255]!)
    if (rest > 1) {
      length = (lengthEntry >>> 16) + read((lengthEntry >> 8) & 255)
      match = (matchEntry >>> 16) + read((matchEntry >> 8) & 255)
      distance = (distanceEntry >>> 16) + read((distanceEntry >> 8) & 255)
    }
    if (left < 0 || used + copied > literals.length || at - start + copied + matched > most) throw new Error(DAMAGED)
    if (copied > FEW) literals.copy(bytes, at, used, used + copied)
    else for (let index = 0; index < copied; index++) bytes[at + index] = literals[used + index]!
    used += copied
    at += copied
    const back = offsetOf(given, copied === 0, offsets)
    if (back <= 0 || back > at - earliest) throw new Error('a block refers to data that does not exist')
    // A match may overlap its own output, which then repeats.
    if (matched > FEW && back >= matched) bytes.copyWithin(at, at - back, at - back + matched)
    else for (let index = at; index < at + matched; index++) bytes[index] = bytes[index - back]!
    at += matched
  }
  const written = at - start + literals.length - used
  if (left !== 0 || written > most) throw new Error(DAMAGED)
  literals.copy(bytes, at, used)
  return written
}

/** How far back a match is: one of the last three offsets, or a new one (RFC 8878, 3.1.1.5). */
function offsetOf(given: number, noLiterals: boolean, offsets: SequencesState['offsets']): number {
  const which = given > 3 ? 3 : given - 1 + (noLiterals ? 1 : 0)
  const first = offsets[0]
  if (which === 0) return first
  const offset = given > 3 ? given - 3 : which < 3 ? offsets[which]! : first - 1
  if (which !== 1) offsets[2] = offsets[1]
  offsets[1] = first
  offsets[0] = offset
  return offset
}
