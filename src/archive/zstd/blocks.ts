import type { Bytes } from '../../units/bytes.ts'
import { readLiterals, type LiteralsState } from './literals.ts'
import { runSequences, type SequencesState } from './sequences.ts'
import type { Window } from './window.ts'

/** Largest block of any frame, packed and unpacked (RFC 8878, 3.1.1.2). */
export const LARGEST_BLOCK: Bytes = 128 * 1024

/** Unpacks blocks into a window. Each method returns the bytes it wrote, and throws if the block is damaged. */
interface BlockReader {
  /** Begins a frame with blocks of at most `most` bytes. */
  begin(most: Bytes): void
  raw(block: Buffer): Bytes
  run(byte: number, count: Bytes): Bytes
  compressed(block: Buffer): Bytes
}

export function blockReader(window: Window): BlockReader {
  const room = Buffer.allocUnsafeSlow(LARGEST_BLOCK)
  let most: Bytes = 0
  let state: LiteralsState & SequencesState = { huffman: undefined, room, tables: undefined, offsets: [1, 4, 8] }

  const written = (count: Bytes): Bytes => {
    window.wrote(count)
    return count
  }

  return {
    begin(bytes) {
      most = bytes
      state = { huffman: undefined, room, tables: undefined, offsets: [1, 4, 8] }
    },
    raw(block) {
      const { bytes, at } = window.room(block.length)
      return written(block.copy(bytes, at))
    },
    run(byte, count) {
      const { bytes, at } = window.room(count)
      bytes.fill(byte, at, at + count)
      return written(count)
    },
    compressed(block) {
      const literals = readLiterals(block, most, state)
      const target = { ...window.room(most), most }
      return written(runSequences(block.subarray(literals.end), literals.bytes, state, target))
    },
  }
}
