import { expect, test } from '@jest/globals'
import { lastLine } from '../../../src/text/last-line.ts'

test.each([
  ['', ''],
  [' \n\n', ''],
  ['one', 'one'],
  ['one\ntwo\n', 'two'],
  ['one\n  two \r\n \n', 'two'],
])('%j ends with %j', (text, last) => {
  expect(lastLine(text)).toBe(last)
})
