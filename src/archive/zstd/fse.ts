/**
 * A decoding table of finite state entropy (RFC 8878, 4.1). The entry of a state holds its symbol, from the 9th bit the
 * number of bits to read, and from the 17th what to add to them for the next state.
 */
export interface FseTable {
  /** Bits of a state. */
  readonly log: number
  readonly entries: Int32Array
}

/** Reads the table at `at` in a block, and where it ends. Throws if there is none. */
export function readFse(
  block: Buffer,
  at: number,
  limits: { readonly log: number; readonly symbols: number },
): { readonly table: FseTable; readonly end: number } {
  const log = (block[at]! & 15) + 5
  if (log > limits.log) throw new Error('an entropy table is larger than allowed')
  const counts: number[] = []
  let bit = at * 8 + 4
  const peek = (bits: number): number => {
    const byte = bit >> 3
    return (
      (((block[byte]! | (block[byte + 1]! << 8) | (block[byte + 2]! << 16)) >> (bit & 7)) & ((1 << bits) - 1)) >>> 0
    )
  }
  let left = 1 << log
  while (left > 0 && counts.length < limits.symbols) {
    const bits = 32 - Math.clz32(left + 1)
    // A value takes one bit less if that still tells it from the others.
    const short = (1 << bits) - 1 - (left + 1)
    const low = peek(bits - 1)
    let value = low
    if (low < short) bit += bits - 1
    else {
      value = peek(bits)
      bit += bits
      if (value >= 1 << (bits - 1)) value -= short
    }
    const count = value - 1 // -1: a probability below one, with a single state
    counts.push(count)
    left -= Math.abs(count)
    for (let again = count === 0; again;) {
      const zeros = peek(2)
      bit += 2
      for (let each = 0; each < zeros; each++) counts.push(0)
      again = zeros === 3 && counts.length < limits.symbols
    }
  }
  const end = (bit + 7) >> 3
  if (left !== 0 || counts.length > limits.symbols || end > block.length) throw new Error('an entropy table is damaged')
  return { table: makeFse(counts, log), end }
}

/** The table for symbols with these counts; -1 is less than one. */
export function makeFse(counts: readonly number[], log: number): FseTable {
  const size = 1 << log
  const symbols = new Uint8Array(size)
  const next = counts.map((count) => Math.abs(count))
  let high = size
  for (const [symbol, count] of counts.entries()) if (count === -1) symbols[--high] = symbol
  const step = (size >> 1) + (size >> 3) + 3
  let at = 0
  for (const [symbol, count] of counts.entries()) {
    for (let each = 0; each < count; each++) {
      symbols[at] = symbol
      do at = (at + step) & (size - 1)
      while (at >= high)
    }
  }
  const entries = new Int32Array(size)
  for (let state = 0; state < size; state++) {
    const symbol = symbols[state]!
    const place = next[symbol]!++
    const bits = log - (31 - Math.clz32(place))
    entries[state] = symbol | (bits << 8) | (((place << bits) - size) << 16)
  }
  return { log, entries }
}

/** The table of a single symbol, which takes no bits. */
export const onlySymbol = (symbol: number): FseTable => ({ log: 0, entries: Int32Array.of(symbol) })
