import { expect, test } from '@jest/globals'
import { alignedColumns, ascii, bar } from '../../../src/report/columns.ts'

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

test('columns are aligned, and lines have no blanks at their end', () => {
  expect(
    alignedColumns(
      ['left', 'right', 'left'],
      [
        ['a', '100', ''],
        ['bbb', '5', 'x'],
        ['é🎉', '10'],
      ],
    ),
  ).toEqual(['a    100', 'bbb    5  x', 'é🎉    10'])
})

test('our own signs in ASCII', () => {
  expect(ascii('≤ 20MB, −4 B, –')).toBe('<= 20MB, -4 B, -')
})
