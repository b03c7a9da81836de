import { describe, expect, test } from '@jest/globals'
import type { Cause } from '../../../src/comparison/cause.ts'
import { plainForm } from '../../../src/report/form.ts'
import { causeName, causeWord } from '../../../src/report/cause-name.ts'
import { causeRows } from '../../../src/report/cause-rows.ts'
import { cause, causeOf, rest } from '../../support/made-causes.ts'

/** `+10 COPY a`, indented by depth. */
const shown = (tree: Cause, most?: number) =>
  causeRows(tree, most).map(
    ({ depth, cause: part }) => `${'  '.repeat(depth)}${causeName(part, plainForm)} ${part.delta}`,
  )

const PROGRAM = cause('path', 'app', [100, 180], {
  parts: [
    cause('module', 'google.golang.org/grpc', [10, 60], { change: 'upgraded', from: 'v1.65.0', to: 'v1.70.0' }),
    cause('module', 'standard library', [40, 50], { from: 'go1.22.12', to: 'go1.23.4' }),
    cause('bucket', 'type data', [10, 25]),
    rest(5, 9),
  ],
})
const TREE = causeOf([
  cause('layer', 'RUN apk add curl', [null, 30], { parts: [cause('path', 'usr/bin/curl', [null, 26]), rest(4, 0)] }),
  cause('layer', 'COPY app /', [100, 180], { parts: [PROGRAM] }),
])

test('layer, file, module: each level in its order, and its rest with count and total', () => {
  expect(shown(TREE)).toEqual([
    'RUN apk add curl 30',
    '  /usr/bin/curl 26',
    '  other files 4',
    'COPY app / 80',
    '  /app 80',
    '    google.golang.org/grpc v1.65.0 -> v1.70.0 50',
    '    standard library go1.22.12 -> go1.23.4 10',
    '    type data 15',
    '    9 more parts 5',
  ])
})

describe('when rows are few, the heaviest changes have them', () => {
  test.each([
    [0, ['2 more layers 110']],
    [2, ['RUN apk add curl 30', 'COPY app / 80']],
    [3, ['RUN apk add curl 30', 'COPY app / 80', '  /app 80']],
    [
      5,
      [
        'RUN apk add curl 30',
        'COPY app / 80',
        '  /app 80',
        '    google.golang.org/grpc v1.65.0 -> v1.70.0 50',
        '    11 more parts 30',
      ],
    ],
  ])('%d', (most, rows) => {
    expect(shown(TREE, most)).toEqual(rows)
  })

  test('of many layers those that changed most, in the order of the stack, and of the others the sum', () => {
    const layers = Array.from({ length: 127 }, (_, index) => cause('layer', `RUN ${index}`, [null, 1000 + index]))
    const rows = shown(causeOf(layers))
    expect(rows).toHaveLength(25)
    expect(rows[0]).toBe('RUN 103 1103')
    expect(rows.at(-1)).toBe('103 more layers 108253')
  })

  test('what grew and shrank by the same in one layer is not hidden by its sum', () => {
    const swap = [cause('path', 'new', [null, 50]), cause('path', 'old', [50, null])]
    const layers = [cause('layer', 'COPY . .', [50, 50], { parts: swap }), cause('layer', 'RUN x', [1, 9])]
    expect(shown(causeOf(layers), 4)).toEqual(['COPY . . 0', '  /new 50', '  /old -50', 'RUN x 8'])
  })
})

test.each([
  ['all are counted', [rest(9, 3)], '4 more parts'],
  ['one is not counted', [rest(9, 0)], 'other parts'],
])('what is folded is counted where %s', (_, others, name) => {
  const app = cause('path', 'app', [100, 180], {
    parts: [cause('bucket', 'data', [10, 80]), cause('bucket', 'x', [0, 1]), ...others],
  })
  const rows = shown(causeOf([cause('layer', 'COPY app /', [100, 180], { parts: [app] })]), 4)
  expect(rows.slice(2)).toEqual(['    data 70', `    ${name} 10`])
})

test('of a module no more than the four heaviest packages have a row', () => {
  const grown = [9, 40, 30, -50, 20, 10].map((by, index) => cause('package', `p${index}`, [60, 60 + by]))
  const std = cause('module', 'standard library', [500, 563], { parts: [...grown, rest(4, 3)] })
  const app = cause('path', 'app', [500, 563], { parts: [std] })
  expect(shown(causeOf([cause('layer', 'COPY app /', [500, 563], { parts: [app] })]), 100).slice(2)).toEqual([
    '    standard library 63',
    '      p1 40',
    '      p2 30',
    '      p3 -50',
    '      p4 20',
    '      5 more packages 23',
  ])
})

describe('every level that is shown sums to the level above it', () => {
  const deep = causeOf(
    Array.from({ length: 9 }, (_, layer) => {
      const files = Array.from({ length: 7 }, (__, file) =>
        cause('path', `${layer}/${file}`, [file, layer * 31 - file]),
      )
      const delta = files.reduce((sum, file) => sum + file.delta, 0)
      return cause('layer', `RUN ${layer}`, [500, 500 + delta], { parts: files })
    }),
  )

  test.each([1, 5, 10, 20, 30, 50, 200])('%d rows', (most) => {
    const rows = causeRows(deep, most)
    expect(rows.length).toBeLessThanOrEqual(most)
    const total = (at: readonly (typeof rows)[number][], depth: number) =>
      at.filter((row) => row.depth === depth).reduce((sum, row) => sum + row.cause.delta, 0)
    expect(total(rows, 0)).toBe(deep.delta)
    const starts = rows.flatMap((row, index) => (row.depth === 0 ? [index] : []))
    for (const [position, start] of starts.entries()) {
      const below = rows.slice(start + 1, starts[position + 1])
      if (below.length > 0) expect(total(below, 1)).toBe(rows[start]?.cause.delta)
    }
  })
})

test('hidden copies of a layer are one thing, with bytes on both sides', () => {
  const hidden = cause('rest', 'hidden file', [null, 70], { count: 3 })
  const layers = [
    cause('layer', 'RUN x', [null, 100], { parts: [cause('path', 'a', [null, 20]), hidden, rest(10, 2)] }),
  ]
  expect(shown(causeOf(layers))).toEqual(['RUN x 100', '  /a 20', '  3 hidden files 70', '  2 more files 10'])
  expect(causeRows(causeOf(layers)).map((row) => causeWord(row.cause))).toEqual(['added', 'added', 'added', ''])
})

test.each([
  ['a moved file', cause('path', 'b', [5, 5], { change: 'moved', from: 'a' }), '/a -> /b'],
  [
    'a file that moved here from another layer',
    cause('path', 'b', [null, 5], { change: 'moved', from: 'a' }),
    '/a -> /b',
  ],
  ['a file that moved to another layer', cause('path', 'a', [5, null], { change: 'moved', to: 'b' }), '/a -> /b'],
  ['a file that changed its layer', cause('path', 'a', [5, null], { change: 'moved' }), '/a'],
  ['hidden copies', cause('rest', 'hidden file', [5, 9], { count: 3 }), '3 hidden files'],
  ['a new module', cause('module', 'example.com/x', [null, 5], { to: 'v1.0.0' }), 'example.com/x v1.0.0'],
  ['a module that is gone', cause('module', 'example.com/x', [5, null], { from: 'v1.0.0' }), 'example.com/x v1.0.0'],
  ['the same version', cause('module', 'a.b/x', [5, 6], { from: 'v1.0.0', to: 'v1.0.0' }), 'a.b/x v1.0.0'],
  ['one other', rest(5, 1), '1 more part'],
])('%s: %#', (_, part, name) => {
  expect(causeName(part, plainForm)).toBe(name)
})
