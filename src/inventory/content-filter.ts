/**
 * Tells contents that are there once from those that may be there again, in at most 8 MB whatever the number of files: most
 * are there once, and need not be kept to be compared.
 */
export interface ContentFilter {
  /** `start`: the first 32 bits of a content's digest; 0 for one that is not known or empty, which is left out. */
  add(start: number): void
  mayRepeat(start: number): boolean
}

/** At most so many of a digest's first bits tell contents apart, with one bit here for each of their values. */
const MOST_BITS = 25

/** A filter for up to `entries` contents: each has 256 values, so that few share one by chance. */
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
