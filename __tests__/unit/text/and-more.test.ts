import { expect, test } from '@jest/globals'
import { andMore } from '../../../src/text/and-more.ts'

test.each([
  [['a'], 0, 'a'],
  [['a', 'b'], 0, 'a, b'],
  [['a', 'b'], -1, 'a, b'],
  [['a', 'b'], 1, 'a, b and 1 more file'],
  [['a'], 12, 'a and 12 more files'],
])('%j and %d others: %s', (names, rest, text) => {
  expect(andMore(names, rest, 'file')).toBe(text)
})
