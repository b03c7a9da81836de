import { forAll, ruleId } from './rule-id.ts'
import type { Rule } from './rule.ts'

/** The rules that hold on a platform: one for this platform stands in place of the same rule for all. */
export function rulesFor(rules: readonly Rule[], platform: string): readonly Rule[] {
  const own = new Set(rules.filter((rule) => rule.platform === platform).map((rule) => ruleId(forAll(rule))))
  return rules.filter((rule) => rule.platform === platform || (rule.platform === null && !own.has(ruleId(rule))))
}

/** The rules for other platforms than these, which had to be weighed. */
export const rulesElsewhere = (rules: readonly Rule[], platforms: readonly string[]): readonly Rule[] =>
  rules.filter(({ platform, ifWeighed }) => platform !== null && !ifWeighed && !platforms.includes(platform))
