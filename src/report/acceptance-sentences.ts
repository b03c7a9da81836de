import type { Outgrown } from '../budget/accept-growth.ts'
import type { Acceptance } from '../budget/verdict.ts'
import { unitOf, type AnyMetric } from '../limits/any-metric.ts'
import { type Form, markdownForm } from './form.ts'
import type { Report } from './report.ts'
import { sentence } from './sentences.ts'

/** Why a label accepts nothing; empty if it does, or if there is none. Who accepted what is in the rules' sentences. */
export function refusedAcceptance({ accepting }: Report, form: Form): readonly string[] {
  const refused = accepting?.refused ?? null
  return refused === null ? [] : [sentence(refused, form)]
}

/** How growth can be accepted, if nothing else fails and nobody has tried it yet. */
export function acceptHint({ verdict, accepting }: Report): string | undefined {
  if (accepting === undefined || accepting.refused !== null) return undefined
  const failed = verdict.images.flatMap(({ outcomes }) => outcomes.filter(({ status }) => status === 'fail'))
  if (failed.length === 0 || failed.some(({ rule }) => rule.kind !== 'growth')) return undefined
  const label = markdownForm.code(accepting.label)
  return `A person with write permission can accept this growth with the label ${label}, up to the size of now.`
}

/** `The label "accept-growth" of grace (2026-11-30 10:02 UTC)`, in plain text. */
export const settingOf = (label: string, { by, at }: Acceptance): string =>
  `The label "${label}" of ${by} (${instant(at)})`

/** Why a label does not accept all growth that is over its limit, as a clause in plain text; undefined if it does. */
export function whyOutgrown([first, ...others]: readonly Outgrown[]): string | undefined {
  if (first === undefined) return undefined
  const more = others.length === 0 ? '' : `, and ${others.length} more like it`
  return `${outgrownClause(first)}${more}`
}

/** Why no label can accept so much growth, after a colon. */
export const TOO_MANY_SIZES =
  'more sizes are over their growth limits than our comment can remember. Raise the limits instead.'

/** Exact, since a byte decides. */
function outgrownClause({ size, metric, accepted }: Outgrown): string {
  const what = `${metric} of ${size.image} on ${size.platform}`
  if (accepted === undefined) return `it does not accept ${what}, which the comment did not show then`
  return `it accepts ${what} up to ${exactly(metric, accepted)}, which has ${exactly(metric, size.amount)} now`
}

function exactly(metric: AnyMetric, amount: number): string {
  const unit = unitOf(metric)
  return unit === 'count' ? String(amount) : `${amount} ${unit}`
}

/** `2026-11-30 10:02 UTC`. */
const instant = (at: string): string => `${at.slice(0, 16).replace('T', ' ')} UTC`
