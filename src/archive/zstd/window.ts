import type { Bytes } from '../../units/bytes.ts'

/** The latest output, which later blocks may repeat: the frame's window, in memory that grows with what is unpacked. */
export interface Window {
  /** Begins a frame: nothing before it can be repeated. */
  begin(size: Bytes): void
  /** Where to write up to `most` bytes, from `at` on, and the earliest byte that can be repeated. */
  room(most: Bytes): { readonly bytes: Buffer; readonly at: number; readonly earliest: number }
  wrote(count: Bytes): void
  /** The number of bytes not taken yet. */
  waiting(): Bytes
  /** A copy of them. */
  take(): Buffer
}

const SMALLEST: Bytes = 1024 * 1024

export function makeWindow(): Window {
  let bytes = Buffer.alloc(0)
  let largest: Bytes = 0
  let [earliest, taken, end] = [0, 0, 0]

  /** Moves the needed bytes to the start of the same memory, or of twice as much; each byte moves only a few times. */
  function move(most: Bytes): void {
    const from = Math.min(taken, Math.max(earliest, end - largest))
    const needed = end - from + most
    if (needed + needed / 4 <= bytes.length) bytes.copyWithin(0, from, end)
    else {
      const larger = Buffer.allocUnsafeSlow(Math.max(2 * needed, SMALLEST))
      bytes.copy(larger, 0, from, end)
      bytes = larger
    }
    earliest = Math.max(earliest - from, 0)
    taken -= from
    end -= from
  }

  return {
    begin(size) {
      largest = size
      earliest = end
    },
    room(most) {
      if (end + most > bytes.length) move(most)
      return { bytes, at: end, earliest }
    },
    wrote(count) {
      end += count
    },
    waiting: () => end - taken,
    take() {
      const piece = Buffer.from(bytes.subarray(taken, end))
      taken = end
      return piece
    },
  }
}
