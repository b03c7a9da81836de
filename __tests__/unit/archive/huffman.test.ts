import { expect, test } from '@jest/globals'
import { makeFse } from '../../../src/archive/zstd/fse.ts'
import { readHuffman } from '../../../src/archive/zstd/huffman.ts'

const LOG = 5

/** Bits, the lowest of each value first, as bytes. */
function packed(bits: readonly (readonly [value: number, bits: number])[]): Buffer {
  const all = bits.flatMap(([value, count]) => Array.from({ length: count }, (_, at) => (value >> at) & 1))
  const bytes = Buffer.alloc(Math.ceil(all.length / 8))
  all.forEach((bit, at) => (bytes[at >> 3]! |= bit << (at & 7)))
  return bytes
}

/** A table's counts of each symbol, encoded (RFC 8878, 4.1.1). */
function described(counts: readonly number[]): Buffer {
  const bits: [number, number][] = [[LOG - 5, 4]]
  let left = 1 << LOG
  for (let symbol = 0; symbol < counts.length; symbol++) {
    const most = 32 - Math.clz32(left + 1)
    const short = (1 << most) - 1 - (left + 1)
    const value = counts[symbol]! + 1
    if (value < short) bits.push([value, most - 1])
    else bits.push([value < 1 << (most - 1) ? value : value + short, most])
    left -= counts[symbol]!
    if (counts[symbol] !== 0) continue
    let zeros = 0
    while (counts[symbol + 1] === 0) {
      zeros += 1
      symbol += 1
    }
    for (; zeros >= 3; zeros -= 3) bits.push([3, 2])
    bits.push([zeros, 2])
  }
  return packed(bits)
}

/** A description of a Huffman code with two weights, for a table with these counts. */
function codeOf([first, second]: readonly [number, number], often: Readonly<Record<number, number>>): Buffer {
  const highest = Math.max(...Object.keys(often).map(Number))
  const counts = Array.from({ length: highest + 1 }, (_, symbol) => often[symbol] ?? 0)
  const { entries } = makeFse(counts, LOG)
  // A state that reads no bits would never end the stream.
  const stateOf = (symbol: number) => entries.findIndex((entry) => (entry & 255) === symbol && ((entry >> 8) & 255) > 0)
  const states = packed([
    [stateOf(second), LOG],
    [stateOf(first), LOG],
    [1, 1],
  ])
  const body = Buffer.concat([described(counts), states])
  return Buffer.concat([Buffer.from([body.length]), body])
}

test('weights that states give make a code', () => {
  const packedCode = codeOf([2, 1], { 1: 16, 2: 16 })
  const { code, end } = readHuffman(packedCode, 0)
  expect(end).toBe(packedCode.length)
  expect(code.bits).toBe(2) // shares of 2 and 1, and 1 for the last
  expect([...code.entries].map((entry) => [entry >> 4, entry & 15])).toEqual([
    [1, 2],
    [2, 2],
    [0, 1],
    [0, 1],
  ])
})

test.each([12, 13, 33, 40, 255])('a weight of %d is refused: no code has more than 11 bits', (weight) => {
  // With 3 the shares would be 4 in 32 bits, which is what a valid code has.
  expect(() => readHuffman(codeOf([weight, 3], { 3: 16, [weight]: 16 }), 0)).toThrow('a Huffman code is damaged')
})

test('a table may name a weight of more than 11 that nothing has', () => {
  expect(readHuffman(codeOf([1, 2], { 1: 15, 2: 15, 40: 2 }), 0).code.bits).toBe(2)
})
