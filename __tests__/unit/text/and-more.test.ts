import { expect, test } from '@jest/globals'
import { andMore, listed, toChooseFrom } from '../../../src/text/and-more.ts'

test.each([
  [['a'], 0, 'a'],
  [['a', 'b'], 0, 'a, b'],
  [['a', 'b'], -1, 'a, b'],
  [['a', 'b'], 1, 'a, b and 1 more file'],
  [['a'], 12, 'a and 12 more files'],
])('%j and %d others: %s', (names, rest, text) => {
  expect(andMore(names, rest, 'file')).toBe(text)
})

test('of very many to choose from, twenty are named', () => {
  const names = Array.from({ length: 22 }, (_, index) => `n${index}`)
  expect(toChooseFrom(names.slice(0, 20), 'image')).toBe(names.slice(0, 20).join(', '))
  expect(toChooseFrom(names, 'image')).toBe(`${names.slice(0, 20).join(', ')} and 2 more images`)
})

test.each([
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 'c'], 'a, b and c'],
  [['a', 'b', 'c', 'd'], 'a, b, c and 1 more image'],
  [['a', 'b', 'c', 'd', 'e'], 'a, b, c and 2 more images'],
])('%j in a sentence: %s', (names, text) => {
  expect(listed(names, 'image')).toBe(text)
})
