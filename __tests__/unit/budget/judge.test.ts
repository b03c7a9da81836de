import { describe, expect, test } from '@jest/globals'
import { judge } from '../../../src/budget/judge.ts'
import type { Compared } from '../../../src/budget/judge-growth.ts'
import type { GrowthLimit, Rule } from '../../../src/limits/rule.ts'
import type { Comparison, MetricComparison } from '../../../src/comparison/comparison.ts'
import { imageComparison } from '../../support/made-causes.ts'
import { imageRecord, record } from '../../support/records.ts'
import { growthRule, maxRule } from '../../support/rules.ts'

const MAX = maxRule('20MB')
const OWN = maxRule('0B', 'own')
const GROWTH = growthRule('5%')

const NONE: Comparison = { kind: 'none', reason: 'the base cannot be fetched' }
const compared = (metric: MetricComparison): Comparison => ({
  kind: 'compared',
  images: [imageComparison({ metrics: [metric] })],
  onlyAtBase: [],
})
const sizes = (base: number, head: number): Comparison =>
  compared({ metric: 'unpacked', kind: 'compared', base, head, delta: head - base, percent: null })

/** The verdict on one image of `unpacked` bytes under one rule. */
function judgeOne(rule: Rule, unpacked: number, comparison: Compared) {
  const image = imageRecord({ metrics: { unpacked, own: null } })
  const { name } = image
  const verdict = judge([{ name, rules: [rule] }], record({ images: [image] }), [{ name, base: comparison }])
  return { status: verdict.status, outcome: verdict.images[0]?.outcomes[0] }
}

describe('a max rule', () => {
  test.each([
    [19_999_999, 'pass'],
    [20_000_000, 'pass'],
    [20_000_001, 'fail'],
  ])('%d bytes under 20MB: %s, without any base', (unpacked, status) => {
    const outcome = { rule: MAX, status, actual: unpacked, allowed: 20_000_000, isNear: status === 'pass' }
    expect(judgeOne(MAX, unpacked, NONE)).toEqual({ status, outcome })
  })

  test('is skipped for a metric that is not known, which is not zero', () => {
    const { status, outcome } = judgeOne(OWN, 1, NONE)
    expect(status).toBe('unchecked')
    const reason = '"own" is not known: the final stage\'s base image is not known'
    expect(outcome).toMatchObject({ status: 'skip', reason })
  })
})

describe('a growth rule', () => {
  test.each([
    [10_000_000, 10_500_000, 'pass', 10_500_000],
    [10_000_000, 10_500_001, 'fail', 10_500_000],
    [10_000_000, 9_000_000, 'pass', 10_500_000],
    [40, 42, 'pass', 42],
    [59, 62, 'fail', 61],
  ])('of 5% from %d to %d: %s, %d allowed', (base, head, status, allowed) => {
    const outcome = { rule: GROWTH, status, actual: head, allowed, isNear: head === allowed }
    expect(judgeOne(GROWTH, head, sizes(base, head))).toEqual({ status, outcome })
  })

  test.each([
    ['no base at all', NONE, 'the base cannot be fetched'],
    [
      'a metric that cannot be compared',
      compared({ metric: 'unpacked', kind: 'not compared', base: 4, head: 5, reason: 'another way of weighing' }),
      'another way of weighing',
    ],
    [
      'an image the base does not have',
      { kind: 'compared', images: [], onlyAtBase: [] } as const,
      'the base has no "unpacked"',
    ],
  ])('is skipped with the reason for %s', (_, comparison, reason) => {
    const { status, outcome } = judgeOne(GROWTH, 99_000_000, comparison)
    expect(status).toBe('unchecked')
    expect(outcome).toMatchObject({ status: 'skip', reason: expect.stringContaining(reason) })
  })
})

test('no growth is checked that may be of others', () => {
  const notOwn = 'it is 3 commits before the base'
  for (const head of [1, 10, 99]) {
    const { status, outcome } = judgeOne(GROWTH, head, { ...sizes(10, head), notOwn })
    expect([status, outcome]).toEqual(['unchecked', { rule: GROWTH, status: 'skip', reason: notOwn }])
  }
  expect(judgeOne(MAX, 20_000_001, { ...sizes(10, 20_000_001), notOwn })).toMatchObject({ status: 'fail' })
})

const limited = (limit: GrowthLimit): Rule => ({ ...GROWTH, limit, text: '' })

describe('of what both sides may hold', () => {
  const [TWO, BYTES] = [
    { kind: 'percent', max: 2, per: 100 },
    { kind: 'absolute', max: 15_000 },
  ] as const

  test.each<[string, GrowthLimit, number, number, number, string]>([
    // limit, base, head, beside, status
    ['2%', TWO, 1_000_000, 1_020_000, 0, 'pass'],
    ['2%', TWO, 4_000_000, 4_060_000, 0, 'pass'],
    ['2%', TWO, 4_000_000, 4_060_000, 3_000_000, 'skip'],
    ['2%', TWO, 4_000_000, 4_020_000, 3_000_000, 'pass'],
    ['2%', TWO, 4_000_000, 4_080_001, 3_000_000, 'fail'],
    ['2%', TWO, 4_000_000, 4_000_000, 9_000_000, 'pass'],
    ['2%', TWO, 4_000_000, 4_000_001, 9_000_000, 'skip'],
    ['15kB', BYTES, 4_000_000, 4_015_000, 9_000_000, 'pass'],
    ['15kB', BYTES, 4_000_000, 4_015_001, 9_000_000, 'fail'],
    ['either', { kind: 'or', limits: [TWO, BYTES] }, 4_000_000, 4_015_000, 9_000_000, 'pass'],
    ['either', { kind: 'or', limits: [TWO, BYTES] }, 4_000_000, 4_015_001, 9_000_000, 'skip'],
    ['both', { kind: 'and', limits: [TWO, BYTES] }, 4_000_000, 4_015_000, 3_000_000, 'pass'],
    ['both', { kind: 'and', limits: [TWO, BYTES] }, 4_000_000, 4_015_000, 9_000_000, 'skip'],
    ['2%', TWO, 4_000_000, 4_000_001, Infinity, 'skip'],
    ['2%', TWO, 4_000_000, 4_000_000, Infinity, 'pass'],
    ['15kB', BYTES, 4_000_000, 4_015_000, Infinity, 'pass'],
  ])('no growth passes by their part of a percentage: %s, %j, from %d to %d beside %d: %s', (_, limit, ...given) => {
    const [base, head, bytes, status] = given
    const unseen = { reason: 'both have it', bytes, isTrusted: true }
    const { outcome } = judgeOne(limited(limit), head, { ...sizes(base, head), unseen })
    expect(outcome).toMatchObject(status === 'skip' ? { status, reason: 'both have it' } : { status })
  })
})

test('one broken rule of one image fails the run, and every image keeps its own outcomes', () => {
  const small = imageRecord({ name: 'small', metrics: { unpacked: 1 } })
  const big = imageRecord({ name: 'big', metrics: { unpacked: 30_000_000 } })
  const free = imageRecord({ name: 'free' })
  const budgets = ['small', 'big'].map((name) => ({ name, rules: [MAX, GROWTH] }))
  const verdict = judge(
    budgets,
    record({ images: [small, big, free] }),
    budgets.map(({ name }) => ({ name, base: NONE })),
  )
  expect(verdict.status).toBe('fail')
  expect(verdict.images.map((image) => [image.name, image.outcomes.map((outcome) => outcome.status)])).toEqual([
    ['small', ['pass', 'skip']],
    ['big', ['fail', 'skip']],
    ['free', []],
  ])
})

test('a platform is compared with the same platform', () => {
  const arm = imageRecord({ platform: 'linux/arm64' })
  const verdict = judge([{ name: arm.name, rules: [GROWTH] }], record({ images: [arm] }), [
    { name: arm.name, base: sizes(1, 100) },
  ])
  expect(verdict).toMatchObject({ status: 'unchecked', images: [{ outcomes: [{ status: 'skip' }] }] })
})

test('no rule at all is a pass', () => {
  expect(judge([], record({ images: [imageRecord({})] }), []).status).toBe('pass')
})

test('an image is judged by its own comparison, and one without any is not checked', () => {
  const names = ['grown', 'idle', 'alone']
  const images = names.map((name) => imageRecord({ name }))
  const comparisons = [
    { name: 'idle', base: ofImage('idle', 1) },
    { name: 'grown', base: ofImage('grown', 9) },
  ]
  const budgets = names.map((name) => ({ name, rules: [growthRule('5B')] }))
  const verdict = judge(budgets, record({ images }), comparisons)
  expect(verdict.images.flatMap(({ outcomes }) => outcomes)).toMatchObject([
    { status: 'fail' },
    { status: 'pass' },
    { status: 'skip', reason: 'it was not compared with anything' },
  ])
})

/** One byte at the base, and `head` bytes now. */
function ofImage(name: string, head: number): Comparison {
  const metric = { metric: 'unpacked', kind: 'compared', base: 1, head, delta: head - 1, percent: null } as const
  return { kind: 'compared', images: [imageComparison({ name, metrics: [metric] })], onlyAtBase: [] }
}
