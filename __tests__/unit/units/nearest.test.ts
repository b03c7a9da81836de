import { expect, test } from '@jest/globals'
import { nearest } from '../../../src/units/nearest.ts'

const NAMES = ['image.tar', 'images.tar', 'notes.txt', 'x', 'shop-layout']

test.each<[string, string | undefined]>([
  ['image.tar', 'image.tar'],
  ['imge.tar', 'image.tar'],
  ['imagess.tar', 'images.tar'],
  ['image.tra', 'image.tar'],
  ['shop_layot', 'shop-layout'],
  ['imagestar', 'image.tar'],
  ['y', 'x'],
  ['typo.tar', undefined],
  ['something-else-entirely', undefined],
  ['', 'x'],
])('what is most like %j is %j', (word, expected) => {
  expect(nearest(word, NAMES)).toBe(expected)
})

test('two characters that changed places are one step, and of names that are as near the first is taken', () => {
  expect(nearest('abc', ['acb', 'abd'])).toBe('acb')
  expect(nearest('abc', ['abd', 'acb'])).toBe('abd')
})

test('a third of the characters may differ, and no more', () => {
  expect(nearest('abcdef', ['abcdXX'])).toBe('abcdXX')
  expect(nearest('abcdef', ['abcXXX'])).toBeUndefined()
})
