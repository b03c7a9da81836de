import type { RuleOutcome } from '../budget/verdict.ts'
import type { LimitRule, Rule } from '../limits/rule.ts'
import { METRIC_NAMES } from '../metrics.ts'
import { counted } from '../units/counted.ts'
import type { Form } from './form.ts'
import { ruledName } from './limit-words.ts'

export const rulesOf = (outcomes: readonly RuleOutcome[], status: RuleOutcome['status']): readonly Rule[] =>
  outcomes.filter((outcome) => outcome.status === status).map(({ rule }) => rule)

const MEASURED: readonly string[] = METRIC_NAMES

/** Orders limits, the most important first: by metric, as in the table; then errors; then what limits the weight itself. */
export const byImportance = (a: LimitRule, b: LimitRule): number =>
  metricRank(a) - metricRank(b) ||
  Number(a.level === 'warning') - Number(b.level === 'warning') ||
  Number(a.kind === 'growth') - Number(b.kind === 'growth')

const metricRank = ({ metric }: LimitRule): number =>
  MEASURED.includes(metric) ? MEASURED.indexOf(metric) : MEASURED.length

/** The limits among some rules, the most important first. */
export const limitsIn = (rules: readonly Rule[]): readonly LimitRule[] =>
  rules.filter((rule) => rule.kind !== 'forbid').toSorted(byImportance)

/** The most important of each kind. */
const leading = (limits: readonly LimitRule[]): readonly LimitRule[] =>
  limits.filter((rule) => limits.find(({ kind }) => kind === rule.kind) === rule)

/** `its budget of 20MB, its growth limit of 5% and 2 more limits`. */
export function brokenClause(failed: readonly Rule[], words: (rule: LimitRule) => string): string {
  const limits = limitsIn(failed)
  const named = leading(limits).map((rule) => `its ${words(rule)}`)
  const rest = limits.length - named.length
  return listed(rest === 0 ? named : [...named, counted(rest, 'more limit')])
}

const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`

/** `; has what is forbidden: shell and 2 more`. */
export function forbiddenClause(failed: readonly Rule[], form: Form): string {
  const [first, ...more] = failed.filter((rule) => rule.kind === 'forbid')
  if (first === undefined) return ''
  return `; has what is forbidden: ${ruledName(first.what, form)}${more.length === 0 ? '' : ` and ${more.length} more`}`
}

/** `, within its budget of 20MB and its growth limit of 5%`: the most important of each kind. */
export function keptClause(outcomes: readonly RuleOutcome[], limit: (rule: LimitRule) => string): string {
  const named = leading(limitsIn(rulesOf(outcomes, 'pass')))
  return named.length === 0 ? '' : `, within its ${named.map(limit).join(' and its ')}`
}

const UNCHECKED: Readonly<Record<Rule['kind'], string>> = {
  max: 'a budget',
  growth: 'growth',
  forbid: 'what is forbidden',
}

/** `; growth not checked`, `; not checked: a budget and growth`. A rule that only warns fails nothing under `strict`. */
export function uncheckedClause(outcomes: readonly RuleOutcome[], strict: boolean): string {
  const rules = rulesOf(outcomes, 'skip')
  if (rules.length === 0) return ''
  const kinds = (['max', 'growth', 'forbid'] as const).filter((kind) => rules.some((rule) => rule.kind === kind))
  const what = listed(kinds.map((kind) => UNCHECKED[kind]))
  const fails = strict && rules.some(({ level }) => level === 'error') ? ', which fails under strict' : ''
  return kinds.length === 1 ? `; ${what} not checked${fails}` : `; not checked${fails}: ${what}`
}
