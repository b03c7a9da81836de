import type { Rule } from '../limits/rule.ts'
import { fail } from '../errors/errors.ts'
import { parseBytes } from '../units/bytes.ts'
import { parseGrowth } from '../limits/parse-growth.ts'
import type { Given } from './read-option.ts'

/** The rules that `budget` and `max-growth` ask for, both of unpacked bytes. Throws `input.size`, `input.growth`. */
export function readRules(given: Given): readonly Rule[] {
  return [...given('budget').slice(-1).map(budgetRule), ...given('max-growth').slice(-1).map(growthRule)]
}

function budgetRule(value: string): Rule {
  const max = parseBytes(value)
  if (max === undefined) throw fail('input.size', { input: 'budget', value })
  return { kind: 'max', metric: 'unpacked', max, ...traits('budget', value) }
}

function growthRule(value: string): Rule {
  const limit = parseGrowth(value, 'bytes')
  if (limit === undefined) throw fail('input.growth', { input: 'max-growth', value })
  return { kind: 'growth', metric: 'unpacked', limit, since: 'base', ...traits('max-growth', value) }
}

const traits = (input: string, value: string) =>
  ({ text: value.trim(), level: 'error', platform: null, origin: { kind: 'input', input } }) as const
