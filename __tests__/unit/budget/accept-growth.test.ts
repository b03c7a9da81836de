import { describe, expect, test } from '@jest/globals'
import { acceptGrowth, judgedGrowth, type GrowthSize } from '../../../src/budget/accept-growth.ts'
import { judge } from '../../../src/budget/judge.ts'
import type { Comparison } from '../../../src/comparison/comparison.ts'
import type { Rule } from '../../../src/limits/rule.ts'
import { imageComparison } from '../../support/made-causes.ts'
import { imageRecord, record } from '../../support/records.ts'
import { forbidRule, growthRule, maxRule } from '../../support/rules.ts'

const GROWTH = growthRule('1MB')
const WHO = { by: 'grace', at: '2026-11-30T10:02:00.000Z' }
const SIZE: GrowthSize = {
  image: 'product-catalog',
  platform: 'linux/amd64',
  rule: 'growth unpacked',
  amount: 12_000_000,
}

/** From 10 MB to this many bytes. */
const grownTo = (head: number): Comparison => ({
  kind: 'compared',
  images: [
    imageComparison({
      metrics: [{ metric: 'unpacked', kind: 'compared', base: 10_000_000, head, delta: head - 1e7, percent: null }],
    }),
  ],
  onlyAtBase: [],
})

/** The verdict on an image of this many bytes. */
function verdictOf(rules: readonly Rule[], head: number, comparison = grownTo(head)) {
  const image = imageRecord({
    metrics: { unpacked: head },
    measures: { shell: { amount: 0, count: 1, names: ['/bin/sh'] } },
  })
  const comparisons = [{ name: image.name, base: comparison, release: comparison }]
  return judge([{ name: image.name, rules }], record({ images: [image] }), comparisons)
}

const outcomesAfter = (rules: readonly Rule[], head: number, sizes: readonly GrowthSize[] = [SIZE]) =>
  acceptGrowth(verdictOf(rules, head), { ...WHO, sizes }).images.flatMap(({ outcomes }) => outcomes)

describe('growth that was accepted', () => {
  test.each([
    ['a byte less', 11_999_999, 'pass', WHO],
    ['exactly', 12_000_000, 'pass', WHO],
    ['a byte more', 12_000_001, 'fail', undefined],
    ['within the limit anyway', 10_500_000, 'pass', undefined],
  ])('%s', (_, head, status, accepted) => {
    const verdict = acceptGrowth(verdictOf([GROWTH], head), { ...WHO, sizes: [SIZE] })
    expect(verdict.status).toBe(status)
    const [outcome] = verdict.images[0]!.outcomes
    expect(outcome).toMatchObject({ status, actual: head, allowed: 11_000_000, isNear: false })
    expect(outcome).toEqual(
      accepted ? expect.objectContaining({ accepted }) : expect.not.objectContaining({ accepted: WHO }),
    )
  })

  test('a rule of the level warning passes, too', () => {
    const rule = growthRule('1MB', 'unpacked', { level: 'warning' })
    const sizes = [{ ...SIZE, rule: 'growth unpacked warning' }]
    expect(outcomesAfter([rule], 12_000_000, sizes)).toMatchObject([{ status: 'pass', accepted: WHO }])
  })

  test('growth since a release is accepted by itself', () => {
    const rules = [GROWTH, growthRule('1MB', 'unpacked', { since: 'release' })]
    expect(outcomesAfter(rules, 12_000_000).map(({ status }) => status)).toEqual(['pass', 'fail'])
    const sizes = [SIZE, { ...SIZE, rule: 'growth-since-release unpacked' }]
    expect(outcomesAfter(rules, 12_000_000, sizes).map(({ status }) => status)).toEqual(['pass', 'pass'])
  })

  test.each<[string, Partial<GrowthSize>]>([
    ['another image', { image: 'gateway' }],
    ['another platform', { platform: 'linux/arm64' }],
    ['another rule', { rule: 'growth download' }],
  ])('not by the size of %s', (_, other) => {
    expect(outcomesAfter([GROWTH], 12_000_000, [{ ...SIZE, ...other }])).toMatchObject([{ status: 'fail' }])
  })
})

describe('nothing else is accepted', () => {
  test.each<[string, Rule, string]>([
    ['an absolute budget', maxRule('11MB'), 'max unpacked'],
    ['what is forbidden', forbidRule('shell'), 'forbid shell'],
  ])('%s', (_, rule, id) => {
    const sizes = [{ ...SIZE, rule: id, amount: Infinity }]
    const verdict = acceptGrowth(verdictOf([rule, GROWTH], 12_000_000), { ...WHO, sizes: [...sizes, SIZE] })
    expect(verdict.status).toBe('fail')
    expect(verdict.images[0]!.outcomes.map(({ status }) => status)).toEqual(['fail', 'pass'])
  })

  test('growth that could not be checked', () => {
    const verdict = verdictOf([GROWTH], 12_000_000, { kind: 'none', reason: 'no base' })
    expect(acceptGrowth(verdict, { ...WHO, sizes: [SIZE] })).toEqual(verdict)
  })
})

test('the sizes to accept are those of all growth rules that could be checked', () => {
  const rules = [
    maxRule('1B'),
    GROWTH,
    growthRule('5%', 'unpacked', { platform: 'linux/amd64' }),
    growthRule('1%', 'code'),
  ]
  expect(judgedGrowth(verdictOf(rules, 12_000_000)).map(({ size }) => size)).toEqual([
    { ...SIZE, rule: 'growth unpacked linux/amd64' },
  ])
})
