import type { LimitOutcome } from '../../src/budget/verdict.ts'
import { unitOf, type AnyMetric } from '../../src/limits/any-metric.ts'
import { parseAmount } from '../../src/limits/parse-amount.ts'
import { parseGrowth } from '../../src/limits/parse-growth.ts'
import type { Forbidden, ForbidRule, GrowthRule, MaxRule, Rule } from '../../src/limits/rule.ts'

type More = Partial<Pick<Rule, 'level' | 'platform' | 'origin'>>

const traits = (text: string, input: string) =>
  ({ text, level: 'error', platform: null, origin: { kind: 'input', input } }) as const

/** `budget: 20MB`, of unpacked bytes unless another metric is given. */
export function maxRule(text: string, metric: AnyMetric = 'unpacked', more: More = {}): MaxRule {
  return { kind: 'max', metric, max: read(text, parseAmount(text, unitOf(metric))), ...traits(text, 'budget'), ...more }
}

/** `max-growth: 5%`, of unpacked bytes unless another metric is given. */
export function growthRule(
  text: string,
  metric: AnyMetric = 'unpacked',
  { since = 'base', ...more }: More & Partial<Pick<GrowthRule, 'since'>> = {},
): GrowthRule {
  const limit = read(text, parseGrowth(text, unitOf(metric)))
  return { kind: 'growth', metric, limit, since, ...traits(text, 'max-growth'), ...more }
}

/** A limit on growth since the last release, within which an image is. */
export function sinceReleased(metric: AnyMetric): LimitOutcome {
  return { rule: growthRule('1MB', metric, { since: 'release' }), status: 'pass', actual: 1, allowed: 1, isNear: false }
}

export function forbidRule(what: Forbidden, more: More = {}): ForbidRule {
  return { kind: 'forbid', what, ...traits('', 'budgets'), ...more }
}

function read<T>(text: string, value: T | undefined): T {
  if (value === undefined) throw new Error(`"${text}" is no limit`)
  return value
}
