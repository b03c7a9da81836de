import { describe, expect, test } from '@jest/globals'
import { align, alignBy } from '../../../src/comparison/align.ts'

const letters = (text: string): readonly string[] => text.split('')

test.each([
  ['', '', ''],
  ['abc', 'abc', 'aa bb cc'],
  ['abc', 'ac', 'aa b- cc'],
  ['ac', 'abc', 'aa -b cc'],
  ['xabc', 'abcy', 'x- aa bb cc -y'],
  ['aab', 'ab', 'aa a- bb'],
  ['ab', 'ba', 'a- bb -a'],
])('%j beside %j', (base, head, expected) => {
  const steps = align(letters(base), letters(head), (a, b) => a === b)
  expect(steps.map(([a, b]) => `${a ?? '-'}${b ?? '-'}`).join(' ')).toBe(expected)
})

const stack = (count: number, name: string): readonly string[] => Array.from({ length: count }, (_, i) => `${name}${i}`)

describe('stacks that no image has', () => {
  test.each([
    ['the same', stack(8000, 'a'), stack(8000, 'a'), 8000],
    ['the same and more', stack(8000, 'a'), [...stack(8000, 'a'), ...stack(100, 'b')], 8100],
    ['others', stack(8000, 'a'), stack(8000, 'b'), 16_000],
  ])('%s: each layer once, with a bounded number of looks', (_, base, head, steps) => {
    let looks = 0
    const equal = (a: string, b: string): boolean => {
      looks += 1
      return a === b
    }
    expect(alignBy(base, head, [equal, equal, equal])).toHaveLength(steps)
    expect(looks).toBeLessThan(1_000_000)
  })

  test('of a hundred thousand that have nothing in common are put together in a loop', () => {
    expect(alignBy(stack(100_000, 'a'), stack(100_000, 'b'), [(a, b) => a === b])).toHaveLength(200_000)
  })
})
