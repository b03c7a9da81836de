import { expect, test } from '@jest/globals'
import { cutAt, cutEnd, cutMiddle } from '../../../src/text/cut.ts'

test.each([
  ['abcd', 4, 'abcd'],
  ['abcde', 4, 'abcd…'],
  ['🚢🚢', 2, '🚢🚢'],
  ['🚢🚢🚢', 2, '🚢🚢…'],
])('%s, %d characters of it: %s', (text, limit, cut) => {
  expect(cutAt(text, limit)).toBe(cut)
})

test('a text that may have a secret is cut between words', () => {
  expect(cutEnd('one sec-ret', 7)).toBe('one …')
  expect(cutMiddle('one sec-ret two', 10, 5)).toBe('one … two')
})
