// Of an image none of whose layers was read, the report has what its manifest says, and no number for anything else.
import { describe, expect, test } from '@jest/globals'
import { judge } from '../../../src/budget/judge.ts'
import { compareRecords, compareSides } from '../../../src/comparison/compare.ts'
import { pageText } from '../../../src/page/lay-out.ts'
import { inspectionPage } from '../../../src/report/inspection.ts'
import { commentMarkdown } from '../../../src/report/markdown.ts'
import { worthAComment } from '../../../src/report/news.ts'
import { outputs } from '../../../src/report/outputs.ts'
import { reportText } from '../../../src/report/report-page.ts'
import type { ImageRecord } from '../../../src/record/record.ts'
import { referenceBaseline, unreadImage } from '../../support/existing-images.ts'
import { grownImage, imageRecord, record, report } from '../../support/records.ts'
import { growthRule, maxRule } from '../../support/rules.ts'

const RULES = [maxRule('8MB', 'download'), growthRule('1MB', 'download'), maxRule('4', 'layers')]

/** Judged by `RULES`, beside `base`. */
function judged(head: ImageRecord, base: ImageRecord) {
  const baseline = referenceBaseline([base])
  const weighed = record({ images: [head] })
  const comparison = compareRecords(weighed, baseline)
  const verdict = judge([{ name: head.name, rules: RULES }], weighed, [{ name: head.name, base: comparison }])
  return report({ record: weighed, baseline, comparison, verdict })
}

const GROWN = judged(unreadImage(7_500_000), unreadImage(6_000_000))

describe('both sides by their manifests', () => {
  test('what a manifest has is judged', () => {
    expect(GROWN.verdict.images[0]!.outcomes.map(({ status }) => status)).toEqual(['pass', 'fail', 'pass'])
    const headline = 'Image size: product-catalog download grew by +1.5 MB (+25.0 %), over its growth limit of 1MB'
    expect(reportText(GROWN)).toContain(headline)
  })

  test.each([
    ['comment', commentMarkdown(GROWN)],
    ['terminal', reportText(GROWN)],
  ])('nothing else is a number, and the reason is given: %s', (_, text) => {
    expect(text).toMatch(/unpacked[ |]+unknown/)
    expect(text).toContain('no layer was read on either side')
    expect(text).not.toMatch(/\b0 B\b|undefined|null|NaN|Why product-catalog/)
  })

  test('the outputs of what is unknown are empty', () => {
    expect(outputs(GROWN)).toMatchObject({ 'unpacked-bytes': '', 'delta-bytes': '', 'download-bytes': '7500000' })
  })

  test('the first line is about download where no rule is broken', () => {
    const kept = reportText(judged(unreadImage(6_100_000), unreadImage(6_000_000)))
    expect(kept).toContain('Image size: product-catalog download +100 kB (+1.7 %)')
  })

  test.each([
    ['the same digest is no change', unreadImage(6_000_000), false],
    ['another digest may be one', { ...unreadImage(6_000_000), digest: `sha256:${'f'.repeat(64)}` }, true],
  ])('%s', (_, head, worth) => {
    expect(worthAComment(judged(head, unreadImage(6_000_000)))).toBe(worth)
  })
})

test.each([
  ['the base was read', unreadImage(9_000_000), imageRecord()],
  ['the head was read', grownImage(), unreadImage(6_000_000)],
])('if %s alone, sizes are compared and nothing is explained', (_, head, base) => {
  const comparison = compareSides(record({ images: [head] }), record({ images: [base] }))
  if (comparison.kind === 'none') throw new Error(comparison.reason)
  const [image] = comparison.images
  const compared = image!.metrics.flatMap(({ metric, kind }) => (kind === 'compared' ? metric : []))
  expect(compared).toEqual(['download', 'layers'])
  expect(image).toMatchObject({ layers: [], paths: [], cause: null, modules: [], settings: [] })
})

test('an inspection of such a record says why it has no more', () => {
  const text = pageText(inspectionPage(record({ images: [unreadImage(6_000_000)] })), 100)
  expect(text).toContain('Image product-catalog linux/amd64: 6 MB to download')
  expect(text).toContain('no layer was read, so nothing is known of files')
  expect(text).toMatch(/^ {2}unpacked +unknown +no layer was read$/m)
  expect(text).not.toContain('older version')
})
