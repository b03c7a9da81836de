import { expect, test } from '@jest/globals'
import type { Cause, ModuleChange } from '../../../src/comparison/cause.ts'
import { markdownForm, plainForm } from '../../../src/report/form.ts'
import { commentMarkdown } from '../../../src/report/markdown.ts'
import { moduleSentences } from '../../../src/report/modules.ts'
import { reportText } from '../../../src/report/report-page.ts'
import { cause, causeOf, imageComparison, moduleChange, withCause } from '../../support/made-causes.ts'
import { report } from '../../support/records.ts'

const sentences = (modules: readonly ModuleChange[], why: Cause | null = null, form = plainForm) =>
  moduleSentences(imageComparison({ modules, cause: why }), form)
const SYNC = moduleChange('upgraded golang.org/x/sync v0.9.0 v0.10.0', [500, 500])
const GRPC = moduleChange('upgraded google.golang.org/grpc v1.65.0 v1.70.0', [1000, 3000])

/** A cause with a row for each of these modules. */
const naming = (...modules: readonly ModuleChange[]) => {
  const parts = modules.map(({ name, base, head, from, to }) => cause('module', name, [base, head], { from, to }))
  const delta = parts.reduce((sum, each) => sum + each.delta, 0)
  const app = cause('path', 'app', [9000, 9000 + delta], { parts })
  return causeOf([cause('layer', 'COPY app /', [9000, 9000 + delta], { parts: [app] })])
}

test.each([
  [GRPC, 'Upgraded: google.golang.org/grpc v1.65.0 -> v1.70.0 in /app (2 kB more)'],
  [
    moduleChange('downgraded a.com/x v1.1.0 v1.0.0', [501, 500]),
    'Downgraded: a.com/x v1.1.0 -> v1.0.0 in /app (1 B less)',
  ],
  [moduleChange('changed a.com/x v1.0.0 (devel)', [1, 3]), 'Changed: a.com/x v1.0.0 -> (devel) in /app (2 B more)'],
  [moduleChange('added a.com/x  v1.0.0', [null, 30]), 'Added: a.com/x v1.0.0 in /app (30 B more)'],
  [moduleChange('removed a.com/x v1.0.0 ', [30, null]), 'Removed: a.com/x v1.0.0 in /app (30 B less)'],
  [SYNC, 'Upgraded: golang.org/x/sync v0.9.0 -> v0.10.0 in /app, without a change of machine code'],
])('%#: %s', (module, sentence) => {
  expect(sentences([module])).toEqual([sentence])
})

test('what a row of the table names is not named again; a row of another version does not name it', () => {
  expect(sentences([GRPC], naming(GRPC))).toEqual([])
  expect(sentences([GRPC], naming({ ...GRPC, from: 'v1.64.0' }))).toHaveLength(1)
  expect(sentences([GRPC], naming({ ...GRPC, to: 'v1.71.0' }))).toHaveLength(1)
  expect(sentences([GRPC], naming({ ...GRPC, name: 'a.com/x' }))).toHaveLength(1)
})

test('those of which no machine code changed are one line with their count', () => {
  const silent = [
    ...Array.from({ length: 9 }, (_, index) => moduleChange(`upgraded a.com/${index} v1.0.0 v1.1.0`, [70, 70])),
    moduleChange('removed a.com/gone v1.0.0 ', [0, null]),
    moduleChange('added a.com/new  v1.0.0', [null, 0]),
  ]
  expect(sentences([GRPC, ...silent])).toEqual([
    'Upgraded: google.golang.org/grpc v1.65.0 -> v1.70.0 in /app (2 kB more)',
    'Without a change of machine code: 11 modules (9 upgraded, 1 added, 1 removed)',
  ])
})

const inFour = (module: ModuleChange) => ['a', 'b', 'c', 'd'].map((path) => Object.assign({}, module, { path }))

test('what changed alike in several programs is said once, with their bytes together', () => {
  expect(sentences(inFour(GRPC))).toEqual([
    'Upgraded: google.golang.org/grpc v1.65.0 -> v1.70.0 in /a, /b, /c and 1 more program (8 kB more)',
  ])
  expect(sentences([...inFour(SYNC), { ...SYNC, head: 501, delta: 1 }])).toEqual([
    'Upgraded: golang.org/x/sync v0.9.0 -> v0.10.0 in /a, /b, /c and 2 more programs (1 B more)',
  ])
})

test('beyond fifty they are counted', () => {
  const many = Array.from({ length: 52 }, (_, index) => moduleChange(`upgraded a.com/${index} v1.0.0 v1.1.0`, [70, 71]))
  expect(sentences(many)).toHaveLength(51)
  expect(sentences(many).at(-1)).toBe('2 more modules upgraded, downgraded, added or removed')
  expect(sentences(many.slice(0, 50))).toHaveLength(50)
})

test('names and versions are code in Markdown', () => {
  expect(sentences([SYNC], null, markdownForm)).toEqual([
    'Upgraded: `golang.org/x/sync` `v0.9.0` → `v0.10.0` in `/app`, without a change of machine code',
  ])
})

test('comment and text say it though no byte of the image changed', () => {
  const made = report()
  const changed = { ...made, comparison: withCause(made.comparison, causeOf([]), [], [SYNC]) }
  expect(commentMarkdown(changed)).toMatch(
    /What changed in product-catalog<\/summary>\n\n.*\n\n- Upgraded: `golang\.org\/x\/sync` `v0\.9\.0` → `v0\.10\.0` in/,
  )
  expect(reportText(changed)).toMatch(/^ {2}Upgraded: golang\.org\/x\/sync v0\.9\.0 -> v0\.10\.0 in \/app/m)
})
