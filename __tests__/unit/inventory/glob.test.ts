import { expect, test } from '@jest/globals'
import { globPattern } from '../../../src/inventory/glob.ts'

test.each([
  // glob               path                      matches
  ['/etc', 'etc/passwd', true],
  ['etc/', 'etc/passwd', true],
  ['./etc', 'etc', true],
  ['/etc', 'etcetera', false],
  ['/etc', 'usr/etc/passwd', false],
  ['/', 'anything/at/all', true],
  ['/usr//lib', 'usr/lib/a.so', true],
  ['/usr/*/go', 'usr/local/go/bin/go', true],
  ['/usr/*/go', 'usr/a/b/go', false],
  ['/usr/*', 'usr/lib/deep/file', true],
  ['*.md', 'README.md', true],
  ['*.md', 'doc/README.md', false],
  ['**/*.md', 'doc/README.md', true],
  ['**/*.md', 'README.md', true],
  ['/usr/**/go', 'usr/go', true],
  ['/usr/**/go', 'usr/a/b/go/x', true],
  ['/usr/**', 'usr/a/b', true],
  ['/lib?4/x', 'lib/4/x', false],
  ['/lib?4/x', 'lib64/x', true],
  ['a.b', 'axb', false],
  ['(a|b)[c]{1}+$^\\', '(a|b)[c]{1}+$^\\', true],
  ['a', 'a\nb', false],
  ['a*', 'a\nb', true],
  ['a/**/**/b', 'a/b', true],
  ['a/**/**/b', 'a/c/d/b', true],
  ['a/****/b', 'a/c/d/b', true],
  // Patterns that glob libraries read differently, each on its own (docs/adr/0008-what-stays-ours.md).
  ['a**b', 'a/x/b', true],
  ['**.md', 'doc/README.md', true],
  ['**', 'a\nb', true],
  ['*', '.hidden', true],
  ['**/.git', 'a/.git/config', true],
  ['"a"', '"a"', true],
  ['"a"', 'a', false],
  ['a|b', 'a', false],
  ['{a,b}', 'a', false],
  ['[ab]', 'a', false],
  ['!a', 'b', false],
  ['a\\*', 'a*', false],
  ['a\\*', 'a\\b', true],
])('%j and %j: %j', (glob, path, matches) => {
  expect(globPattern(glob).test(path)).toBe(matches)
})

test.each([
  ['**/**/**/x', '**/x'],
  ['a/**/**/b', 'a/**/b'],
  ['*****', '**'],
])('%s is searched for as %s: each repetition would double the time', (repeated, glob) => {
  expect(globPattern(repeated)).toEqual(globPattern(glob))
})
