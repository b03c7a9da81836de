/** Bytes of which any part can be looked for. */
interface PartIndex {
  readonly add: (whole: Buffer) => void
  /** Whether one of the wholes has this part, of three bytes and more. */
  readonly has: (part: Buffer) => boolean
}

/** What has three bytes in a row that no whole has is no part of any: the wholes are looked through for little else. */
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
