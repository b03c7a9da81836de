import { describe, expect, test } from '@jest/globals'
import type { RuleOutcome } from '../../../src/budget/verdict.ts'
import type { Metric } from '../../../src/metrics.ts'
import { plainForm } from '../../../src/report/form.ts'
import { headline } from '../../../src/report/headline.ts'
import { summaryMarkdown } from '../../../src/report/summary.ts'
import { reportText } from '../../../src/report/report-page.ts'
import {
  baseline,
  budget,
  grownImage,
  growth,
  HEAD,
  imageRecord,
  report,
  skippedGrowth,
  verdicts,
} from '../../support/records.ts'
import { maxRule } from '../../support/rules.ts'

const NONE = { kind: 'none', commit: undefined, reason: 'why' } as const

function outcome(status: 'pass' | 'fail', metric: Metric, text: string): RuleOutcome {
  return { rule: maxRule(text, metric), status, actual: 0, allowed: 1, isNear: false }
}

describe('one image', () => {
  test.each([
    ['over its budget', [grownImage()], [budget('fail')], 'product-catalog +4.2 MB (+22.8 %), over its budget of 20MB'],
    [
      'over its growth limit',
      [grownImage()],
      [budget('pass'), growth('fail')],
      'product-catalog grew by +4.2 MB (+22.8 %), over its growth limit of 5% or 500kB',
    ],
    [
      'over both',
      [grownImage()],
      [growth('fail'), budget('fail')],
      'product-catalog +4.2 MB (+22.8 %), over its budget of 20MB and its growth limit of 5% or 500kB',
    ],
    [
      'over its budget without a change',
      [imageRecord()],
      [budget('fail')],
      'product-catalog unchanged at 18.4 MB, over its budget of 20MB',
    ],
    [
      'over the budget of another metric',
      [imageRecord({ downloadMethod: 'gzip-6' })],
      [budget('pass'), outcome('fail', 'download', '6MB')],
      'product-catalog download 7.4 MB, over its download budget of 6MB',
    ],
    [
      'too many layers',
      [imageRecord()],
      [outcome('fail', 'layers', '3')],
      'product-catalog layers unchanged at 4, over its layers budget of 3',
    ],
    [
      'within its budget',
      [grownImage()],
      [budget('pass')],
      'product-catalog +4.2 MB (+22.8 %), within its budget of 20MB',
    ],
    [
      'within its growth limit',
      [imageRecord()],
      [growth('pass')],
      'product-catalog unchanged at 18.4 MB, within its growth limit of 5% or 500kB',
    ],
    [
      'within both',
      [imageRecord()],
      [growth('pass'), budget('pass')],
      'product-catalog unchanged at 18.4 MB, within its budget of 20MB and its growth limit of 5% or 500kB',
    ],
    ['without rules', [grownImage()], [], 'product-catalog +4.2 MB (+22.8 %)'],
  ])('%s', (_, images, outcomes, claim) => {
    expect(headline(report({ images, outcomes }), plainForm)).toBe(`Image size: ${claim}`)
  })

  test('shrank', () => {
    const shrunk = report({ baseline: baseline([grownImage()]) })
    expect(headline(shrunk, plainForm)).toBe('Image size: product-catalog −4.2 MB (−18.6 %), within its budget of 20MB')
  })

  test.each([
    [1, '1 commit'],
    [50, '50 commits'],
  ])('since an ancestor of its base: %d', (distance, commits) => {
    const before = baseline(undefined, { ancestorOf: { commit: HEAD, distance } })
    const grown = report({ images: [grownImage()], baseline: before })
    const claim = 'Image size: product-catalog +4.2 MB (+22.8 %), within its budget of 20MB'
    expect(headline(grown, plainForm)).toBe(`${claim}; compared with ${commits} before its base`)
    const other = { kind: 'none', reason: 'another method' } as const
    expect(headline({ ...grown, comparison: other }, plainForm)).not.toContain('compared with')
  })

  test.each([
    [[budget('pass')], 'product-catalog 18.4 MB, within its budget of 20MB'],
    [[budget('fail')], 'product-catalog 18.4 MB, over its budget of 20MB'],
    [[budget('pass'), skippedGrowth('why')], 'product-catalog 18.4 MB, within its budget of 20MB; growth not checked'],
    [[skippedGrowth('why')], 'product-catalog 18.4 MB; growth not checked'],
    [[], 'product-catalog 18.4 MB'],
  ])('without a baseline %#', (outcomes, claim) => {
    expect(headline(report({ baseline: NONE, outcomes }), plainForm)).toBe(`Image size: ${claim}`)
  })
})

describe('what else fails a run is said, and has the mark of it', () => {
  const failed = { kind: 'failed', message: 'why', pushed: [] } as const
  test.each([
    [{ outcomes: [budget('pass')] }, '✅ Image size: product-catalog unchanged at 18.4 MB, within its budget of 20MB'],
    [
      { outcomes: [budget('pass'), skippedGrowth('why')] },
      '❔ Image size: product-catalog unchanged at 18.4 MB, within its budget of 20MB; growth not checked',
    ],
    [
      { outcomes: [budget('pass'), skippedGrowth('why')], strict: true },
      '❌ Image size: product-catalog unchanged at 18.4 MB, within its budget of 20MB; growth not checked, which fails ' +
        'under strict',
    ],
    [
      { outcomes: [], push: failed },
      '❌ Image size: product-catalog unchanged at 18.4 MB; pushing it ended with an error',
    ],
  ])('%j', (fields, line) => {
    expect(reportText(report(fields)).split('\n')[0]).toBe(line)
    expect(summaryMarkdown(report(fields)).split('\n')[0]).toBe(`### ${line}`)
  })
})

describe('several images: the worst one leads', () => {
  const images = [imageRecord({ name: 'idle' }), imageRecord({ name: 'over' }), grownImage({ name: 'grown' })]
  const base = baseline(images.map(({ name }) => imageRecord({ name })))
  const of = (...failing: readonly string[]) =>
    verdicts(
      images.map(({ name, platform }) => ({
        name,
        platform,
        outcomes: [budget(failing.includes(name) ? 'fail' : 'pass')],
      })),
    )
  test.each([
    [of('over'), 'over unchanged at 18.4 MB, over its budget of 20MB; 1 of 3 images breaks its budget'],
    [of('over', 'grown'), 'grown +4.2 MB (+22.8 %), over its budget of 20MB; 2 of 3 images break their budget'],
    [of(), 'grown +4.2 MB (+22.8 %), within its budget of 20MB; 3 images weighed'],
  ])('%#', (verdict, claim) => {
    expect(headline(report({ images, baseline: base, verdict }), plainForm)).toBe(`Image size: ${claim}`)
  })

  test('a shrink leads where nothing grew', () => {
    const shrunk = [imageRecord({ name: 'idle' }), imageRecord({ name: 'shrunk' })]
    const before = baseline([imageRecord({ name: 'idle' }), grownImage({ name: 'shrunk' })])
    expect(headline(report({ images: shrunk, baseline: before }), plainForm)).toMatch(/^Image size: shrunk −4\.2 MB/)
  })

  test('a rule that was not checked is said where none changed', () => {
    const two = images.slice(0, 2)
    const outcomes = [skippedGrowth('why')]
    const verdict = verdicts(two.map(({ name, platform }) => ({ name, platform, outcomes })))
    expect(headline(report({ images: two, baseline: base, verdict }), plainForm)).toBe(
      'Image size: idle unchanged at 18.4 MB; growth not checked; 2 images weighed',
    )
  })

  test('all unchanged, and none at all', () => {
    expect(headline(report({ images: images.slice(0, 2), baseline: base }), plainForm)).toBe(
      'Image size: 2 images unchanged',
    )
    expect(headline(report({ images: [] }), plainForm)).toBe('Image size: nothing was weighed')
  })
})
