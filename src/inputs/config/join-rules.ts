import { forAll, ruleId } from '../../limits/rule-id.ts'
import type { GrowthRule, Rule } from '../../limits/rule.ts'

/**
 * The rules of the inputs and of the file. Of one rule in both, the lower maximum holds, and both growth limits do, so
 * that neither place can loosen the other, nor can one for a platform that of the other place for all.
 */
export function joinRules(ofInputs: readonly Rule[], ofFile: readonly Rule[]): readonly Rule[] {
  const both = new Set(ofFile.map(ruleId))
  const onlyOfInputs = ofInputs.filter((rule) => !both.has(ruleId(rule)))
  return [...onlyOfInputs.map((rule) => stricter(rule, ofFile)), ...ofFile.map((rule) => stricter(rule, ofInputs))]
}

function stricter(rule: Rule, others: readonly Rule[]): Rule {
  const [id, idForAll] = [ruleId(rule), ruleId(forAll(rule))]
  const same = others.find((each) => ruleId(each) === id)
  const other = same ?? others.find((each) => ruleId(each) === idForAll)
  const { ifWeighed: _, ...strict } = limitedBy(rule, other)
  return same === undefined && rule.ifWeighed ? { ...strict, ifWeighed: true } : strict
}

function limitedBy(rule: Rule, other: Rule | undefined): Rule {
  if (rule.kind === 'max' && other?.kind === 'max')
    return other.max < rule.max ? { ...other, platform: rule.platform } : rule
  return rule.kind === 'growth' && other?.kind === 'growth' ? bothOf(rule, other) : rule
}

function bothOf(rule: GrowthRule, other: GrowthRule): GrowthRule {
  if (other.text === rule.text) return rule
  const both = [rule, other]
  return {
    ...rule,
    limit: { kind: 'and', limits: both.map(({ limit }) => limit) },
    text: both.map(inAnd).join(' and '),
  }
}

/** Parentheses keep `5% or 500kB` together. */
const inAnd = ({ limit, text }: GrowthRule): string => (limit.kind === 'or' ? `(${text})` : text)
