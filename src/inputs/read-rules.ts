import { fail } from '../errors/errors.ts'
import { ruleId } from '../limits/rule-id.ts'
import type { Rule } from '../limits/rule.ts'
import { parseBytes } from '../units/bytes.ts'
import { parseGrowth } from '../limits/parse-growth.ts'
import { MOST_RULES, readRule, TOO_MANY_RULES } from './config/read-rule.ts'
import { readTree } from './config/read-tree.ts'
import { inputSource } from './config/source.ts'
import { readList, type Given } from './read-option.ts'

/** `budget` and `max-growth` are rules of unpacked bytes, `budgets` of any metric. Throws `input.*`. */
export function readRules(given: Given): readonly Rule[] {
  const rules: Rule[] = [...given('budget').slice(-1).map(budgetRule), ...given('max-growth').slice(-1).map(growthRule)]
  for (const text of readList('budgets', given)) {
    const source = inputSource(text)
    const tree = readTree(source)
    if (tree !== undefined) rules.push(...readRule(tree, source).map(({ rule }) => rule))
    if (rules.length > MOST_RULES) throw source.error(0, TOO_MANY_RULES)
  }
  const first = new Map<string, string>()
  for (const rule of rules) {
    const [id, input] = [ruleId(rule), rule.origin.kind === 'input' ? rule.origin.input : '']
    const before = first.get(id)
    if (before !== undefined) throw fail('input.twice', { rule: id, first: before, second: input })
    first.set(id, input)
  }
  return rules
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
