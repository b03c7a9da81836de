import type { ImageBaseline } from '../baseline/baseline.ts'
import { ruleId } from '../limits/rule-id.ts'
import type { WeightRecord } from '../record/record.ts'
import type { Sides } from './comparison-page.ts'
import { plainForm } from './form.ts'
import { imageReports } from './image-report.ts'
import { stableJson } from './stable-json.ts'
import type { Report, SinceRelease } from './report.ts'
import { ruleSentence } from './rule-sentence.ts'

/**
 * A report as JSON (docs/record.schema.json): the record, its comparison, the verdict, whose budgets hold,
 * what was pushed, and what was not weighed.
 */
export function reportJson(report: Report): string {
  const { record, comparison, release, budgets, push, notes, carried, built, notWeighed } = report
  const since = release === null ? {} : { release: releaseJson(report, release) }
  const edited = budgets === null ? {} : { budgets }
  const pushed = push === null ? {} : { push }
  const left = {
    ...(carried.length > 0 && { carried }),
    ...(built.length > 0 && { built }),
    ...(notWeighed.length > 0 && { notWeighed }),
  }
  const told = { comparison, ...since, verdict: withSentences(report), ...edited, ...pushed, ...left, notes }
  return stableJson({ ...record, ...baselinesJson(report, report.baselines), ...told })
}

/** The verdict, with the ID and the sentence of each rule. */
function withSentences(report: Report): object {
  const { images, ...verdict } = report.verdict
  const reports = imageReports(report)
  const told = images.map(({ name, platform, outcomes }) => {
    const image = reports.find(({ record }) => record.name === name && record.platform === platform)
    const rules = outcomes.map((outcome) => ({
      id: ruleId(outcome.rule),
      ...outcome,
      ...(image && { sentence: ruleSentence(image, outcome, plainForm) }),
    }))
    return { name, platform, outcomes: rules }
  })
  return { ...verdict, images: told }
}

/** What `weighbridge inspect --json` prints: the record. */
export function recordJson(record: WeightRecord): string {
  return stableJson(record)
}

/** What `weighbridge compare --json` prints: the head's record, the names of both sides, and the comparison. */
export function comparisonJson({ base, head, comparison }: Sides): string {
  return stableJson({ ...head.record, sides: { base: base.name, head: head.name }, comparison })
}

function releaseJson(report: Report, { baselines, ...release }: SinceRelease): object {
  return { ...release, ...baselinesJson(report, baselines) }
}

/** The baseline of the only image as `baseline`; those of several by their names, as `baselines`. */
function baselinesJson(report: Report, baselines: Report['baselines']): object {
  const told = baselines.map(withoutRecord)
  if (report.baselines.length + report.carried.length > 1) return { baselines: told }
  const [only] = told
  if (only === undefined) return {}
  const { name: _, ...baseline } = only
  return { baseline }
}

type ShownBaseline =
  | Extract<ImageBaseline, { kind: 'none' }>
  | (Omit<Extract<ImageBaseline, { kind: 'baseline' }>, 'record' | 'moved'> & { readonly createdAt: string })

/** The comparison already has the base's numbers, and what moved upstream. */
function withoutRecord(baseline: ImageBaseline): ShownBaseline {
  if (baseline.kind === 'none') return baseline
  const { record, moved: _, ...rest } = baseline
  return { ...rest, createdAt: record.createdAt }
}
