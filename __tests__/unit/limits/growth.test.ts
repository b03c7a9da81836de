import { describe, expect, test } from '@jest/globals'
import { allowedGrowth, withinGrowth } from '../../../src/limits/growth.ts'
import type { GrowthLimit } from '../../../src/limits/rule.ts'
import { parseGrowth } from '../../../src/limits/parse-growth.ts'

const limit = (text: string): GrowthLimit => {
  const parsed = parseGrowth(text, 'bytes')
  if (parsed === undefined) throw new Error(`"${text}" is no limit`)
  return parsed
}

describe('withinGrowth', () => {
  test.each([
    // limit              base        head        within
    ['5%', 10_000_000, 10_500_000, true],
    ['5%', 10_000_000, 10_500_001, false],
    ['0.5%', 1_000, 1_005, true],
    ['0.5%', 1_000, 1_006, false],
    ['0.57%', 10_000, 10_057, true], // 0.57 * 10000 is 5699.999… in floating point
    ['0.57%', 10_000, 10_058, false],
    ['0.0000057%', 9_007_199_254, 9_007_199_767, true],
    ['500kB', 0, 500_000, true],
    ['500kB', 0, 500_001, false],
    ['500KiB', 0, 512_000, true],
    ['5% or 500kB', 1_000_000, 1_400_000, true],
    ['5% or 500kB', 100_000_000, 105_000_000, true],
    ['5% or 500kB', 1_000_000, 1_500_001, false],
    ['5% and 500kB', 1_000_000, 1_400_000, false],
    ['5% and 500kB', 100_000_000, 100_500_001, false],
    ['5% and 500kB', 100_000_000, 100_500_000, true],
    ['5%', 0, 1, false],
    ['5%', 0, 0, true],
    ['0B', 10_000_000, 9_999_999, true],
    ['0B', 10_000_000, 10_000_001, false],
  ])('%s from %d to %d: %s', (text, base, head, within) => {
    expect(withinGrowth(limit(text), base, head)).toBe(within)
  })
})

describe('allowedGrowth', () => {
  test.each([
    ['5%', 10_000_000, 500_000],
    ['5%', 19, 0],
    ['5%', 20, 1],
    ['0.57%', 10_000, 57],
    ['1.15%', 10_000, 115],
    ['500kB', 7, 500_000],
    ['5% or 500kB', 1_000_000, 500_000],
    ['5% and 500kB', 1_000_000, 50_000],
  ])('%s of %d bytes: %d', (text, base, allowed) => {
    expect(allowedGrowth(limit(text), base)).toBe(allowed)
  })

  test('is the last byte that is within, and one more is not', () => {
    for (const text of ['1%', '2.5%', '0.1%', '33.3% or 2kB', '12.5% and 1KiB', '7B']) {
      for (const base of [0, 1, 999, 1_000, 18_400_001, 1_234_567_890]) {
        const allowed = allowedGrowth(limit(text), base)
        expect([text, base, withinGrowth(limit(text), base, base + allowed)]).toEqual([text, base, true])
        expect([text, base, withinGrowth(limit(text), base, base + allowed + 1)]).toEqual([text, base, false])
      }
    }
  })
})
