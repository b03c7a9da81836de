import { shortCommit } from '../units/commit.ts'
import { formatAge } from '../units/duration.ts'
import type { Baseline } from '../baseline/baseline.ts'
import type { Form } from './form.ts'
import type { Report } from './report.ts'

/** What was compared with what and why, or why nothing was. Undefined outside a repository if no rule limits growth. */
export function comparedSentence(report: Report, form: Form): string | undefined {
  const { baseline, comparison, verdict } = report
  const asks = verdict.images.some(({ outcomes }) => outcomes.some(({ rule }) => rule.kind === 'growth'))
  if (baseline.kind === 'none' && baseline.isNoRepository && !asks) return undefined
  const head = weighed(report, form)
  const lack = asks ? `Growth of ${head} was not checked` : `There is nothing to compare ${head} with`
  if (comparison.kind === 'none') return `${lack}: ${sentence(comparison.reason, form)}`
  if (baseline.kind === 'none') return `${lack}: ${sentence(baseline.reason, form)}`
  const base = commitName(report, baseline.commit, form)
  return `Compared ${head} with its base ${base} (${source(baseline, report.now)}): ${sentence(baseline.why, form)}`
}

/** What was weighed; for a merge made by CI, the pull request's own commit comes first. */
function weighed(report: Report, form: Form): string {
  const { record, mergedHead } = report
  // A tree with uncommitted changes has a head but is not the head: its record has no commit.
  if (record.commit === null) return 'the working tree'
  const commit = commitName(report, record.commit, form)
  return mergedHead === null ? commit : `${commitName(report, mergedHead, form)} (merged as ${commit})`
}

function commitName({ repositoryUrl }: Report, commit: string, form: Form): string {
  const name = form.code(shortCommit(commit))
  return repositoryUrl === null || !HASH.test(commit) ? name : form.link(name, `${repositoryUrl}/commit/${commit}`)
}

const HASH = /^[0-9a-f]{40,64}$/

/** A note or reason as a sentence with one full stop. */
export function sentence(text: string, form: Form): string {
  return `${form.prose(text.trimEnd().replace(/\.$/, ''))}.`
}

function source({ source: obtained, record }: Extract<Baseline, { kind: 'baseline' }>, now: number): string {
  if (obtained === 'rebuild') return 'rebuilt'
  const age = now - Date.parse(record.createdAt)
  return Number.isFinite(age) ? `stored record, ${formatAge(age)}` : 'stored record'
}
