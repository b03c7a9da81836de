import { expect, test } from '@jest/globals'
import type { AnyMetric } from '../../../src/limits/any-metric.ts'
import { MARGIN, newLimit } from '../../../src/limits/new-limit.ts'
import { parseAmount } from '../../../src/limits/parse-amount.ts'
import { maxRule } from '../../support/rules.ts'

test.each<[string, AnyMetric, number, string | undefined]>([
  // limit       metric        amount      written
  ['20MB', 'unpacked', 21_304_211, '22.4MB'],
  ['20MB', 'unpacked', 10_000_000, '10.5MB'],
  ['20 MB', 'unpacked', 21_304_211, '22.4 MB'],
  ['20MiB', 'unpacked', 21_304_211, '21.4MiB'],
  ['500kB', 'unpacked', 21_304_211, '22370kB'],
  ['22.4MB', 'unpacked', 21_304_211, undefined],
  ['22400kB', 'unpacked', 21_333_333, undefined],
  ['1GB', 'unpacked', 21_304_211, '0.03GB'],
  ['0B', 'wasted', 0, undefined],
  ['1kB', 'wasted', 0, '0kB'],
  ['8', 'layers', 9, '9'],
  ['8', 'layers', 8, undefined],
  ['90s', 'build-seconds', 100, '105s'],
  ['2m', 'build-seconds', 100, '1.75m'],
])('%s of %s for %d: %p', (text, metric, amount, written) => {
  expect(newLimit(maxRule(text, metric), amount, MARGIN)).toBe(written)
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
