import type { LimitOutcome, RuleOutcome } from '../budget/verdict.ts'
import type { AnyMetric } from '../limits/any-metric.ts'
import type { GrowthLimit } from '../limits/rule.ts'
import { difference } from '../limits/whole.ts'
import { formatPercent } from '../units/percent.ts'
import { type ChangeDigits, type Compared, formatQuantity } from './format-quantity.ts'

/** With these, a byte shows in a terabyte, and in the percentage of gigabytes. */
const MOST = 11

/** How many decimals beyond the usual ones two texts need to differ; 0 if the numbers do not. */
function untilApart(a: number, b: number, format: (value: number, more: number) => string): number {
  if (a === b) return 0
  let more = 0
  while (more < MOST && format(a, more) === format(b, more)) more += 1
  return more
}

/** How many more decimals show which of two amounts of a metric is larger: rounding must not hide why a rule broke. */
export const digitsApart = (metric: AnyMetric, a: number, b: number): number =>
  difference(metric, a, b) === 0 ? 0 : untilApart(a, b, (value, more) => formatQuantity(metric, value, more))

/** How many more decimals a change needs to be told from what a growth rule allows. */
export function changeDigits(
  { rule, allowed }: LimitOutcome,
  { metric, base, delta, percent }: Compared,
): ChangeDigits {
  if (rule.kind === 'max') return { amount: 0, percent: 0 }
  const limits = percent === null ? [] : percents(rule.limit).map((each) => untilApart(percent, each, formatPercent))
  return { amount: digitsApart(metric, delta, difference(metric, allowed, base)), percent: Math.max(0, ...limits) }
}

function percents(limit: GrowthLimit): readonly number[] {
  if (limit.kind === 'absolute') return []
  return limit.kind === 'percent' ? [(limit.max * 100) / limit.per] : limit.limits.flatMap(percents)
}

/** The decimals that an image's amount of a metric, and its change, need beside all limits on it. */
export function digitsBeside(
  outcomes: readonly RuleOutcome[],
  compared: Compared | undefined,
): { readonly now: number; readonly change: ChangeDigits } {
  const checked = outcomes.filter((each): each is LimitOutcome => 'allowed' in each)
  const now = checked.flatMap(({ rule, actual, allowed }) =>
    rule.kind === 'max' ? digitsApart(rule.metric, actual, allowed) : [],
  )
  const changes = checked.flatMap((each) =>
    compared && each.rule.kind === 'growth' && each.rule.since === 'base' ? changeDigits(each, compared) : [],
  )
  const most = (of: keyof ChangeDigits): number => Math.max(0, ...changes.map((each) => each[of]))
  return { now: Math.max(0, ...now), change: { amount: most('amount'), percent: most('percent') } }
}
