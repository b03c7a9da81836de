interface PartIndex {
  readonly add: (whole: Buffer) => void
  /** For parts of three bytes or more. */
  readonly has: (part: Buffer) => boolean
}

/** A part with an unknown three-byte sequence is in none of them, so the full search is rare. */
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
