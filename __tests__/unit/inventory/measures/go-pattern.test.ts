import { expect, test } from '@jest/globals'
import { goPattern } from '../../../../src/inventory/measures/go-pattern.ts'

// More, against `go list`: __tests__/e2e/go-patterns.test.ts.
test.each([
  // pattern               path                     matches
  ['net', 'net', true],
  ['net', 'net/http', false],
  ['net/...', 'net', true],
  ['net/...', 'net/http', true],
  ['net/...', 'netip', false],
  ['net...', 'netip', true],
  ['net...', 'net', true],
  ['.../http', 'net/http', true],
  ['.../http', 'http', false],
  ['...', 'anything/at/all', true],
  ['a/.../b', 'a/x/y/b', true],
  ['a/.../b', 'a/b', false],
  ['a/.../...', 'a', false],
  ['a/.../...', 'a/b', true],
  ['golang.org/x/...', 'golangXorg/x/net', false],
  ['golang.org/x/...', 'vendor/golang.org/x/net', false],
  ['...', 'vendor/golang.org/x/net', false],
  ['...', 'cmd/vendor', true],
  ['vendor/golang.org/...', 'vendor/golang.org/x/net', true],
  ['.../vendor/...', 'cmd/vendor/golang.org/x/mod', true],
  ['a...vendor/b...c', 'a/vendor/b/vendor/c', false],
  ['ab...ba', 'aba', false],
  ['ab...ba', 'abba', true],
])('%s and %s: %j', (pattern, path, matches) => {
  expect(goPattern(pattern)(path)).toBe(matches)
})

test('a hostile pattern ends soon', () => {
  expect(goPattern(`${'...a'.repeat(1000)}b`)('a'.repeat(4000))).toBe(false)
})
