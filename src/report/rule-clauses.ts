import type { RuleOutcome } from '../budget/verdict.ts'
import type { LimitRule, Rule } from '../limits/rule.ts'
import type { Form } from './form.ts'
import { ruledName } from './limit-words.ts'

export const rulesOf = (outcomes: readonly RuleOutcome[], status: RuleOutcome['status']): readonly Rule[] =>
  outcomes.filter((outcome) => outcome.status === status).map(({ rule }) => rule)

/** `; has what is forbidden: shell and 2 more`. */
export function forbiddenClause(failed: readonly Rule[], form: Form): string {
  const [first, ...more] = failed.filter((rule) => rule.kind === 'forbid')
  if (first === undefined) return ''
  return `; has what is forbidden: ${ruledName(first.what, form)}${more.length === 0 ? '' : ` and ${more.length} more`}`
}

/** `, within its budget of 20MB and its growth limit of 5%`: the first of each kind. */
export function keptClause(outcomes: readonly RuleOutcome[], limit: (rule: LimitRule) => string): string {
  const kept = rulesOf(outcomes, 'pass').filter((rule) => rule.kind !== 'forbid')
  const named = (['max', 'growth'] as const).flatMap((kind) => kept.find((rule) => rule.kind === kind) ?? [])
  return named.length === 0 ? '' : `, within its ${named.map(limit).join(' and its ')}`
}

const UNCHECKED: Readonly<Record<Rule['kind'], string>> = {
  max: 'a budget',
  growth: 'growth',
  forbid: 'what is forbidden',
}

/** `; growth not checked`. A rule that only warns fails nothing under `strict`. */
export function uncheckedClause(outcomes: readonly RuleOutcome[], strict: boolean): string {
  const rules = rulesOf(outcomes, 'skip')
  if (rules.length === 0) return ''
  const kinds = [...new Set(rules.map(({ kind }) => UNCHECKED[kind]))]
  const fails = strict && rules.some(({ level }) => level === 'error') ? ', which fails under strict' : ''
  return `; ${kinds.join(' and ')} not checked${fails}`
}
