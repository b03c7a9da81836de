import { describe, expect, test } from '@jest/globals'
import type { RuleOutcome } from '../../../src/budget/verdict.ts'
import type { Report } from '../../../src/report/report.ts'
import { outputs } from '../../../src/report/outputs.ts'
import { referenceBaseline } from '../../support/existing-images.ts'
import {
  BASE,
  baseline,
  budget,
  grownImage,
  growth,
  imageRecord,
  record,
  report,
  skippedGrowth,
  verdicts,
} from '../../support/records.ts'
import { forbidRule } from '../../support/rules.ts'

test('numbers are whole bytes, and the percentage has at most two decimals', () => {
  expect(outputs(report({ images: [grownImage()], outcomes: [budget('fail')] }))).toEqual({
    verdict: 'fail',
    'failed-rules': 'max unpacked',
    'unpacked-bytes': '22600000',
    'download-bytes': '9041234',
    'rootfs-bytes': '22600000',
    'delta-bytes': '4200000',
    'delta-percent': '22.83',
    'baseline-sha': BASE,
    'baseline-source': 'record',
  })
})

test('they are about the first image, not about the worst', () => {
  const images = [imageRecord(), grownImage({ name: 'other' })]
  const base = baseline([imageRecord(), imageRecord({ name: 'other' })])
  expect(outputs(report({ images, baseline: base }))).toMatchObject({ 'delta-bytes': '0', 'delta-percent': '0' })
})

test('of several platforms they are about the heaviest, wherever it stands', () => {
  const images = [2, 3, 1].map((unpacked) => imageRecord({ platform: `linux/${unpacked}`, metrics: { unpacked } }))
  for (const each of [images, images.toReversed()]) {
    expect(outputs(report({ images: each, outcomes: [] }))['unpacked-bytes']).toBe('3')
  }
})

const NONE = { kind: 'none', commit: BASE, reason: 'why' } as const
test.each([
  ['no baseline', report({ baseline: NONE }), { 'baseline-sha': '', 'baseline-source': '', 'delta-bytes': '' }],
  ['an image the base lacks', report({ baseline: baseline([]) }), { 'baseline-sha': BASE, 'delta-bytes': '' }],
  [
    'a base of no bytes',
    report({ baseline: baseline([imageRecord({ metrics: { unpacked: 0 } })]) }),
    { 'delta-bytes': '18400000' },
  ],
])('%s: no percentage, and nothing that is not known is zero', (_, each, expected) => {
  expect(outputs(each)).toMatchObject({ verdict: 'pass', 'delta-percent': '', ...expected })
})

test('an existing image to compare with is of no commit', () => {
  const compared = outputs(report({ baseline: referenceBaseline([grownImage()]) }))
  expect(compared).toMatchObject({ 'baseline-sha': '', 'baseline-source': 'image', 'delta-bytes': '-4200000' })
})

test('nothing weighed', () => {
  expect(outputs(report({ record: record({ images: [] }), outcomes: [] }))).toMatchObject({
    'unpacked-bytes': '',
    'download-bytes': '',
    'rootfs-bytes': '',
    'delta-bytes': '',
  })
})

const rulesOf = (each: Report) => outputs(each)['failed-rules']

describe('the rules that failed', () => {
  const failed = forbidRule('path:/a\nb')
  const found: RuleOutcome = { rule: failed, status: 'fail', found: ['/a'], count: 1 }
  const warned: RuleOutcome = { rule: forbidRule('shell', { level: 'warning' }), status: 'warn', found: [], count: 1 }
  const outcomes = [budget('fail'), growth('pass'), skippedGrowth('why'), warned, found]

  test('are named by their IDs, one a line', () => {
    expect(rulesOf(report({ outcomes }))).toBe("max unpacked\nforbid 'path:/a\\u{a}b'")
    expect(rulesOf(report())).toBe('')
  })

  test('are of an image and platform where there are several', () => {
    const images = ['linux/amd64', 'linux/arm64'].map((platform) => imageRecord({ name: 'shop', platform }))
    const of = images.map(({ name, platform }) => ({ name, platform, outcomes: [budget('fail')] }))
    expect(rulesOf(report({ images, verdict: verdicts(of) }))).toBe(
      'shop linux/amd64: max unpacked\nshop linux/arm64: max unpacked',
    )
  })
})
