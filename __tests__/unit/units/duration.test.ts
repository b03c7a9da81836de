import { expect, test } from '@jest/globals'
import { formatAge, formatSeconds } from '../../../src/units/duration.ts'

test.each([
  [0, '0.00 s'],
  [0.994, '0.99 s'],
  [0.995, '1.0 s'],
  [1, '1.0 s'],
  [12.74, '12.7 s'],
  [59.94, '59.9 s'],
  [59.95, '1 min 0 s'],
  [60, '1 min 0 s'],
  [119.4, '1 min 59 s'],
  [119.5, '2 min 0 s'],
  [185, '3 min 5 s'],
])('%d seconds are %s', (seconds, text) => {
  expect(formatSeconds(seconds)).toBe(text)
})

const [MINUTE, HOUR] = [60_000, 3_600_000]
test.each([
  [0, 'just now'],
  [MINUTE - 1, 'just now'],
  [MINUTE, '1 min ago'],
  [HOUR - 1, '59 min ago'],
  [HOUR, '1 h ago'],
  [48 * HOUR - 1, '47 h ago'],
  [48 * HOUR, '2 d ago'],
  [71 * HOUR, '2 d ago'],
  [72 * HOUR, '3 d ago'],
])('an age of %d ms is %s', (milliseconds, text) => {
  expect(formatAge(milliseconds)).toBe(text)
})

test.each([
  [0.2404, 2, '0.2404 s'],
  [0.9999, 1, '1.00 s'],
  [59.96, 1, '59.96 s'],
  [59.996, 1, '1 min 0.0 s'],
  [90.04, 2, '1 min 30.04 s'],
  [119.96, 1, '2 min 0.0 s'],
])('%d seconds with %d more decimals: %s', (seconds, more, text) => {
  expect(formatSeconds(seconds, more)).toBe(text)
})
