import { expect, test } from '@jest/globals'
import type { AnyMetric } from '../../../src/limits/any-metric.ts'
import { HEADROOM, isNear } from '../../../src/limits/headroom.ts'
import { MARGIN, newLimit } from '../../../src/limits/new-limit.ts'
import { parseAmount } from '../../../src/limits/parse-amount.ts'
import { maxRule } from '../../support/rules.ts'

test.each<[string, AnyMetric, number, string | undefined]>([
  // limit       metric        amount      written
  ['20MB', 'unpacked', 21_304_211, '23.5MB'],
  ['20MB', 'unpacked', 10_000_000, '11MB'],
  ['20 MB', 'unpacked', 21_304_211, '23.5 MB'],
  ['20MiB', 'unpacked', 21_304_211, '22.4MiB'],
  ['500kB', 'unpacked', 21_304_211, '23435kB'],
  ['23.5MB', 'unpacked', 21_304_211, undefined],
  ['23500kB', 'unpacked', 21_363_636, undefined],
  ['1GB', 'unpacked', 21_304_211, '0.0235GB'],
  ['0.5GiB', 'unpacked', 3_000_000, '0.00308GiB'],
  ['1TB', 'unpacked', 5_000, '0.0000000055TB'],
  ['0B', 'wasted', 0, undefined],
  ['1kB', 'wasted', 0, '0kB'],
  ['8', 'layers', 9, '9'],
  ['8', 'layers', 8, undefined],
  ['90s', 'build-seconds', 100, '110s'],
  ['2m', 'build-seconds', 100, '1.84m'],
])('%s of %s for %d: %p', (text, metric, amount, written) => {
  expect(newLimit(maxRule(text, metric), amount, MARGIN)).toBe(written)
})

test.each(['"5kB"', '5', 'kB', '5 k B'])('%s is no limit that can be written anew', (text) => {
  expect(newLimit({ ...maxRule('5kB'), text }, 9_000, MARGIN)).toBeUndefined()
})

test('a new limit always admits the amount, and is not moved a second time', () => {
  for (let amount = 1; amount < 1e12; amount = Math.ceil(amount * 1.37)) {
    for (const text of ['3B', '3kB', '3KiB', '3MB', '3MiB', '3GB']) {
      const written = newLimit(maxRule(text), amount, MARGIN) ?? text
      expect([written, parseAmount(written, 'bytes')! >= amount]).toEqual([written, true])
      expect([written, newLimit(maxRule(written), amount, MARGIN)]).toEqual([written, undefined])
    }
  }
})

test.each<[string, AnyMetric, number]>([
  ['1MB', 'unpacked', 21_304_211],
  ['1MB', 'unpacked', 90_909_090],
  ['1kB', 'wasted', 1000],
  ['1', 'layers', 8],
  ['1s', 'build-seconds', 100],
])('a limit that was just written is not near: %s of %s for %d', (text, metric, amount) => {
  const written = maxRule(newLimit(maxRule(text, metric), amount, MARGIN)!, metric)
  expect(isNear(metric, { used: amount, allowed: written.max }, HEADROOM)).toBe(false)
})
