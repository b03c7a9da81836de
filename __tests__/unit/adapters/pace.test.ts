import { expect, test } from '@jest/globals'
import { counter, Stalled } from '../../../src/adapters/actions-cache/pace.ts'

const PACE = { stall: 1000, least: 100 }

/** What is thrown at which of these transfers, in bytes and milliseconds each; undefined for nothing. */
function thrownAt(transfers: readonly (readonly [bytes: number, milliseconds: number])[]): number | undefined {
  const count = counter(PACE, 'went')
  for (const [index, [bytes, milliseconds]] of transfers.entries()) {
    try {
      count(bytes, milliseconds)
    } catch (error) {
      expect(error).toBeInstanceOf(Stalled)
      expect(String(error)).toContain('less than 100 B went in 1 s')
      return index
    }
  }
  return undefined
}

test.each([
  [
    'fast enough',
    [
      [50, 500],
      [50, 500],
      [100, 1000],
    ],
    undefined,
  ],
  [
    'too slow',
    [
      [50, 500],
      [49, 500],
    ],
    1,
  ],
  [
    'too slow in a later window',
    [
      [200, 1000],
      [50, 500],
      [49, 600],
    ],
    2,
  ],
  [
    'slow, and over before a window is',
    [
      [1, 500],
      [1, 499],
    ],
    undefined,
  ],
  ['all at once', [[1000, 1]], undefined],
  [
    'fast once, which does not count later',
    [
      [10_000, 1000],
      [99, 1000],
    ],
    1,
  ],
] as const)('%s', (_, transfers, index) => {
  expect(thrownAt(transfers)).toBe(index)
})
