import { expect, test } from '@jest/globals'
import type { RuleOutcome } from '../../../src/budget/verdict.ts'
import { worthAComment } from '../../../src/report/news.ts'
import { baseline, budget, grownImage, imageRecord, report, skippedGrowth } from '../../support/records.ts'

const WARNED = { ...budget('fail'), status: 'warn' } as RuleOutcome
const NONE = { kind: 'none', commit: undefined, reason: 'why' } as const

test.each([
  ['unchanged and within budget', report(), false],
  ['unchanged, without rules', report({ outcomes: [] }), false],
  ['over budget, unchanged', report({ outcomes: [budget('fail')] }), true],
  ['unchanged, and a warning', report({ outcomes: [WARNED] }), true],
  ['unchanged and near its budget', report({ outcomes: [{ ...budget('pass'), isNear: true }] }), false],
  ['grown', report({ images: [grownImage()] }), true],
  ['shrunk', report({ baseline: baseline([grownImage()]) }), true],
  ['only the download changed', report({ images: [imageRecord({ metrics: { download: 1 } })] }), true],
  ['only files moved', report({ images: [imageRecord({ metrics: { files: 1, rootfs: 2, wasted: 3 } })] }), false],
  ['download obtained in another way', report({ images: [imageRecord({ downloadMethod: 'gzip-6' })] }), false],
  ['a rule that could not be decided', report({ baseline: NONE, outcomes: [skippedGrowth('why')] }), true],
  ['no baseline, and no rule that needs one', report({ baseline: NONE }), false],
  ['an image the base does not have', report({ baseline: { ...NONE, isNew: true } }), true],
  [
    'one of several changed',
    report({
      images: [imageRecord(), grownImage({ name: 'other' })],
      baseline: baseline([imageRecord(), imageRecord({ name: 'other' })]),
    }),
    true,
  ],
])('%s: %#', (_, each, worth) => {
  expect(worthAComment(each)).toBe(worth)
})
