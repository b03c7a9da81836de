import { describe, expect, test } from '@jest/globals'
import { whyNotOwn } from '../../../src/baseline/not-own.ts'
import type { RuleOutcome } from '../../../src/budget/verdict.ts'
import { markdownForm, plainForm } from '../../../src/report/form.ts'
import { commentMarkdown } from '../../../src/report/markdown.ts'
import { reportText } from '../../../src/report/report-page.ts'
import { baselinesOf } from '../../support/baselines-of.ts'
import { comparedSentence } from '../../support/compared-sentence.ts'
import { BASE, baseline, budget, HEAD, imageRecord, record, report, skippedGrowth } from '../../support/records.ts'
import { forbidRule, sinceReleased } from '../../support/rules.ts'

const stored = (createdAt: string) => baseline(undefined, { why: 'why', record: record({ commit: BASE, createdAt }) })

test.each([
  [
    stored('2025-03-01T12:00:00Z'),
    'Compared a1b2c3d with its base 9f8e7d6 (stored record in the cache folder, 3 h ago): why.',
  ],
  [
    stored('2025-02-01T12:00:00Z'),
    'Compared a1b2c3d with its base 9f8e7d6 (stored record in the cache folder, 28 d ago): why.',
  ],
  [stored('some day'), 'Compared a1b2c3d with its base 9f8e7d6 (stored record in the cache folder): why.'],
  [
    baseline(undefined, { why: 'why', source: 'rebuild', store: null }),
    'Compared a1b2c3d with its base 9f8e7d6 (built again): why.',
  ],
  [
    baseline(undefined, { why: 'why', reason: 'one was obtained as gzip-6; it does not build' }),
    'Compared a1b2c3d with its base 9f8e7d6 (stored record in the cache folder, 3 h ago): why. Not in all metrics: one was ' +
      'obtained as gzip-6; it does not build.',
  ],
])('%#: %s', (base, expected) => {
  expect(comparedSentence(report({ baseline: base }), plainForm)).toBe(expected)
})

const sinceRelease = sinceReleased('unpacked')
const unlooked: RuleOutcome = { rule: forbidRule('new-setuid'), status: 'skip', reason: 'why' }
const nothingNew: RuleOutcome = { rule: forbidRule('new-setuid'), status: 'pass', found: [], count: 0 }

test.each<[string, readonly RuleOutcome[], string]>([
  ['no rule', [], 'There is nothing to compare a1b2c3d with'],
  ['an absolute budget alone', [budget('pass')], 'There is nothing to compare a1b2c3d with'],
  [
    'a growth limit',
    [budget('pass'), skippedGrowth('no tag is an earlier version than v1.0.0')],
    'Growth of a1b2c3d was not checked',
  ],
  ['growth since a release alone, which was checked', [sinceRelease], 'There is nothing to compare a1b2c3d with'],
  ['what is new', [budget('pass'), unlooked], 'What is new in a1b2c3d was not checked'],
  ['nothing that could be new', [nothingNew], 'There is nothing to compare a1b2c3d with'],
  ['both', [skippedGrowth('why'), unlooked], 'Growth of a1b2c3d, and what is new in it, was not checked'],
])('a missing base is a lack where a rule needs it; here %s', (_, outcomes, expected) => {
  const first = { kind: 'none', commit: undefined, reason: 'no tag is an earlier version than v1.0.0' } as const
  const released = report({ baseline: first, outcomes })
  expect(comparedSentence(released, plainForm)).toBe(`${expected}: no tag is an earlier version than v1.0.0.`)
})

describe('outside of a repository', () => {
  const reason = 'this is not a git repository'
  const outside = { kind: 'none', commit: undefined, reason, isNoRepository: true } as const
  const tree = record({ commit: null })

  test('nothing is said of a base that nobody asked for', () => {
    const weighed = report({ record: tree, baseline: outside, outcomes: [budget('pass')] })
    expect(comparedSentence(weighed, plainForm)).toBeUndefined()
    for (const shown of [reportText(weighed), commentMarkdown(weighed)]) expect(shown).not.toMatch(/undefined|Growth/)
  })

  test('it is said where a rule needs one', () => {
    const weighed = report({ record: tree, baseline: outside, outcomes: [skippedGrowth(reason)] })
    expect(comparedSentence(weighed, plainForm)).toBe(`Growth of the working tree was not checked: ${reason}.`)
  })

  test('it is said where only growth since a release is limited, as what that lacks', () => {
    const outcomes = [{ rule: sinceRelease.rule, status: 'skip', reason }] as const
    const comparison = { kind: 'none', reason } as const
    const release = { version: null, commit: null, baselines: baselinesOf(tree, outside), comparison }
    const weighed = report({ record: tree, baseline: outside, outcomes, release })
    expect(comparedSentence(weighed, plainForm)).toBeUndefined()
    expect(reportText(weighed)).toContain(`Growth since the last release was not checked: ${reason}.`)
  })
})

describe('an ancestor of the base', () => {
  const base = 'e'.repeat(40)
  const repositoryUrl = 'https://github.example/team/shop'
  const before = (distance: number) =>
    baseline(undefined, { why: 'why', ancestorOf: { commit: base, distance }, reason: 'the base does not build.' })
  const from = 'Compared a1b2c3d with 9f8e7d6,'
  const how = 'before its base eeeeeee (stored record in the cache folder, 3 h ago): why.'

  test.each([
    [1, '1 commit'],
    [3, '3 commits'],
  ])('is told from the base by its distance: %d', (distance, commits) => {
    expect(comparedSentence(report({ baseline: before(distance) }), plainForm)).toBe(
      `${from} ${commits} ${how} Not with the base itself: the base does not build.`,
    )
  })

  test('has its reason only once, where a growth rule says it', () => {
    const reason = whyNotOwn(before(3))!
    const weighed = report({ baseline: before(3), outcomes: [skippedGrowth(reason)] })
    expect(comparedSentence(weighed, plainForm)).toBe(`${from} 3 commits ${how}`)
    expect(reportText(weighed)).toContain(
      "\nNot checked: growth since 9f8e7d6, 3 commits before the base, may not be this change's; the base does not build.\n",
    )
  })

  test('has its reason where only growth since a release is limited, which does not say it', () => {
    expect(comparedSentence(report({ baseline: before(3), outcomes: [sinceRelease] }), plainForm)).toMatch(
      / Not with the base itself: the base does not build\.$/,
    )
  })

  test('is what the comparison on the server begins with', () => {
    expect(comparedSentence(report({ repositoryUrl, baseline: before(3) }), markdownForm)).toContain(
      `[Compared](${repositoryUrl}/compare/${BASE}...${HEAD})`,
    )
  })
})

test('uncommitted changes are not called the commit below them', () => {
  const dirty = report({ record: record({ commit: null }) })
  expect(comparedSentence(dirty, plainForm)).toMatch(/^Compared the working tree with its base 9f8e7d6 /)
})

test('an existing image of no commit is no working tree', () => {
  const images = [imageRecord({ definition: null, build: null })]
  const weighed = report({ record: record({ commit: null, images }), baseline: baseline(images) })
  expect(comparedSentence(weighed, plainForm)).toMatch(/^Compared the image with its base 9f8e7d6 /)
})

test('a baseline that could not be compared with is no comparison', () => {
  const other = report({ record: record({ tool: { version: '2.0.0', method: 2 } }) })
  expect(comparedSentence(other, plainForm)).toBe(
    'There is nothing to compare a1b2c3d with: the base was weighed by method 1, the head by method 2.',
  )
})
