import { describe, expect, test } from '@jest/globals'
import type { Rule } from '../../../src/limits/rule.ts'
import { markdownForm } from '../../../src/report/form.ts'
import { commentMarkdown } from '../../../src/report/markdown.ts'
import type { Report } from '../../../src/report/report.ts'
import { reportText } from '../../../src/report/report-page.ts'
import { imageRecord } from '../../support/records.ts'
import { growthRule } from '../../support/rules.ts'
import { firstSentence as told, judged, weighing } from '../../support/told.ts'

const grown = (rule: Rule, base: number, head: number) =>
  judged([rule], { head: [weighing(head)], base: [weighing(base)] })

const sides = (base: number | undefined, head: number) => ({
  head: [weighing(head)],
  base: base === undefined ? undefined : [weighing(base)],
  release: [weighing(10_000_000)],
})

describe('growth shows enough digits to see why it is kept or broken', () => {
  test.each([
    [
      '500kB',
      10_000_000,
      10_499_999,
      'grew by +499.999 kB (+5.0 %) since the base, within its growth limit of 500kB: 99.9998 % used, 1 B left.',
    ],
    [
      '500kB',
      10_000_000,
      10_500_000,
      'grew by +500 kB (+5.0 %) since the base, within its growth limit of 500kB: 100 % used, 0 B left.',
    ],
    [
      '500kB',
      10_000_000,
      10_500_001,
      'grew by +500.001 kB (+5.0 %) since the base, over its growth limit of 500kB by 1 B.',
    ],
    [
      '5%',
      10_000_000,
      10_500_000,
      'grew by +500 kB (+5.0 %) since the base, within its growth limit of 5% (500 kB): 100 % used, 0 B left.',
    ],
    [
      '5%',
      10_000_000,
      10_500_001,
      'grew by +500.001 kB (+5.00001 %) since the base, over its growth limit of 5% (500 kB) by 1 B.',
    ],
    [
      '5%',
      10_000_000,
      10_499_999,
      'grew by +499.999 kB (+4.99999 %) since the base, within its growth limit of 5% (500 kB): 99.9998 % used, 1 B left.',
    ],
    [
      '5% or 500kB',
      18_400_000,
      22_600_000,
      'grew by +4.2 MB (+22.8 %) since the base, over its growth limit of 5% or 500kB (920 kB) by 3.3 MB.',
    ],
    [
      '5% and 500kB',
      1_000_000,
      1_050_001,
      'grew by +50.001 kB (+5.0001 %) since the base, over its growth limit of 5% and 500kB (50 kB) by 1 B.',
    ],
    ['5%', 10_000_000, 10_100_000, 'grew by +100 kB (+1.0 %) since the base, within its growth limit of 5% (500 kB).'],
    ['5%', 10_000_000, 10_000_000, 'is unchanged since the base, within its growth limit of 5% (500 kB).'],
    ['0B', 10_000_000, 10_000_001, 'grew by +1 B (+<0.1 %) since the base, over its growth limit of 0B by 1 B.'],
    ['5%', 10_000_000, 9_000_000, 'changed by −1 MB (−10.0 %) since the base, within its growth limit of 5% (500 kB).'],
  ])('%s from %d to %d', (text, base, head, sentence) => {
    expect(told(grown(growthRule(text), base, head))).toBe(`unpacked ${sentence}`)
  })

  test('and so do the tables and the headline', () => {
    const over = grown(growthRule('5%'), 10_000_000, 10_500_001)
    expect(commentMarkdown(over)).toMatch('**+500.001 kB (+5.00001 %)**')
    expect(reportText(over)).toMatch(/^❌ .* grew by \+500\.001 kB \(\+5\.00001 %\), over its growth limit of 5%\n/)
  })
})

test.each([
  [
    '0.3s',
    0.1,
    0.4,
    'grew by +0.30 s (+300.0 %) since the base, within its growth limit of 0.3s (0.30 s): 100 % used, 0.00 s left.',
  ],
  [
    '0.7s',
    0.2,
    0.9,
    'grew by +0.70 s (+350.0 %) since the base, within its growth limit of 0.7s (0.70 s): 100 % used, 0.00 s left.',
  ],
  [
    '0.7s',
    0.2,
    0.901,
    'grew by +0.701 s (+350.5 %) since the base, over its growth limit of 0.7s (0.700 s) by 0.001 s.',
  ],
])('seconds: %s from %d to %d', (text, base, head, sentence) => {
  const [before, after] = [base, head].map((amount) =>
    imageRecord({ measures: { 'build-seconds': { amount, count: 1, names: [] } } }),
  )
  const whole = judged([growthRule(text, 'build-seconds')], { head: [after!], base: [before!] })
  expect(told(whole)).toBe(`build-seconds ${sentence}`)
})

describe('growth since the last release', () => {
  const rule = growthRule('1MB', 'unpacked', { since: 'release' })
  test.each([
    [
      10_900_000,
      11_200_000,
      'grew by +1.2 MB (+12.0 %) since v1.4.0, over its growth limit of 1MB by 200 kB; this change alone: +300 kB (+2.8 %).',
    ],
    [
      11_200_000,
      11_200_000,
      'grew by +1.2 MB (+12.0 %) since v1.4.0, over its growth limit of 1MB by 200 kB; this change alone: none.',
    ],
    [undefined, 11_000_001, 'grew by +1.000001 MB (+10.0 %) since v1.4.0, over its growth limit of 1MB by 1 B.'],
    [
      10_000_000,
      10_200_000,
      'grew by +200 kB (+2.0 %) since v1.4.0, within its growth limit of 1MB; this change alone: +200 kB (+2.0 %).',
    ],
  ])('is told beside that of this change: %#', (base, head, sentence) => {
    expect(told(judged([rule], sides(base, head)))).toBe(`unpacked ${sentence}`)
  })

  test('is in the row of its metric, and in the headline', () => {
    const over = judged([rule], sides(10_900_000, 11_200_000))
    expect(commentMarkdown(over)).toMatch('| +300 kB (+2.8 %) | growth since `v1.4.0` ≤ 1MB: +1.2 MB (+12.0 %) |')
    expect(reportText(over)).toMatch(
      /^❌ .*product-catalog grew by \+1\.2 MB \(\+12\.0 %\) since v1\.4\.0, over its growth limit of 1MB\n/,
    )
    const within = judged([growthRule('2MB', 'unpacked', { since: 'release' })], sides(10_900_000, 11_200_000))
    expect(reportText(within)).toMatch(/, within its growth limit of 2MB since v1\.4\.0\n/)
  })

  test('that could not be checked has no release to name', () => {
    expect(told(judged([rule], { head: [weighing(1)] }))).toBe(
      'The growth limit of 1MB for unpacked since the last release was not checked: nothing was compared with a release.',
    )
  })
})

test('growth that was accepted says by whom and when, and mentions nobody', () => {
  const rule = growthRule('5%')
  const made = judged([rule], { head: [weighing(13_000_000)], base: [weighing(10_000_000)] })
  const outcome = { rule, status: 'pass', actual: 13_000_000, allowed: 10_500_000, isNear: false } as const
  const accepted = { by: 'anna', at: '2025-03-01T15:00:00Z' }
  const kept = { rule: growthRule('2', 'layers'), status: 'pass', actual: 3, allowed: 5, isNear: false } as const
  const [image] = made.verdict.images
  const report: Report = {
    ...made,
    verdict: { status: 'pass', images: [{ ...image!, outcomes: [{ ...outcome, accepted }, kept] }] },
  }
  const sentence =
    'unpacked grew by +3 MB (+30.0 %) since the base, over its growth limit of 5% (500 kB) by 2.5 MB: growth of +3 MB ' +
    'accepted by @anna on 2025-03-01.'
  expect(told(report)).toBe(sentence)
  expect(told(report, markdownForm)).toBe(sentence.replace('@anna', '`@anna`'))
  expect(commentMarkdown(report)).toMatch('growth ≤ 5% (accepted)')
  expect(commentMarkdown(report)).toMatch(
    /^### ✅ .*product-catalog grew by \+3 MB \(\+30\.0 %\), over its growth limit of 5%, accepted by `@anna`$/m,
  )
  expect(reportText(report)).toMatch(`\nok ${sentence}\n`)
})
