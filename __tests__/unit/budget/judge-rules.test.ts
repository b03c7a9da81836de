import { describe, expect, test } from '@jest/globals'
import { judge } from '../../../src/budget/judge.ts'
import type { Compared } from '../../../src/budget/judge-growth.ts'
import type { Comparison } from '../../../src/comparison/comparison.ts'
import type { Share } from '../../../src/limits/headroom.ts'
import type { Measure } from '../../../src/limits/measures.ts'
import type { Forbidden, Rule } from '../../../src/limits/rule.ts'
import type { ImageRecord } from '../../../src/record/record.ts'
import { imageComparison } from '../../support/made-causes.ts'
import { imageRecord, record } from '../../support/records.ts'
import { forbidRule, growthRule, maxRule } from '../../support/rules.ts'

const NONE: Comparison = { kind: 'none', reason: 'the base cannot be fetched' }
const MAX = maxRule('20MB')
const GROWTH = growthRule('5%')

const sizes = (base: number, head: number): Comparison => ({
  kind: 'compared',
  images: [
    imageComparison({
      metrics: [{ metric: 'unpacked', kind: 'compared', base, head, delta: head - base, percent: null }],
    }),
  ],
  onlyAtBase: [],
})

const measured = (name: string, measure: Partial<Measure>) =>
  imageRecord({ measures: { [name]: { amount: 0, count: 0, names: [], ...measure } } })

/** The outcome of one rule for an image. */
const outcomeOf = (rule: Rule, image: ImageRecord, comparison: Compared = NONE, headroom?: Share) =>
  judge([{ name: image.name, rules: [rule], headroom }], record({ images: [image] }), [
    { name: image.name, base: comparison },
  ])

const gained = (names: readonly string[]): Comparison => ({
  kind: 'compared',
  images: [imageComparison({ gained: [{ measure: 'setuid', kind: 'compared', names }] })],
  onlyAtBase: [],
})

const near = (head: number) => outcomeOf(GROWTH, imageRecord(), sizes(10_000_000, head)).images[0]!.outcomes[0]

describe('a metric that a rule asks for', () => {
  const rule = maxRule('1kB', 'path:/usr/**')

  test.each([
    ['a byte less', { amount: 999, count: 1 }, 'pass'],
    ['exactly', { amount: 1000, count: 1 }, 'pass'],
    ['a byte more', { amount: 1001, count: 1 }, 'fail'],
    ['nothing there', { amount: 0, count: 0 }, 'skip'],
    ['not known', { amount: null, count: 1 }, 'skip'],
  ])('%s', (_, measure, status) => {
    const image = measured('path:/usr/**', measure)
    expect(outcomeOf(rule, image).images[0]!.outcomes).toMatchObject([{ status }])
  })

  test('is not checked if it was not measured', () => {
    const reason = '"path:/usr/**" was not measured'
    expect(outcomeOf(rule, imageRecord()).images[0]!.outcomes).toEqual([{ rule, status: 'skip', reason }])
  })
})

describe('what is forbidden', () => {
  test.each<[Forbidden, ImageRecord, Comparison, object]>([
    [
      'shell',
      measured('shell', { count: 1, names: ['/bin/sh'] }),
      NONE,
      { status: 'fail', found: ['/bin/sh'], count: 1 },
    ],
    ['shell', measured('shell', {}), NONE, { status: 'pass', found: [], count: 0 }],
    [
      'path:/root/**',
      measured('forbid path:/root/**', { count: 2, names: ['/root/a'] }),
      NONE,
      { status: 'fail', count: 2 },
    ],
    ['new-setuid', measured('setuid', { count: 1, names: ['/bin/su'] }), gained([]), { status: 'pass', count: 0 }],
    [
      'new-setuid',
      measured('setuid', { count: 1, names: ['/bin/su'] }),
      gained(['/bin/su']),
      { status: 'fail', found: ['/bin/su'] },
    ],
    ['new-setuid', measured('setuid', {}), NONE, { status: 'pass' }], // without any, none is new
    [
      'new-setuid',
      measured('setuid', { count: 1, names: ['/bin/su'] }),
      NONE,
      { status: 'skip', reason: 'the base cannot be fetched' },
    ],
    ['shell', measured('other', {}), NONE, { status: 'skip' }],
    [
      'path:/root/**',
      measured('path:/root/**', {}),
      NONE,
      { status: 'skip', reason: '"path:/root/**" was not measured' },
    ],
    [
      'test-code',
      measured('test-code', { amount: null, unknown: '/a is packed by UPX' }),
      NONE,
      { status: 'skip', reason: 'it is not known whether the image has "test-code": /a is packed by UPX' },
    ],
    [
      'module:a.com/a',
      measured('forbid module:a.com/a', { amount: null, count: 1, names: ['a.com/a'] }),
      NONE,
      { status: 'fail' },
    ],
    [
      'new-module',
      measured('modules', { amount: null, count: 1, names: ['a.com/a'] }),
      gained(['a.com/a']),
      { status: 'skip' },
    ],
  ])('%s, of %j', (what, image, comparison, outcome) => {
    const verdict = outcomeOf(forbidRule(what), image, comparison)
    expect(verdict.images[0]!.outcomes).toMatchObject([outcome])
  })
})

describe('a rule of the level warning', () => {
  const [max, growth] = [
    maxRule('1B', 'unpacked', { level: 'warning' }),
    growthRule('0B', 'unpacked', { level: 'warning' }),
  ]

  test('never fails, and is not unchecked either', () => {
    expect(outcomeOf(max, imageRecord())).toMatchObject({
      status: 'warn',
      images: [{ outcomes: [{ status: 'warn' }] }],
    })
    expect(outcomeOf(growth, imageRecord())).toMatchObject({
      status: 'warn',
      images: [{ outcomes: [{ status: 'skip' }] }],
    })
  })

  test('does not hide what is worse', () => {
    const { name } = imageRecord()
    const verdict = (rules: readonly Rule[]) => judge([{ name, rules }], record(), [{ name, base: NONE }]).status
    expect(verdict([max, maxRule('1B')])).toBe('fail')
    expect(verdict([max, growthRule('0B')])).toBe('unchecked')
    expect(verdict([max, maxRule('99GB')])).toBe('warn')
  })
})

test.each([
  ['5% left', 19_000_000, undefined, false],
  ['a byte less', 19_000_001, undefined, true],
  ['all used', 20_000_000, undefined, true],
  ['over it', 20_000_001, undefined, false],
  ['a share of one’s own', 15_000_001, { max: 25, per: 100 }, true],
  ['none at all', 19_999_999, { max: 0, per: 100 }, false],
])('headroom: %s', (_, unpacked, headroom, isNear) => {
  const verdict = outcomeOf(MAX, imageRecord({ metrics: { unpacked } }), NONE, headroom)
  expect(verdict.images[0]!.outcomes).toMatchObject([{ isNear }])
})

test('of a growth limit, headroom is what may still be added', () => {
  expect(near(10_475_000)).toMatchObject({ isNear: false })
  expect(near(10_475_001)).toMatchObject({ isNear: true })
  expect(near(10_000_000)).toMatchObject({ isNear: false })
})

test('growth since a release is judged by the comparison with it', () => {
  const rule = growthRule('0B', 'unpacked', { since: 'release' })
  const { name } = imageRecord()
  const statuses = (release?: Comparison) =>
    judge([{ name, rules: [rule] }], record(), [{ name, base: sizes(1, 1), release }]).images[0]!.outcomes
  expect(statuses(sizes(1, 2))).toMatchObject([{ status: 'fail' }])
  expect(statuses(sizes(2, 2))).toMatchObject([{ status: 'pass' }])
  expect(statuses()).toMatchObject([{ status: 'skip' }])
})

describe('a reason that names the base', () => {
  const reason = 'obtained as gzip-6 at the base and as blobs at the head'
  const metrics = [{ metric: 'unpacked', kind: 'not compared', base: 1, head: 2, reason }] as const
  const compared: Comparison = { kind: 'compared', images: [imageComparison({ metrics })], onlyAtBase: [] }
  const { name } = imageRecord()
  const reasons = (since: 'base' | 'release', release: Compared) => {
    const rules = [growthRule('0B', 'unpacked', { since })]
    const [judged] = judge([{ name, rules }], record(), [{ name, base: compared, release }]).images
    return judged!.outcomes
  }

  test('says which release that is where growth is counted since one', () => {
    const release = { ...compared, version: 'v1.4.2' }
    expect(reasons('release', release)).toMatchObject([{ reason: `${reason} (the base here is v1.4.2)` }])
    expect(reasons('base', release)).toMatchObject([{ reason }])
  })

  test('of a release is left as it is where nothing is compared', () => {
    const none = { kind: 'none', reason: 'it does not build', version: 'v1.4.2' } as const
    expect(reasons('release', none)).toMatchObject([{ reason: 'it does not build' }])
  })
})
