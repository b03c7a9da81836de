import type { WeightRecord } from '../record/record.ts'
import type { Sides } from './comparison-page.ts'
import { stableJson } from './stable-json.ts'
import type { Report } from './report.ts'

/** A report as JSON (docs/record.schema.json): the record, its comparison, the verdict, whose budgets hold, and what was pushed. */
export function reportJson({ record, baseline, comparison, verdict, budgets, push, notes }: Report): string {
  const pushed = push === null ? {} : { push }
  const edited = budgets === null ? {} : { budgets }
  return stableJson({ ...record, baseline: withoutRecord(baseline), comparison, verdict, ...edited, ...pushed, notes })
}

/** What `weighbridge inspect --json` prints: the record. */
export function recordJson(record: WeightRecord): string {
  return stableJson(record)
}

/** What `weighbridge compare --json` prints: the head's record, the names of both sides, and the comparison. */
export function comparisonJson({ base, head, comparison }: Sides): string {
  return stableJson({ ...head.record, sides: { base: base.name, head: head.name }, comparison })
}

/** The comparison already has the base's numbers, and what moved upstream. */
function withoutRecord(baseline: Report['baseline']): object {
  if (baseline.kind === 'none') return baseline
  const { record, moved: _, ...rest } = baseline
  return { ...rest, createdAt: record.createdAt }
}
