import { expect, test } from '@jest/globals'
import { compareGained, compareMeasures, refuseMeasures } from '../../../src/comparison/compare-measures.ts'
import type { Measure, Measures } from '../../../src/limits/measures.ts'

const of = (amount: number | null, count = 1, names: readonly string[] = []): Measure => ({ amount, count, names })
const side = (measures: Measures) => ({ measures })

test.each<[string, Measure | undefined, Measure, object]>([
  ['grown', of(10), of(15), { kind: 'compared', base: 10, head: 15, delta: 5, percent: 50 }],
  ['new', of(0, 0), of(15), { kind: 'compared', base: 0, head: 15, delta: 15, percent: null }],
  ['gone', of(10), of(0, 0), { kind: 'compared', base: 10, head: 0, delta: -10, percent: -100 }],
  ['on neither side', of(0, 0), of(0, 0), { kind: 'not compared', reason: 'no file matches "path:/a"' }],
  ['not known', of(null), of(1), { kind: 'not compared', reason: '"path:/a" is not known (at the base)' }],
  ['not known now', of(1), of(null, 0), { kind: 'not compared', reason: '"path:/a" is not known' }],
  [
    'not known, and why',
    of(null),
    { ...of(null), unknown: '/a is packed by UPX' },
    { kind: 'not compared', base: null, head: null, reason: '"path:/a" is not known: /a is packed by UPX' },
  ],
  ['not measured', undefined, of(1), { kind: 'not compared', reason: '"path:/a" was not measured at the base' }],
])('a metric that a rule asked for: %s', (_, base, head, expected) => {
  const before = base === undefined ? {} : side({ 'path:/a': base })
  expect(compareMeasures(side({ 'path:/a': head }), before)).toMatchObject([{ metric: 'path:/a', ...expected }])
})

test('only the metrics of the head are compared, and only metrics', () => {
  expect(compareMeasures(side({ setuid: of(1) }), side({ setuid: of(1), code: of(1) }))).toEqual([])
  expect(compareMeasures({}, side({ code: of(1) }))).toEqual([])
})

test.each<[string, Measure | undefined, Measure, object]>([
  ['all of it', of(0, 0), of(2, 2, ['a', 'b']), { names: ['a', 'b'] }],
  ['one', of(1, 1, ['a']), of(2, 2, ['a', 'b']), { names: ['b'] }],
  ['none', of(2, 2, ['a', 'b']), of(1, 1, ['b']), { names: [] }],
  ['not measured', undefined, of(1, 1, ['a']), { reason: '"setuid" was not measured at the base' }],
  ['not known', of(null, 0), of(1, 1, ['a']), { reason: '"setuid" is not known (at the base)' }],
  ['too many', of(9, 9, ['a']), of(1, 1, ['a']), { reason: 'there is more of "setuid" than records keep' }],
])('what the head gained: %s', (_, base, head, expected) => {
  const before = base === undefined ? {} : side({ setuid: base })
  expect(compareGained(side({ setuid: head }), before)).toMatchObject([{ measure: 'setuid', ...expected }])
})

test('nothing else is compared by its names', () => {
  const head = side({ shell: of(1, 1, ['/bin/sh']), 'forbid path:/a': of(1, 1, ['/a']), 'path:/a': of(1, 1, ['/a']) })
  expect(compareGained(head, side({}))).toEqual([])
})

test('what is forbidden is no metric', () => {
  const both = side({ shell: of(1), 'forbid path:/a': of(5), 'forbid module:a.com/a': of(5) })
  expect([...compareMeasures(both, both), ...refuseMeasures(both, 'no base')]).toEqual([])
})

test('code where there is no Go program', () => {
  const none = side({ code: of(0, 0) })
  const reason = 'there is no Go program'
  expect(compareMeasures(none, none)).toEqual([{ metric: 'code', kind: 'not compared', base: 0, head: 0, reason }])
})

test('seconds that the base does not have', () => {
  const reason = '"build-seconds" was not measured at the base, and building it again does not tell'
  expect(compareMeasures(side({ 'build-seconds': of(5) }), {})).toMatchObject([{ base: null, head: 5, reason }])
})

test('an image without a match is not compared in what rules asked for either', () => {
  expect(refuseMeasures(side({ code: of(5), shell: of(1) }), 'no base')).toEqual([
    { metric: 'code', kind: 'not compared', base: null, head: 5, reason: 'no base' },
  ])
})
