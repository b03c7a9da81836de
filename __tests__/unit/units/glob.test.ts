import { describe, expect, test } from '@jest/globals'
import { globsWithoutChoices } from '../../../src/units/glob-choices.ts'
import { globName } from '../../../src/units/glob-name.ts'
import { isAtOrBelow, parseGlob } from '../../../src/units/glob.ts'
import { randomFrom } from '../../support/layers-random.ts'
import { isAtOrBelowByPicomatch, randomGlob, randomPath } from '../../support/random-globs.ts'
import { seed } from '../../support/seed.ts'

const matches = (glob: string, path: string): boolean | undefined =>
  parseGlob(glob)?.some((each) => isAtOrBelow(each, path.split('/')))

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
  ['/usr/*/*', 'usr/file', false],
  ['*.md', 'README.md', true],
  ['*.md', 'doc/README.md', false],
  ['**/*.md', 'doc/README.md', true],
  ['**/*.md', 'README.md', true],
  ['/usr/**/go', 'usr/go', true],
  ['/usr/**/go', 'usr/a/b/go/x', true],
  ['/usr/**', 'usr/a/b', true],
  ['/usr/**', 'usr', true],
  ['/usr/**', 'usrs', false],
  ['*/**', 'usr', false],
  ['*/**', 'usr/a', true],
  ['*/**/*', 'usr', false],
  ['/lib?4/x', 'lib/4/x', false],
  ['/lib?4/x', 'lib64/x', true],
  ['a.b', 'axb', false],
  ['a', 'a\nb', false],
  ['a*', 'a\nb', true],
  ['a/**/**/b', 'a/b', true],
  ['a/**/**/b', 'a/c/d/b', true],
  ['a/****/b', 'a/c/d/b', true],
  ['**/a/b', 'a/a/a/b', true],
  ['**/a/b', 'a/a', false],
  ['*a*b*', 'xxaxxaxxb', true],
  ['*ab', 'aab', true],
  ['*ab', 'aba', false],
  ['a**b', 'acb', true],
  ['a**b', 'a/x/b', false],
  ['*', '.hidden', true],
  ['**/.git', 'a/.git/config', true],
  ['{bin,sbin}/*', 'sbin/init', true],
  ['{bin,sbin}/*', 'lib/init', false],
  ['/usr/{lib,share/doc}/**', 'usr/share/doc/a', true],
  ['/usr/{lib,share/doc}/**', 'usr/share/man/a', false],
  ['*.{js,c{c,pp}}', 'a.cpp', true],
  ['*.{js,c{c,pp}}', 'a.c', false],
  ['a{,.bak}', 'a', true],
  ['a{,.bak}', 'a.bak', true],
  ['**/*{b,*/*},', ',', false],
  ['a/*{*,b}/c', 'a/x/y/c', false],
  ['a/*{*,b}/c', 'a/x/c', true],
  ['a/\\*{*,b}', 'a/*x', true],
  ['a/\\*{*,b}', 'a/x', false],
  ['a/{**,b}/c', 'a/x/y/c', true],
  ['lib[0-9]', 'lib3', true],
  ['lib[0-9]', 'libx', false],
  ['lib[!0-9]', 'libx', true],
  ['lib[^0-9]', 'lib3', false],
  ['[]a]', ']', true],
  ['[a-]', '-', true],
  ['[\\]]', ']', true],
  ['[slug]/page', '[slug]/page', true],
  ['[slug]/page', 's/page', true],
  ['[!a]', '!', true],
  // Only half of something special is nothing special.
  ['{a,b', '{a,b', true],
  ['a}', 'a}', true],
  ['{a}', '{a}', true],
  ['{a}', 'a', false],
  ['[a', '[a', true],
  ['[a/b]', '[a/b]', true],
  ['{[a,b],c}', 'c', true],
  ['a\\', 'a\\', true],
  // No name needs to be escaped but for wildcards, braces and brackets.
  ['(a|b)+$^', '(a|b)+$^', true],
  ['"a"', '"a"', true],
  ['a|b', 'a', false],
  ['!a', '!a', true],
  ['a\\*', 'a*', true],
  ['a\\*', 'ab', false],
  ['a\\{b,c}', 'a{b,c}', true],
  ['a\\/b', 'a/b', true],
])('%j and %j: %j', (glob, path, expected) => {
  expect(matches(glob, path)).toBe(expected)
})

test('globs and paths made by chance are matched as picomatch does', () => {
  const start = seed()
  const random = randomFrom(start)
  const others: unknown[] = []
  let matched = 0
  for (let round = 0; round < 3000; round += 1) {
    const [glob, path] = [randomGlob(random), randomPath(random)]
    const ours = matches(glob, path)
    if (ours === undefined) continue // it stands for too many paths
    if (ours) matched += 1
    if (ours !== isAtOrBelowByPicomatch(glob, path)) others.push({ start, glob, path, ours })
  }
  expect(others).toEqual([])
  expect(matched).toBeGreaterThan(100)
})

describe('a hostile glob', () => {
  test.each([
    ['wildcards', `**/${'*a'.repeat(1000)}*b`, `usr/${'a'.repeat(250)}`],
    ['folders', `${'**/a/'.repeat(800)}b`, `${'a/'.repeat(2000)}c`],
    ['open braces', '{'.repeat(4000), 'a'],
    ['open brackets', '[a'.repeat(2000), 'a'],
    ['braces in braces', `${'{a,'.repeat(300)}b${'}'.repeat(300)}c`, 'a'],
  ])('of many %s ends soon', (_, glob, path) => {
    expect(matches(glob, path)).toBe(false)
  })

  // Whatever reads on from each brace or bracket takes longer than anybody waits.
  test.each([
    ['open braces and brackets', '{'.repeat(500_000) + '['.repeat(500_000)],
    ['braces and a bracket that ends', `${'{'.repeat(500_000)}${'[a'.repeat(500_000)}]`],
  ])('of very many %s is read once', (_, glob) => {
    expect(globsWithoutChoices(glob)).toEqual([glob])
  })

  test('of very many brackets, a name is read once', () => {
    expect(globName('['.repeat(500_000))).toHaveLength(500_000)
  })

  test.each([
    ['that stands for too many', '{a,b}'.repeat(40)],
    ['that stands for too many in braces', `{a,${'{a,b}'.repeat(40)}}`],
    ['with too many alternatives', `{${'a,'.repeat(1001)}b}`],
    ['that is longer than a path', 'a'.repeat(4097)],
  ])('%s is not read', (_, glob) => {
    expect(parseGlob(glob)).toBeUndefined()
  })
})
