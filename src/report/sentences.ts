import { shortCommit } from '../units/commit.ts'
import { formatAge } from '../units/duration.ts'
import type { Baseline } from '../baseline/baseline.ts'
import type { Form } from './form.ts'
import type { Report } from './report.ts'

/** What was compared with what and why, or why nothing was. */
export function comparedSentence(report: Report, form: Form): string {
  const { baseline, comparison } = report
  if (comparison.kind === 'none') return `Growth was not checked: ${sentence(comparison.reason, form)}`
  if (baseline.kind === 'none') return `Growth was not checked: ${sentence(baseline.reason, form)}`
  // A tree with uncommitted changes has a head and is not it: its record is of no commit.
  const head = report.record.commit === null ? 'the working tree' : form.code(shortCommit(report.record.commit))
  const base = form.code(shortCommit(baseline.commit))
  return `Compared ${head} with its base ${base} (${source(baseline, report.now)}): ${sentence(baseline.why, form)}`
}

/** A note or reason as a sentence with one full stop. */
export function sentence(text: string, form: Form): string {
  return `${form.prose(text.trimEnd().replace(/\.$/, ''))}.`
}

function source({ source: obtained, record }: Extract<Baseline, { kind: 'baseline' }>, now: number): string {
  if (obtained === 'rebuild') return 'rebuilt'
  const age = now - Date.parse(record.createdAt)
  return Number.isFinite(age) ? `stored record, ${formatAge(age)}` : 'stored record'
}
