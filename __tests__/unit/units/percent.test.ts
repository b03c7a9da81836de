import { expect, test } from '@jest/globals'
import { formatPercent, percentChange } from '../../../src/units/percent.ts'

test.each([
  [100, 150, 50],
  [200, 150, -25],
  [100, 100, 0],
  [3, 0, -100],
  [0, 0, undefined],
  [0, 5, undefined],
])('from %d to %d bytes: %s %%', (base, head, percent) => {
  expect(percentChange(base, head)).toBe(percent)
})

test.each([
  [0, '0 %'],
  [22.84, '+22.8 %'],
  [-3.06, '−3.1 %'],
  [0.06, '+0.1 %'],
  [0.04999, '+<0.1 %'],
  [-0.04999, '−<0.1 %'],
  [-0.06, '−0.1 %'],
])('%d is %s', (percent, text) => {
  expect(formatPercent(percent)).toBe(text)
})

test.each([
  [5.00001, 4, '+5.00001 %'],
  [5.00001, 3, '+5.0000 %'],
  [0.004, 1, '+<0.01 %'],
  [-0.006, 1, '−0.01 %'],
  [0, 3, '0 %'],
])('%d percent with %d more decimals: %s', (percent, more, text) => {
  expect(formatPercent(percent, more)).toBe(text)
})
