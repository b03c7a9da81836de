import { expect, test } from '@jest/globals'
import { comparisonsOf, unseenNotes } from '../../../../src/app/run/compared.ts'
import type { CommitBaseline, ImageBaseline } from '../../../../src/baseline/baseline.ts'
import { judge } from '../../../../src/budget/judge.ts'
import { compareEach } from '../../../../src/comparison/compare-each.ts'
import { BASE, baseline, HEAD, imageRecord, record } from '../../../support/records.ts'
import { forbidRule, growthRule } from '../../../support/rules.ts'

const of = (name: string, fields: object = {}): ImageBaseline<CommitBaseline> => ({
  ...baseline([imageRecord({ name })], fields),
  name,
})
const none = (name: string): ImageBaseline<CommitBaseline> => ({
  name,
  kind: 'none',
  commit: BASE,
  reason: `${name} does not build`,
})

const BASELINES = [
  of('seen'),
  of('outside', { outside: ['bin=/tmp/bin'] }),
  of('earlier', { ancestorOf: { commit: HEAD, distance: 2 } }),
  none('missing'),
]
const WEIGHED = record({ images: BASELINES.map(({ name }) => imageRecord({ name })) })

/** The comparisons of these images, of which the last alone is compared with a release. */
function comparisons(isTrusted: boolean) {
  const released = [none('missing')]
  const release = { version: 'v1.0.0', commit: BASE, baselines: released, comparison: compareEach(WEIGHED, released) }
  const comparison = compareEach(WEIGHED, BASELINES)
  return comparisonsOf({ baselines: BASELINES, comparison, release }, { audience: 'workflow', isTrusted })
}

test('each image is judged by its own baseline', () => {
  const rules = [growthRule('0B')]
  const budgets = BASELINES.map(({ name }) => ({ name, rules }))
  const { images } = judge(budgets, WEIGHED, comparisons(false))
  expect(images).toMatchObject([
    { name: 'seen', outcomes: [{ status: 'pass' }] },
    { name: 'outside', outcomes: [{ status: 'skip', reason: expect.stringContaining('bin=/tmp/bin') }] },
    { name: 'earlier', outcomes: [{ status: 'skip', reason: expect.stringContaining('2 commits before the base') }] },
    { name: 'missing', outcomes: [{ status: 'skip', reason: 'missing does not build' }] },
  ])
})

test('what is new in an image without a baseline is not known, for its own reason', () => {
  const measures = { setuid: { amount: 0, count: 1, names: ['/bin/su'] } }
  const images = WEIGHED.images.map((image) => Object.assign({}, image, { measures }))
  const budgets = [{ name: 'missing', rules: [forbidRule('new-setuid')] }]
  const judged = judge(budgets, { ...WEIGHED, images }, comparisons(false)).images.flatMap(({ outcomes }) => outcomes)
  expect(judged).toMatchObject([{ status: 'skip', reason: 'missing does not build' }])
})

test('growth since a release is judged for the images that are compared with one', () => {
  const rules = [growthRule('0B', 'unpacked', { since: 'release' })]
  const { images } = judge(
    ['seen', 'missing'].map((name) => ({ name, rules })),
    WEIGHED,
    comparisons(false),
  )
  expect(images.flatMap(({ outcomes }) => outcomes)).toMatchObject([
    { status: 'skip', reason: 'nothing was compared with a release' },
    { status: 'skip', reason: 'missing does not build' },
  ])
})

test('what cannot be seen of any image is noted, unless a skipped rule says it', () => {
  const rules = [growthRule('1MB')]
  const budgets = BASELINES.map(({ name }) => ({ name, rules }))
  for (const isTrusted of [false, true]) {
    const given = comparisons(isTrusted)
    expect(unseenNotes(given, judge(budgets, WEIGHED, given))).toHaveLength(isTrusted ? 1 : 0)
  }
})
