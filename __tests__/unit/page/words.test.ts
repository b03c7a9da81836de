import { describe, expect, test } from '@jest/globals'
import { shortened } from '../../../src/page/shorten.ts'
import { displayWidth, fitting } from '../../../src/page/width.ts'
import { measured, widestLine, wrapped } from '../../../src/page/wrap.ts'

test.each([
  ['', 0],
  ['/usr/bin', 8],
  ['é', 1],
  ['e\u0301', 1],
  ['漢字', 4],
  ['🎉', 2],
  ['👩‍💻', 2],
  ['…', 1],
])('%s takes %d columns', (text, width) => {
  expect(displayWidth(text)).toBe(width)
})

test.each([
  ['abc', 2, 'ab'],
  ['abc', 9, 'abc'],
  ['漢字', 3, '漢'],
  ['e\u0301x', 1, 'e\u0301'],
  ['👩‍💻x', 1, ''],
])('of %s, what fits %d columns', (text, width, start) => {
  expect(text.slice(0, fitting(text, width))).toBe(start)
})

test.each([
  ['/usr/bin/app', 12, '/usr/bin/app'],
  ['/usr/share/locale/app', 12, '/usr/sha…app'],
  ['/漢字漢字漢字/app', 10, '/漢字…app'],
  ['/字字字字字字字', 7, '/字…字'],
  // A number is complete or gone, with its sign, its unit and all of a version.
  ['/logs/20240115/app', 12, '/logs/…app'],
  ['/lib/v1.70.0/pool', 14, '/lib/v…pool'],
  ['libcrypto.so.1.1.1', 14, 'libcrypto…'],
  ['took 18.4 MB of a layer', 12, 'took …yer'],
  ['123456789012', 8, '…'],
])('%s in %d columns: %s', (text, width, short) => {
  expect(shortened(text, width)).toBe(short)
})

describe('wrapped', () => {
  test.each<[string, number, readonly string[]]>([
    ['it fits', 7, ['it fits']],
    ['at a blank', 5, ['at a', 'blank']],
    [
      'a number stays with its unit: 18.4 MB (+22.8 %), 4 min 10 s',
      14,
      ['a number stays', 'with its unit:', '18.4 MB', '(+22.8 %),', '4 min 10 s'],
    ],
    ['of 3 d', 5, ['of', '3 d']],
    ['of 3 days', 5, ['of 3', 'days']],
    ['/usr/src/app/products in it', 10, ['/usr/src/', 'app/', 'products', 'in it']],
    ['see /usr/src/app/products', 10, ['see /usr/', 'src/app/', 'products']],
    ['in /usr/src', 9, ['in', '/usr/src']],
    ['  a tree has branches', 10, ['  a tree', '  has', '  branches']],
    ['漢字 漢字 漢字', 9, ['漢字 漢字', '漢字']],
    ['two  blanks stay here', 12, ['two  blanks', 'stay here']],
    ['a google.golang.org b', 12, ['a', 'google.g…org', 'b']],
  ])('%s in %d columns', (text, width, lines) => {
    expect(wrapped(text, width)).toEqual(lines)
  })

  test('a table is told how wide a word is that cannot be broken', () => {
    expect(widestLine(measured('a google.golang.org/grpc b'), 12)).toBe('google.golang.org/'.length)
  })
})
