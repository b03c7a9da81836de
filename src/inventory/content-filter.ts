/**
 * Tells contents that are there once from those that may be there again, in 8 MB whatever the number of files: most are
 * there once, and need not be kept to be compared.
 */
export interface ContentFilter {
  /** `start`: the first 32 bits of a content's digest; 0 for one that is not known or empty, which is left out. */
  add(start: number): void
  mayRepeat(start: number): boolean
}

/** One bit for each of 2^25 values of a digest's first bits. */
const BITS = 25

export function contentFilter(): ContentFilter {
  const [once, twice] = [new Uint8Array(2 ** (BITS - 3)), new Uint8Array(2 ** (BITS - 3))]
  return {
    add(start) {
      if (start === 0) return
      const bit = start >>> (32 - BITS)
      const mask = 1 << (bit & 7)
      if (once[bit >> 3]! & mask) twice[bit >> 3]! |= mask
      once[bit >> 3]! |= mask
    },
    mayRepeat(start) {
      const bit = start >>> (32 - BITS)
      return start !== 0 && (twice[bit >> 3]! & (1 << (bit & 7))) !== 0
    },
  }
}
