import { expect, test } from '@jest/globals'
import type { Unit } from '../../../src/limits/any-metric.ts'
import { parseAmount } from '../../../src/limits/parse-amount.ts'

test.each<[string, Unit, number | undefined]>([
  ['20MB', 'bytes', 20_000_000],
  ['20', 'bytes', undefined],
  ['8', 'count', 8],
  ['8.5', 'count', undefined],
  ['8kB', 'count', undefined],
  ['9007199254740993', 'count', undefined],
  ['90s', 'seconds', 90],
  ['1.5m', 'seconds', 90],
  ['2 m', 'seconds', 120],
  ['90', 'seconds', undefined],
  ['20MB', 'seconds', undefined],
])('%s as %s: %p', (text, unit, amount) => {
  expect(parseAmount(text, unit)).toBe(amount)
})
