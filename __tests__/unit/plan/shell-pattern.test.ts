import { expect, test } from '@jest/globals'
import { replaced, withoutPrefix, withoutSuffix } from '../../../src/plan/dockerfile/shell-pattern.ts'

test.each([
  // value     pattern   shortest    longest
  ['a.b.c', '*.', 'b.c', 'c'],
  ['a.b.c', '?', '.b.c', '.b.c'],
  ['a.b.c', 'b', 'a.b.c', 'a.b.c'],
  ['a.b.c', '*', 'a.b.c', ''],
  ['a.b.c', '', 'a.b.c', 'a.b.c'],
  ['abab', '*ab', 'ab', ''],
  ['[x]y', '[x]', 'y', 'y'],
  ['a*b', 'a\\*', 'b', 'b'],
  ['}/\\x', '\\}\\/\\\\', 'x', 'x'],
  ['𝒳y', '?', 'y', 'y'],
  ['a\nb', '*b', 'a\nb', 'a\nb'],
  ['a', '\\a', undefined, undefined],
  ['a', 'a\\', undefined, undefined],
])('%j without %j at its start: %j, %j', (value, pattern, shortest, longest) => {
  expect([withoutPrefix(value, pattern, false), withoutPrefix(value, pattern, true)]).toEqual([shortest, longest])
})

test.each([
  ['a.b.c', '.*', 'a.b', 'a'],
  ['a.b.c', '?', 'a.b.', 'a.b.'],
  ['abab', 'ab*', 'ab', ''],
  ['b*', '\\*', 'b', 'b'],
  ['a\nb', 'a*', 'a\nb', 'a\nb'],
  ['a', '\\a', undefined, undefined],
])('%j without %j at its end: %j, %j', (value, pattern, shortest, longest) => {
  expect([withoutSuffix(value, pattern, false), withoutSuffix(value, pattern, true)]).toEqual([shortest, longest])
})

test.each([
  // value     pattern  text  first, each
  ['a.b.c', '.', '-', ['a-b.c', 'a-b-c']],
  ['a.b.c', '*', 'x', ['x', 'x']],
  ['aab', 'a*', 'x', ['x', 'x']],
  ['ab', 'z', 'x', ['ab', 'ab']],
  ['ab', '', '-', ['-ab', '-a-b-']],
  ['a\nb', '*', 'x', ['x\nb', 'x\nx']],
  ['aa', 'a', '$1', ['$1a', undefined]],
  ['aa', '\\a', 'x', [undefined, undefined]],
])('%j with %j made %j: %j', (value, pattern, text, made) => {
  expect([replaced(value, pattern, text, false), replaced(value, pattern, text, true)]).toEqual(made)
})

test('what takes more than 2 ** 24 steps, or makes more than 64 KiB, is not known', () => {
  const [half, long] = ['a'.repeat(2 ** 11), 'a'.repeat(2 ** 13)]
  expect(withoutPrefix(long, '?'.repeat(2 ** 4), false)).toBe(long.slice(2 ** 4))
  expect(withoutPrefix(long, '?'.repeat(2 ** 11 + 1), false)).toBeUndefined()
  expect(replaced(half, 'a', 'x'.repeat(32), true)).toBe('x'.repeat(2 ** 16))
  expect(replaced(half, 'a', 'x'.repeat(33), true)).toBeUndefined()
  expect(replaced('a', 'a', 'x'.repeat(2 ** 16 + 1), false)).toBeUndefined()
})
