/** Tells contents that may repeat from those that occur once, in at most 8 MB however many files there are. */
export interface ContentFilter {
  /** `start`: the first 32 bits of a content's digest; 0 for an unknown or empty content, which is left out. */
  add(start: number): void
  mayRepeat(start: number): boolean
}

/** The most bits of a digest that tell contents apart; the filter has one bit for each of their values. */
const MOST_BITS = 25

/** A filter for up to `entries` contents, with 256 values for each, so that few share one by chance. */
export function contentFilter(entries: number): ContentFilter {
  const bits = Math.min(MOST_BITS, 8 + Math.ceil(Math.log2(Math.max(1, entries))))
  const [once, twice] = [new Uint8Array(2 ** (bits - 3)), new Uint8Array(2 ** (bits - 3))]
  return {
    add(start) {
      if (start === 0) return
      const bit = start >>> (32 - bits)
      const mask = 1 << (bit & 7)
      if (once[bit >> 3]! & mask) twice[bit >> 3]! |= mask
      once[bit >> 3]! |= mask
    },
    mayRepeat(start) {
      const bit = start >>> (32 - bits)
      return start !== 0 && (twice[bit >> 3]! & (1 << (bit & 7))) !== 0
    },
  }
}
