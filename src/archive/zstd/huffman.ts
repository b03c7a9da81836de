import { sum } from '../../units/sum.ts'
import { readFse, type FseTable } from './fse.ts'

/** A Huffman code: for each value of the next `bits` bits, a symbol (from the 5th bit on) and how many bits it uses. */
export interface Huffman {
  readonly bits: number
  readonly entries: Uint16Array
}

const [MOST_BITS, MOST_SYMBOLS] = [11, 256]

/** Reads the code at `at` in a block, and where it ends (RFC 8878, 4.2.1). Throws if there is none. */
export function readHuffman(block: Buffer, at: number): { readonly code: Huffman; readonly end: number } {
  const header = block[at]!
  const start = at + 1
  if (header >= 128) {
    const count = header - 127
    const end = start + ((count + 1) >> 1)
    const weights = Array.from({ length: count }, (_, index) => {
      const pair = block[start + (index >> 1)]!
      return index % 2 === 0 ? pair >> 4 : pair & 15
    })
    return { code: makeHuffman(weights), end }
  }
  const end = start + header
  const described = block.subarray(start, end)
  const { table, end: bits } = readFse(described, 0, { log: 6, symbols: MOST_SYMBOLS })
  return { code: makeHuffman(packedWeights(table, described.subarray(bits))), end }
}

/** Weights from two alternating states, until the bits are used up. */
function packedWeights({ log, entries }: FseTable, bytes: Buffer): readonly number[] {
  let left = markedBits(bytes)
  const read = (bits: number): number => {
    left -= bits
    const from = Math.max(left, 0)
    const value = (bytes[from >> 3]! | (bytes[(from >> 3) + 1]! << 8)) >> (from & 7)
    const missing = from - left // bits before the start read as zeros
    return missing >= bits ? 0 : (value & ((1 << (bits - missing)) - 1)) << missing
  }
  const weights: number[] = []
  let [state, other] = [read(log), read(log)]
  while (weights.length < MOST_SYMBOLS) {
    const entry = entries[state]!
    weights.push(entry & 255)
    state = (entry >>> 16) + read((entry >> 8) & 255)
    if (left < 0) return [...weights, entries[other]! & 255]
    ;[state, other] = [other, state]
  }
  throw new Error('a Huffman code has too many symbols')
}

/** The last weight fills the others up to a power of two. Weights that no code has are refused before they overflow. */
function makeHuffman(given: readonly number[]): Huffman {
  if (given.some((weight) => weight > MOST_BITS)) throw new Error('a Huffman code is damaged')
  const shares = sum(given, (weight) => (weight === 0 ? 0 : 2 ** (weight - 1)))
  const bits = 32 - Math.clz32(shares)
  const left = 2 ** bits - shares
  if (shares === 0 || bits > MOST_BITS || (left & (left - 1)) !== 0 || given.length >= MOST_SYMBOLS) {
    throw new Error('a Huffman code is damaged')
  }
  const weights = [...given, 32 - Math.clz32(left)]
  const entries = new Uint16Array(1 << bits)
  let at = 0
  for (let weight = 1; weight <= bits; weight++) {
    for (const [symbol, each] of weights.entries()) {
      if (each !== weight) continue
      const end = at + (1 << (weight - 1))
      entries.fill((symbol << 4) | (bits + 1 - weight), at, end)
      at = end
    }
  }
  return { bits, entries }
}

/** Decodes `from`, read from its end, into `to`. Throws unless that uses all of it. */
export function decodeHuffman({ bits, entries }: Huffman, from: Buffer, to: Buffer): void {
  const mask = (1 << bits) - 1
  let left = markedBits(from)
  for (let out = 0; out < to.length; out++) {
    const at = left - bits
    const byte = at >> 3
    const value =
      at < 0
        ? (from[0]! | (from[1]! << 8)) << -at
        : (from[byte]! | (from[byte + 1]! << 8) | (from[byte + 2]! << 16)) >> (at & 7)
    const entry = entries[value & mask]!
    to[out] = entry >> 4
    left -= entry & 15
  }
  if (left !== 0) throw new Error('a Huffman stream is damaged')
}

/** The length in bits of a stream read from its end, where a 1 bit marks it (RFC 8878, 4.1.1). */
export function markedBits(bytes: Buffer): number {
  const last = bytes.at(-1) ?? 0
  if (last === 0) throw new Error('a stream of bits has no mark at its end')
  return bytes.length * 8 - (Math.clz32(last) - 24) - 1
}
