/** Byte strings in which any part can be looked up. */
interface PartIndex {
  readonly add: (whole: Buffer) => void
  /** Whether one of the wholes contains this part, of three bytes or more. */
  readonly has: (part: Buffer) => boolean
}

/**
 * A part with three bytes in a row that no whole has is in none of them, so the wholes themselves are seldom searched.
 */
export function partIndex(): PartIndex {
  const wholes: Buffer[] = []
  const triples = new Set<number>()
  return {
    add(whole) {
      wholes.push(whole)
      for (let at = 0; at + 3 <= whole.length; at += 1) triples.add(whole.readUIntBE(at, 3))
    },
    has(part) {
      for (let at = 0; at + 3 <= part.length; at += 1) if (!triples.has(part.readUIntBE(at, 3))) return false
      return wholes.some((whole) => whole.includes(part))
    },
  }
}
