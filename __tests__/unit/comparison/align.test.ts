import { describe, expect, test } from '@jest/globals'
import { align, alignBy, type Aligned } from '../../../src/comparison/align.ts'

const equal = (a: string, b: string): boolean => a === b
const sameLetter = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()
/** Pairs as letters, a minus for what only the base has, a plus for what only the head has. */
const written = (aligned: readonly Aligned<string>[]): string =>
  aligned.map(([base, head]) => (base === null ? `+${head}` : head === null ? `-${base}` : base)).join(' ')
const letters = (text: string): readonly string[] => text.split('')

test.each([
  ['', '', ''],
  ['ab', '', '-a -b'],
  ['', 'ab', '+a +b'],
  ['abc', 'abc', 'a b c'],
  ['abc', 'axc', 'a -b +x c'],
  ['ab', 'ba', '-a b +a'],
  ['abcd', 'bdxa', '-a b -c d +x +a'], // two pairs, not just the first letter
  ['xabc', 'abcx', '-x a b c +x'],
])('%j and %j', (base, head, lines) => {
  expect(written(align(letters(base), letters(head), equal))).toBe(lines)
})

/** The longest common subsequence, by trying all. */
function longest(a: string, b: string): number {
  if (a === '' || b === '') return 0
  if (a[0] === b[0]) return 1 + longest(a.slice(1), b.slice(1))
  return Math.max(longest(a.slice(1), b), longest(a, b.slice(1)))
}

test('no other way round has more pairs', () => {
  for (const [base, head] of [
    ['adb', 'ccd'],
    ['abcbdab', 'bdcaba'],
    ['aabbaabb', 'abababab'],
    ['bacad', 'abcda'],
    ['abcabc', 'cbacba'],
  ] as const) {
    // prettier-ignore
    const aligned = align(letters(base), letters(head), equal)
    const pairs = aligned.filter(([a, b]) => a !== null && b !== null)
    expect([base, head, pairs.length]).toEqual([base, head, longest(base, head)])
    expect(aligned.flatMap(([a]) => a ?? []).join('')).toBe(base)
    expect(aligned.flatMap(([, b]) => b ?? []).join('')).toBe(head)
  }
})

test('a later rule pairs what is left between the pairs of an earlier one, and crosses none', () => {
  expect(written(alignBy(letters('aBc'), letters('abC'), [equal, sameLetter]))).toBe('a B c')
  expect(written(alignBy(letters('Xa'), letters('ax'), [equal, sameLetter]))).toBe('-X a +x')
  expect(written(alignBy(letters('ab'), letters('ab'), []))).toBe('-a -b +a +b')
})

const stack = (count: number, name: string): readonly string[] => Array.from({ length: count }, (_, i) => `${name}${i}`)

describe('stacks that no image has', () => {
  test.each([
    ['the same', stack(8000, 'a'), stack(8000, 'a'), 8000],
    ['the same and more', stack(8000, 'a'), [...stack(8000, 'a'), ...stack(100, 'b')], 8100],
    ['others', stack(8000, 'a'), stack(8000, 'b'), 16_000],
  ])('%s: each layer once, with a bounded number of looks', (_, base, head, steps) => {
    let looks = 0
    const counted = (a: string, b: string): boolean => {
      looks += 1
      return a === b
    }
    expect(alignBy(base, head, [counted, counted, counted])).toHaveLength(steps)
    expect(looks).toBeLessThan(1_000_000)
  })

  test('of a hundred thousand that have nothing in common are put together in a loop', () => {
    expect(alignBy(stack(100_000, 'a'), stack(100_000, 'b'), [(a, b) => a === b])).toHaveLength(200_000)
  })
})
