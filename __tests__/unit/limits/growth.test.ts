import { describe, expect, test } from '@jest/globals'
import { allowedAmount, withinGrowth } from '../../../src/limits/growth.ts'
import { growthRule } from '../../support/rules.ts'

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
    expect(withinGrowth(growthRule(text), { base, head })).toBe(within)
  })
})

describe('allowedAmount', () => {
  test.each([
    ['5%', 10_000_000, 10_500_000],
    ['5%', 19, 19],
    ['5%', 20, 21],
    ['0.57%', 10_000, 10_057],
    ['1.15%', 10_000, 10_115],
    ['500kB', 7, 500_007],
    ['5% or 500kB', 1_000_000, 1_500_000],
    ['5% and 500kB', 1_000_000, 1_050_000],
  ])('%s of %d bytes: %d', (text, base, allowed) => {
    expect(allowedAmount(growthRule(text), base)).toBe(allowed)
  })

  test('is the last byte that is within, and one more is not', () => {
    for (const text of ['1%', '2.5%', '0.1%', '33.3% or 2kB', '12.5% and 1KiB', '7B']) {
      for (const base of [0, 1, 999, 1_000, 18_400_001, 1_234_567_890]) {
        const head = allowedAmount(growthRule(text), base)
        expect([text, base, withinGrowth(growthRule(text), { base, head })]).toEqual([text, base, true])
        expect([text, base, withinGrowth(growthRule(text), { base, head: head + 1 })]).toEqual([text, base, false])
      }
    }
  })
})

describe('seconds are compared to the millisecond', () => {
  test.each([
    // limit  base  head  allowed  within
    ['0.3s', 0.1, 0.4, 0.4, true], // 0.4 - 0.1 is more than 0.3 in floating point
    ['0.3s', 0.1, 0.401, 0.4, false],
    ['0.7s', 0.2, 0.9, 0.9, true], // 0.2 + 0.7 is less than 0.9
    ['10%', 0.3, 0.33, 0.33, true],
    ['10%', 0.3, 0.331, 0.33, false],
    ['10% and 0.1m', 60, 66, 66, true],
  ])('%s from %d s to %d s', (text, base, head, ...expected) => {
    const rule = growthRule(text, 'build-seconds')
    expect([allowedAmount(rule, base), withinGrowth(rule, { base, head })]).toEqual(expected)
  })
})
