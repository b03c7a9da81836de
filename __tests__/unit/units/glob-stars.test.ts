import { expect, test } from '@jest/globals'
import { whyLooseStars } from '../../../src/units/glob-stars.ts'
import { randomFrom } from '../../support/layers-random.ts'
import { randomGlob } from '../../support/random-globs.ts'
import { seed } from '../../support/seed.ts'

test.each([
  ['/usr/share/sho**', '/usr/share/sho*'],
  ['a**b', 'a*b'],
  ['a***', 'a*'],
  ['/app/**.md', '/app/**/*.md'],
  ['**.md', '**/*.md'],
  ['**?', '**/*?'],
  ['/usr/**/sho**', '/usr/**/sho*'],
  ['**/a/***b', '**/a/**/*b'],
  ['/app/**[ab]', '/app/**/*[ab]'],
  ['[ab]**', '[ab]*'],
  ['[a**', '[a*'],
  ['\\***', '\\**'],
  ['**\\*', '**/*\\*'],
  ['a\\\\**', 'a\\\\*'],
  ['/usr/{lib**,share}', '/usr/{lib*,share}'],
  ['/usr/{lib,**.so}', '/usr/{lib,**/*.so}'],
  ['/usr/{lib,share}**', '/usr/{lib,share}*'],
  ['{**,b}/sho**', '{**,b}/sho*'],
])('%j is refused, and %j is near', (glob, meant) => {
  expect(whyLooseStars(glob)).toBe(
    `"**" must stand alone between slashes, which it does not in "${glob}". Did you mean "${meant}"?`,
  )
  expect(whyLooseStars(meant)).toBeUndefined()
})

test.each(['a{**,b}', '{**,b}c', '{**,b}*', '*{**,b}', '{a,**}{**,b}', 'a,**', '{**'])(
  '%j is refused, and nothing is near',
  (glob) => {
    expect(whyLooseStars(glob)).toBe(
      `"**" must stand alone between slashes, which it does not in "${glob}". Write "*" in a name.`,
    )
  },
)

test.each([
  '',
  '*',
  '**',
  '/**/',
  './**',
  '/usr/**/go/**',
  '**/**',
  'a/****/b',
  'a/{**,b}/c',
  'a/{**,b/{**,c}}',
  '/usr/{lib/,}**',
  '{a/,b/}**',
  'a{/**,b}',
  'a\\/**',
  '\\**',
  '\\*\\*a',
  '[a**]b',
  '[**]',
  'a*{*,b}', // one star each
])('%j is fine', (glob) => {
  expect(whyLooseStars(glob)).toBeUndefined()
})

test('globs made by chance whose names have no two stars are fine', () => {
  const start = seed()
  const random = randomFrom(start)
  const globs = Array.from({ length: 2000 }, () => randomGlob(random))
  expect({ start, refused: globs.filter((glob) => whyLooseStars(glob) !== undefined) }).toEqual({ start, refused: [] })
})
