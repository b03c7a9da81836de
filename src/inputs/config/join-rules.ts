import { ruleId } from '../../limits/rule-id.ts'
import type { GrowthRule, MaxRule, Rule } from '../../limits/rule.ts'

/**
 * The rules of the inputs and of the file. Of one rule in both, the lower maximum holds, and both growth limits do, so
 * that neither place can loosen the other.
 */
export function joinRules(ofInputs: readonly Rule[], ofFile: readonly Rule[]): readonly Rule[] {
  const inputs = new Map(ofInputs.map((rule) => [ruleId(rule), rule]))
  const both = new Set(ofFile.map(ruleId))
  return [
    ...ofInputs.filter((rule) => !both.has(ruleId(rule))),
    ...ofFile.map((rule) => stricter(rule, inputs.get(ruleId(rule)))),
  ]
}

function stricter(ofFile: Rule, ofInput: Rule | undefined): Rule {
  if (ofFile.kind === 'max' && ofInput?.kind === 'max') return lower(ofFile, ofInput)
  if (ofFile.kind === 'growth' && ofInput?.kind === 'growth') return bothOf(ofFile, ofInput)
  return ofFile
}

const lower = (ofFile: MaxRule, ofInput: MaxRule): MaxRule => (ofInput.max < ofFile.max ? ofInput : ofFile)

function bothOf(ofFile: GrowthRule, ofInput: GrowthRule): GrowthRule {
  if (ofInput.text === ofFile.text) return ofFile
  const both = [ofFile, ofInput]
  return {
    ...ofFile,
    limit: { kind: 'and', limits: both.map(({ limit }) => limit) },
    text: both.map(inAnd).join(' and '),
  }
}

/** Parentheses keep `5% or 500kB` together. */
const inAnd = ({ limit, text }: GrowthRule): string => (limit.kind === 'or' ? `(${text})` : text)
