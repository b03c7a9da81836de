import { describe, expect, test } from '@jest/globals'
import type { Cause } from '../../../src/comparison/cause.ts'
import { explain } from '../../../src/comparison/explain.ts'
import { goBinary } from '../../support/go-records.ts'
import { FROM, outline, stackedImage as image } from '../../support/causes.ts'
import { catalogLayers, catalogPaths, file, imageRecord, layer, type ImageFields } from '../../support/records.ts'

const explained = (base: readonly string[], head: readonly string[]): readonly string[] =>
  outline(explain(image(head), image(base)))

/** A layer of 40 files. */
const many = (bytes: (index: number) => number) =>
  `COPY . /srv: ${Array.from({ length: 40 }, (_, index) => `f${index + 10} ${bytes(index)}`).join(', ')}`

/** A layer with 100 bytes in the rootfs, and so many in files that it hides itself. */
const hidden = (bytes: number) =>
  image(['RUN apk add gcc && apk del gcc: kept 100'], {
    layers: [FROM, layer('RUN apk add gcc', 100 + bytes)],
    hidden: [{ layer: 1, hiddenBy: 1, how: 'deleted', bytes, files: 7, paths: ['usr/bin/gcc'] }],
  })

/** A Go program of only its own module, in no list of paths. */
const unlisted = (bytes: number) => {
  const goBinaries = [goBinary('app', [`main  ${bytes}`], { layer: 1 })]
  return image([`COPY app /app: app ${bytes}`], { paths: [], pathsComplete: false, goBinaries })
}

describe('files of a layer', () => {
  test.each<[string, readonly string[], readonly string[], readonly string[]]>([
    ['the same image', ['COPY app /app: app 1000'], ['COPY app /app: app 1000'], []],
    [
      'grew, beside what stayed',
      ['COPY . /srv: app 1000, lib 500'],
      ['COPY . /srv: app 1400, lib 500'],
      ['layer grew COPY . /srv 1500 1900', '  path grew app 1000 1400'],
    ],
    [
      'added and removed',
      ['COPY . /srv: app 1000, old 300'],
      ['COPY . /srv: app 1000, new 200'],
      ['layer shrank COPY . /srv 1300 1200', '  path removed old 300 -', '  path added new - 200'],
    ],
    [
      'moved within a layer: nothing is added',
      ['COPY . /srv: a/app 1000 x, old 300'],
      ['COPY . /srv: b/app 1000 x'],
      ['layer shrank COPY . /srv 1300 1000', '  path removed old 300 -', '  path moved b/app 1000 1000 (a/app →)'],
    ],
    [
      'only moved',
      ['COPY . /srv: a/app 1000 x'],
      ['COPY . /srv: b/app 1000 x'],
      ['layer same COPY . /srv 1000 1000', '  path moved b/app 1000 1000 (a/app →)'],
    ],
    ['an empty file that moved is no news', ['COPY . /srv: a/x 0 x'], ['COPY . /srv: b/x 0 x'], []],
    [
      'moved to another layer',
      ['COPY a /srv: app 1000 x, b 200', 'RUN make: out 5'],
      ['COPY a /srv: b 200', 'RUN make: out 5, opt/app 1000 x'],
      [
        'layer grew RUN make 5 1005',
        '  path moved opt/app - 1000 (app →)',
        'layer shrank COPY a /srv 1200 200',
        '  path moved app 1000 - (→ opt/app)',
      ],
    ],
    [
      'a layer added and one removed',
      ['COPY a /srv: a 1000', 'RUN make: out 500'],
      ['COPY a /srv: a 1000', 'COPY web /web: web/index.html 800'],
      [
        'layer added COPY web /web - 800',
        '  path added web/index.html - 800',
        'layer removed RUN make 500 -',
        '  path removed out 500 -',
      ],
    ],
    ['a change that changed no bytes', ['COPY a /srv: a 1000 x'], ['COPY a /srv: a 1000 y'], []],
    [
      'what cancels out is named: neither is hidden by the other',
      ['COPY . /srv: a 1000, b 5000'],
      ['COPY . /srv: a 5000, b 1000'],
      ['layer same COPY . /srv 6000 6000', '  path grew a 1000 5000', '  path shrank b 5000 1000'],
    ],
  ])('%s', (_, base, head, lines) => {
    expect(explained(base, head)).toEqual(lines)
  })

  test('noise is one rest with its count and total, and so is what would be too long a list', () => {
    const lines = explained([many(() => 1000)], [many((index) => (index < 3 ? 1_001_000 : 1001))])
    expect(lines.slice(1)).toEqual([
      '  path grew f10 1000 1001000',
      '  path grew f11 1000 1001000',
      '  path grew f12 1000 1001000',
      '  rest grew file +37 of 37',
    ])
    const long = explained([many(() => 1000)], [many((index) => 2000 - index)])
    expect(long).toHaveLength(1 + 15)
    expect(long.at(-1)).toBe('  rest grew file +25311 of 26')
  })
})

test('a file that became a program, or is none any more, has no modules that came or went', () => {
  const none = image(['COPY app /app: app 1500 x'])
  const programmed = image(['COPY app /app: app 1000 y'], {
    goBinaries: [goBinary('app', ['main  1000'], { layer: 1 })],
  })
  expect(outline(explain(programmed, none)).slice(1)).toEqual(['  path shrank app 1500 1000'])
  expect(outline(explain(none, programmed)).slice(1)).toEqual(['  path grew app 1000 1500'])
})

describe('hidden copies', () => {
  test('are bytes of their layer, apart from its files', () => {
    expect(outline(explain(hidden(5000), hidden(2000)))).toEqual([
      'layer grew RUN apk add gcc 2100 5100',
      '  rest grew hidden file 2000 5000 of 7',
    ])
  })

  test('of a layer that came or went are as many as there are', () => {
    const none = image([])
    const changes = [explain(hidden(5000), none), explain(none, hidden(5000))]
    const copies = changes.map((each) => each?.parts[0]?.parts.find(({ name }) => name === 'hidden file'))
    expect(copies).toMatchObject([
      { base: null, head: 5000, count: 7 },
      { base: 5000, head: null, count: 7 },
    ])
  })
})

describe('lists that were cut off', () => {
  const cut = { pathsComplete: false } as const
  const big = ['RUN apk add git: git 9000, b 800, c 700']
  /** The same layer with 100 more bytes, of which at most the heaviest `files` are named. */
  const truncated = (files: number): ImageFields => ({
    layers: [FROM, layer('RUN apk add git', 10_600)],
    paths: image(big).paths.slice(0, files),
    ...cut,
  })

  test.each([
    // files named on the other side, the result for b (800) and c (700)
    [3, ['  rest grew file +100 of 0']],
    [2, ['  rest grew file +100 of 0']],
  ])('%d named: nothing is added or removed that may be there', (files, lines) => {
    expect(outline(explain(image(big, truncated(files)), image(big))).slice(1)).toEqual(lines)
  })

  test('of a file that only one side names nothing is said, however heavy: the other may have left it out', () => {
    const base = image(['RUN apk add git: git 50000'], {
      layers: [FROM, layer('RUN apk add git', 50_001)],
      paths: [file('z', 50_000)],
      ...cut,
    })
    const head = image(['RUN apk add git: git 100002'], cut)
    expect(outline(explain(head, base))).toEqual([
      'layer grew RUN apk add git 50001 100002',
      '  rest grew file +50001 of 0',
    ])
    expect(outline(explain(base, head))[1]).toBe('  rest shrank file -50001 of 0')
  })

  test('a layer whose named files weigh all it does has no others: what is new there is added', () => {
    const base = image(['COPY . /srv: app 1000'], cut)
    const head = image(['COPY . /srv: app 1000, conf 5'], cut)
    expect(outline(explain(head, base))[1]).toBe('  path added conf - 5')
  })

  test('a Go program is known where its path is not listed', () => {
    expect(outline(explain(unlisted(700), unlisted(500)))).toEqual([
      'layer grew COPY app /app 500 700',
      '  path grew app 500 700',
      '    module grew main 500 700',
    ])
  })
})

test('metrics that are not the sum of the layers still add up', () => {
  const base = imageRecord({ layers: catalogLayers(1000), paths: catalogPaths(1000) })
  const cause: Cause = explain(imageRecord({ layers: catalogLayers(1000), metrics: { unpacked: 9_000_000 } }), base)
  expect(outline(cause)).toEqual([`rest grew layer +${9_000_000 - 7_825_300} of 0`])
})
