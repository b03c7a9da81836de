import { judge } from '../../src/budget/judge.ts'
import { compareRecords } from '../../src/comparison/compare.ts'
import type { Share } from '../../src/limits/headroom.ts'
import type { Rule } from '../../src/limits/rule.ts'
import type { ImageRecord } from '../../src/record/record.ts'
import { plainForm } from '../../src/report/form.ts'
import { imageReports } from '../../src/report/image-report.ts'
import type { Report } from '../../src/report/report.ts'
import { ruleSentence } from '../../src/report/rule-sentence.ts'
import { baselinesOf } from './baselines-of.ts'
import { baseline, imageRecord, record, report } from './records.ts'

interface Sides {
  readonly head: readonly ImageRecord[]
  /** The images at the base, and at v1.4.0; there is no such commit if absent. */
  readonly base?: readonly ImageRecord[] | undefined
  readonly release?: readonly ImageRecord[] | undefined
  readonly headroom?: Share
}

/** A report on images that are judged by `rules`, each of them by all. */
export function judged(rules: readonly Rule[], { head, base, release, headroom }: Sides): Report {
  const weighed = record({ images: head })
  const found = base === undefined ? ({ kind: 'none', commit: undefined, reason: 'no base' } as const) : baseline(base)
  const comparison = compareRecords(weighed, found)
  const released = release && baseline(release)
  const since = released && compareRecords(weighed, released)
  const budgets = head.map(({ name }) => ({ name, rules, headroom }))
  const comparisons = head.map(({ name }) => ({ name, base: comparison, release: since }))
  const verdict = judge(budgets, weighed, comparisons)
  const made = report({ record: weighed, baseline: found, comparison, verdict })
  if (!released || !since) return made
  const baselines = baselinesOf(weighed, released)
  return { ...made, release: { version: 'v1.4.0', commit: 'c'.repeat(40), baselines, comparison: since } }
}

/** Product-catalog with this many bytes unpacked, for `judged`. */
export const weighing = (unpacked: number): ImageRecord => imageRecord({ metrics: { unpacked } })

/** The sentence on the first rule of a report's first image. */
export function firstSentence(judgedReport: Report, form = plainForm): string {
  const [image] = imageReports(judgedReport)
  return ruleSentence(image!, image!.outcomes[0]!, form)
}
