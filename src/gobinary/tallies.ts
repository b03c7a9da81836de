import type { Bytes } from '../units/bytes.ts'

/** A running sum, mutable because a program has hundreds of thousands of functions. */
interface Tally {
  bytes: Bytes
}

/** Sums by the package's prefix in symbol names, looked up by its bytes: a package's functions are adjacent. */
export function tallies(file: Uint8Array) {
  const sums = new Map<string, Tally>()
  let last = { start: 0, length: -1, tally: { bytes: 0 } }
  const named = (prefix: string): Tally => {
    const known = sums.get(prefix)
    if (known) return known
    const tally = { bytes: 0 }
    sums.set(prefix, tally)
    return tally
  }
  return {
    named,
    at(start: Bytes, end: Bytes): Tally {
      const length = end - start
      if (length === last.length && same(file, start, last)) return last.tally
      const prefix = Buffer.from(file.buffer, file.byteOffset + start, length).toString('utf8')
      last = { start, length, tally: named(prefix) }
      return last.tally
    },
    count: () => sums.size,
    all: (): Iterable<readonly [string, Tally]> => sums,
  }
}

function same(file: Uint8Array, start: Bytes, last: { readonly start: Bytes; readonly length: Bytes }): boolean {
  // Paths differ at their ends.
  for (let index = last.length - 1; index >= 0; index--) {
    if (file[start + index] !== file[last.start + index]) return false
  }
  return true
}

/**
 * Assigns functions that assembly names without a package (`memeqbody`) to the first package named in their compilation
 * unit, one assembly file, or else to that of the function before: a package's functions are adjacent.
 */
export function unitOwners() {
  const owners = new Map<number, Tally>()
  const owed = new Map<number, { bytes: Bytes; readonly before: Tally | undefined }>()
  let before: Tally | undefined
  return {
    own(unit: number, tally: Tally): void {
      before = tally
      if (!owners.has(unit)) owners.set(unit, tally)
    },
    owe(unit: number, bytes: Bytes): void {
      const debt = owed.get(unit)
      if (debt) debt.bytes += bytes
      else owed.set(unit, { bytes, before })
    },
    count: () => owners.size + owed.size,
    settle(): void {
      for (const [unit, { bytes, before: fallback }] of owed) {
        const owner = owners.get(unit) ?? fallback
        if (owner) owner.bytes += bytes
      }
    },
  }
}
