import { expect, test } from '@jest/globals'
import { readPattern, type PathPattern } from '../../../src/plan/path-pattern.ts'
import { patternSet } from '../../../src/plan/pattern-set.ts'

function matchesPattern(pattern: PathPattern, text: string): boolean {
  const { start, after } = patternSet([[pattern]])
  return after(start, text).groups.length > 0
}

test.each([
  // pattern, text, whether it matches (Go, path/filepath/match_test.go)
  ['abc', 'abc', true],
  ['*', 'abc', true],
  ['*c', 'abc', true],
  ['a*/b', 'abc/b', true],
  ['a*/b', 'a/c/b', false],
  ['a*b*c*d*e*/f', 'axbxcxdxe/f', true],
  ['a*b?c*x', 'abxbbxdbxebxczzx', true],
  ['a*b?c*x', 'abxbbxdbxebxczzy', false],
  ['ab[c]', 'abc', true],
  ['ab[b-d]', 'abc', true],
  ['ab[e-g]', 'abc', false],
  ['ab[^c]', 'abc', false],
  ['ab[^e-g]', 'abc', true],
  [String.raw`a\*b`, 'a*b', true],
  [String.raw`a\*b`, 'ab', false],
  ['a?b', 'a☺b', true],
  ['a[^a]b', 'a☺b', true],
  ['[a-ζ]*', 'α', true],
  ['*[a-ζ]', 'A', false],
  ['a?b', 'a/b', false],
  [String.raw`[\]a]`, ']', true],
  [String.raw`[\-x]`, '-', true],
])('%s, %s: %p', (pattern, text, expected) => {
  expect(matchesPattern(readPattern(pattern, false)!, text)).toBe(expected)
})

test.each(['[', '[^', 'a[b', '[\\'])('%s is no pattern', (pattern) => {
  expect(readPattern(pattern, false)).toBeUndefined()
})

test('a pattern of wild cards alone is read', () => {
  expect(matchesPattern(readPattern('*'.repeat(60_000), false)!, 'name')).toBe(true)
  expect(matchesPattern(readPattern('*'.repeat(60_000), true)!, 'a/b')).toBe(true)
})
