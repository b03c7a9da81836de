import { describe, expect, test } from '@jest/globals'
import { layOut, pageText } from '../../../src/page/lay-out.ts'
import { bars, names, numbers, type Page, paragraphs, table, titled, words } from '../../../src/page/page.ts'

const COLUMNS = [words(), numbers('now'), numbers('change'), bars(), names('path')]
const ROWS = [
  ['grew', '10.6 MB', '+4.2 MB (+65.6 %)', '##########', '/usr/src/app/product-catalog'],
  ['same', '5 kB', '-', '', '/bin/漢'],
]
const TABLE = table(COLUMNS, ROWS, new Map([[0, ['|- 4.5 MB  /usr/lib/libcrypto.so.3']]]))

test.each<[string, number, string]>([
  [
    'what fits stands as it is, also beside wide characters, with nothing at the end of a line',
    Infinity,
    `\
          now             change              path
grew  10.6 MB  +4.2 MB (+65.6 %)  ##########  /usr/src/app/product-catalog
|- 4.5 MB  /usr/lib/libcrypto.so.3
same     5 kB                  -              /bin/漢
`,
  ],
  [
    'the bars go first',
    62,
    `\
          now             change  path
grew  10.6 MB  +4.2 MB (+65.6 %)  /usr/src/app/product-catalog
|- 4.5 MB  /usr/lib/libcrypto.so.3
same     5 kB                  -  /bin/漢
`,
  ],
  [
    'then names lose their middle, and cells are wrapped between numbers',
    52,
    `\
          now     change  path
grew  10.6 MB    +4.2 MB  /usr/src/app/pro…catalog
               (+65.6 %)
|- 4.5 MB  /usr/lib/libcrypto.so.3
same     5 kB          -  /bin/漢
`,
  ],
  [
    'then each row flows',
    40,
    `\
grew  now 10.6 MB
    change +4.2 MB (+65.6 %)
    /usr/src/app/product-catalog
|- 4.5 MB  /usr/lib/libcrypto.so.3
same  now 5 kB  change -
    /bin/漢
`,
  ],
])('a table: %s', (_, width, text) => {
  expect(pageText(TABLE, width)).toBe(text)
})

test('below 40 columns a page is as for 40', () => {
  expect(pageText(TABLE, 10)).toBe(pageText(TABLE, 40))
})

test('a table without titles has no row of them, one without rows is none', () => {
  expect(pageText(table([words(), numbers()], [['a', '1 B']]))).toBe('a  1 B\n')
  expect(table(COLUMNS, [])).toEqual([])
})

describe('titled', () => {
  test.each<[readonly Page[], readonly string[]]>([
    [[], []],
    [[[], []], []],
    [
      [paragraphs(['a', 'b']), [], paragraphs(['c'])],
      ['', 'Title', '  a', '  b', '', '  c'],
    ],
  ])('%#', (blocks, lines) => {
    expect(
      layOut(titled('Title', blocks), 80).map((line) =>
        line.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join(''),
      ),
    ).toEqual(lines)
  })
})

test('a cell keeps its style on each of its lines', () => {
  const change = { text: '+4.2 MB (+65.6 %)', style: 'bad' } as const
  const page = table([words(), numbers()], [['averyveryverylongwordstays', change]])
  expect(layOut(page, 40)).toEqual([
    ['', 'averyveryverylongwordstays', '    ', { text: '+4.2 MB', style: 'bad' }],
    ['                            ', { text: '(+65.6 %)', style: 'bad' }],
  ])
})
