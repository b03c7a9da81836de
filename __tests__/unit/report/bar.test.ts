import { expect, test } from '@jest/globals'
import { ascii } from '../../../src/report/ascii.ts'
import { bar } from '../../../src/report/bar.ts'

test.each([
  [0, 10, ''],
  [10, 10, '####################'],
  [5, 10, '##########'],
  [-5, 10, '----------'],
  [1, 1000, '#'],
  [1, 10, '##'],
  [1, 1, '####################'],
  [0, 0, ''],
])('the bar of %d beside %d', (value, most, expected) => {
  expect(bar(value, most)).toBe(expected)
})

test('our own signs in ASCII', () => {
  expect(ascii('≤ 20MB, −4 B, –')).toBe('<= 20MB, -4 B, -')
})
