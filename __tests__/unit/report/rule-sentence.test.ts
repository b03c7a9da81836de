import { describe, expect, test } from '@jest/globals'
import type { AnyMetric } from '../../../src/limits/any-metric.ts'
import type { Rule } from '../../../src/limits/rule.ts'
import type { Measure } from '../../../src/limits/measures.ts'
import type { ImageRecord } from '../../../src/record/record.ts'
import { commentMarkdown } from '../../../src/report/markdown.ts'
import { reportText } from '../../../src/report/report-page.ts'
import { imageRecord } from '../../support/records.ts'
import { growthRule, maxRule } from '../../support/rules.ts'
import { firstSentence as told, judged, weighing } from '../../support/told.ts'

const FILE = { kind: 'file', path: 'weighbridge.yml', line: 12 } as const

const measuring = (name: string, amount: number): ImageRecord => {
  const measure: Measure = { amount, count: 1, names: ['a'] }
  return imageRecord({ measures: { [name]: measure } })
}

const ofMax = (rule: Rule, head: ImageRecord): string => told(judged([rule], { head: [head] }))

describe('a budget shows enough digits to see why it is kept or broken', () => {
  test.each<[string, AnyMetric, number, string]>([
    ['20MB', 'unpacked', 19_999_999, 'unpacked is 19.999999 MB, within its budget of 20MB: 99.99999 % used, 1 B left.'],
    ['20MB', 'unpacked', 20_000_000, 'unpacked is 20 MB, within its budget of 20MB: 100 % used, 0 B left.'],
    ['20MB', 'unpacked', 20_000_001, 'unpacked is 20.000001 MB, over its budget of 20MB by 1 B.'],
    ['20MB', 'unpacked', 20_040_000, 'unpacked is 20.04 MB, over its budget of 20MB by 40 kB.'],
    ['20MB', 'unpacked', 22_600_000, 'unpacked is 22.6 MB, over its budget of 20MB by 2.6 MB.'],
    ['20MB', 'unpacked', 18_400_000, 'unpacked is 18.4 MB, within its budget of 20MB.'],
    ['20MB', 'unpacked', 19_640_000, 'unpacked is 19.6 MB, within its budget of 20MB: 98.2 % used, 360 kB left.'],
    ['1MB', 'unpacked', 999_999, 'unpacked is 999.999 kB, within its budget of 1MB: 99.9999 % used, 1 B left.'],
    ['1MB', 'unpacked', 1_000_001, 'unpacked is 1.000001 MB, over its budget of 1MB by 1 B.'],
    ['2TB', 'unpacked', 2e12 + 1, 'unpacked is 2.000000000001 TB, over its budget of 2TB by 1 B.'],
    ['500B', 'unpacked', 501, 'unpacked is 501 B, over its budget of 500B by 1 B.'],
    ['0B', 'wasted', 1, 'wasted is 1 B, over its budget of 0B by 1 B.'],
    ['0B', 'wasted', 0, 'wasted is 0 B, within its budget of 0B.'],
    ['8', 'layers', 9, 'layers is 9, over its budget of 8 by 1.'],
    ['8', 'layers', 8, 'layers is 8, within its budget of 8.'],
    // In other units than the user's, the limit is told in both.
    ['19.5MiB', 'unpacked', 20_447_233, 'unpacked is 20.447233 MB, over its budget of 19.5MiB (20.447232 MB) by 1 B.'],
    ['19.5MiB', 'unpacked', 22_600_000, 'unpacked is 22.6 MB, over its budget of 19.5MiB (20.4 MB) by 2.2 MB.'],
  ])('%s of %s: %d', (text, metric, amount, sentence) => {
    expect(ofMax(maxRule(text, metric), imageRecord({ metrics: { [metric]: amount } }))).toBe(sentence)
  })

  test.each<[string, AnyMetric, number, string]>([
    ['16MB', 'path:/usr/**', 16_000_001, 'path:/usr/** is 16.000001 MB, over its budget of 16MB by 1 B.'],
    [
      '90s',
      'build-seconds',
      90.04,
      'build-seconds is 1 min 30.04 s, over its budget of 90s (1 min 30.00 s) by 0.04 s.',
    ],
    ['0s', 'build-seconds', 0.001, 'build-seconds is 0.001 s, over its budget of 0s (0.000 s) by 0.001 s.'],
    [
      '1.1m',
      'build-seconds',
      66,
      'build-seconds is 1 min 6 s, within its budget of 1.1m (1 min 6 s): 100 % used, 0.00 s left.',
    ],
    ['90s', 'build-seconds', 42, 'build-seconds is 42.0 s, within its budget of 90s (1 min 30 s).'],
  ])('%s of an asked metric, %s: %d', (text, metric, amount, sentence) => {
    expect(ofMax(maxRule(text, metric), measuring(metric, amount))).toBe(sentence)
  })

  test('and so do the tables and the headline', () => {
    const over = judged([maxRule('20MB')], { head: [weighing(20_000_001)] })
    expect(commentMarkdown(over)).toMatch('**20.000001 MB**')
    expect(reportText(over)).toMatch(/FAIL +unpacked +20\.000001 MB/)
    expect(commentMarkdown(over)).toMatch(
      /^### ❌ Image size: product-catalog 20\.000001 MB, over its budget of 20MB$/m,
    )
  })
})

test.each([
  [
    maxRule('20MB', 'unpacked', { origin: FILE }),
    'unpacked is 22.6 MB, over its budget of 20MB (weighbridge.yml:12) by 2.6 MB.',
  ],
  [
    maxRule('19.5MiB', 'unpacked', { origin: FILE }),
    'unpacked is 22.6 MB, over its budget of 19.5MiB (20.4 MB, weighbridge.yml:12) by 2.2 MB.',
  ],
  [
    growthRule('5%', 'unpacked', { origin: FILE }),
    'The growth limit of 5% (weighbridge.yml:12) for unpacked was not checked: no base.',
  ],
  [
    maxRule('1MB', 'path:/srv/**', { origin: FILE }),
    'The budget of 1MB (weighbridge.yml:12) for path:/srv/** was not checked: "path:/srv/**" was not measured.',
  ],
])('a rule of a file says where it is written: %#', (rule, sentence) => {
  expect(ofMax(rule, weighing(22_600_000))).toBe(sentence)
})

test('a rule for a platform that was not weighed names no other', () => {
  const rule = maxRule('1B', 'unpacked', { platform: 'linux/s390x' })
  const head = ['linux/amd64', 'linux/arm64'].map((platform) => imageRecord({ platform }))
  const sentence = 'The budget of 1B for unpacked was not checked: no linux/s390x image was weighed.'
  expect(told(judged([rule], { head }))).toBe(sentence)
})

test('a rule of the base says at which commit it is written, also where it was not checked', () => {
  const origin = { ...FILE, commit: '9f8e7d6c5b4a39281706f5e4d3c2b1a098765432' }
  const head = weighing(22_600_000)
  expect(ofMax(maxRule('20MB', 'unpacked', { origin }), head)).toContain('of 20MB (weighbridge.yml:12 at 9f8e7d6) by')
  expect(ofMax(growthRule('5%', 'unpacked', { origin }), head)).toContain('of 5% (weighbridge.yml:12 at 9f8e7d6) for')
})

test('the metric "base" is not taken for the base of the change', () => {
  expect(ofMax(growthRule('0B', 'base'), weighing(1))).toBe(
    'The growth limit of 0B for "base" was not checked: no base.',
  )
})

test('a rule on one of several platforms names it', () => {
  const head = ['linux/amd64', 'linux/arm64'].map((platform) => imageRecord({ platform, metrics: { unpacked: 3 } }))
  const base = head.map((image) => ({ ...image, metrics: { ...image.metrics, unpacked: 1 } }))
  const of = (rule: Rule) => told(judged([rule], { head, base }))
  expect(of(maxRule('2B'))).toBe(
    'unpacked is 3 B on linux/amd64, over its budget of 2B by 1 B; a change of +2 B (+200.0 %) since the base.',
  )
  expect(of(growthRule('1B'))).toBe(
    'unpacked grew by +2 B (+200.0 %) on linux/amd64 since the base, over its growth limit of 1B by 1 B.',
  )
  expect(of(maxRule('2B', 'path:/x'))).toBe(
    'The budget of 2B for path:/x on linux/amd64 was not checked: "path:/x" was not measured.',
  )
})
