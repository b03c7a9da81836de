import { ruleId } from '../limits/rule-id.ts'
import type { GrowthLimit, Rule } from '../limits/rule.ts'

/**
 * How a rule differs from the base's rule of the same ID, which is null for one that was `added`. `raised`: it allows
 * more; `lowered`: less; `changed`: more or less, as the image's size has it (5% and 500kB).
 */
export interface RuleChange {
  readonly id: string
  readonly kind: 'added' | 'removed' | 'raised' | 'lowered' | 'changed'
  readonly base: Rule | null
  readonly head: Rule | null
}

/** What `head` edits of the rules of one image at the base. The same limit in other units is no edit. */
export function changedRules(base: readonly Rule[], head: readonly Rule[]): readonly RuleChange[] {
  const [before, after] = [byId(base), byId(head)]
  const ids = new Set([...before.keys(), ...after.keys()])
  return [...ids].flatMap((id) => changeOf(id, before.get(id) ?? null, after.get(id) ?? null))
}

const byId = (rules: readonly Rule[]): ReadonlyMap<string, Rule> => new Map(rules.map((rule) => [ruleId(rule), rule]))

function changeOf(id: string, base: Rule | null, head: Rule | null): RuleChange | readonly [] {
  if (base === null) return { id, kind: 'added', base, head }
  if (head === null) return { id, kind: 'removed', base, head }
  const [more, less] = [allowsAll(head, base), allowsAll(base, head)]
  if (more && less) return []
  return { id, kind: more ? 'raised' : less ? 'lowered' : 'changed', base, head }
}

/** Whether a rule allows whatever another one of the same ID does. */
function allowsAll(rule: Rule, other: Rule): boolean {
  if (rule.kind === 'max' && other.kind === 'max') return rule.max >= other.max
  if (rule.kind === 'growth' && other.kind === 'growth') return isAtLeast(rule.limit, other.limit)
  return true // forbidden on both sides
}

/** Whether `limit` allows at least the growth that `other` does, whatever the base's size. */
function isAtLeast(limit: GrowthLimit, other: GrowthLimit): boolean {
  if ('limits' in other && other.kind === 'or') return other.limits.every((each) => isAtLeast(limit, each))
  if ('limits' in limit && limit.kind === 'and') return limit.limits.every((each) => isAtLeast(each, other))
  if ('limits' in limit) return limit.limits.some((each) => isAtLeast(each, other))
  if ('limits' in other) return other.limits.some((each) => isAtLeast(limit, each))
  if (other.max === 0) return true
  if (limit.kind === 'absolute') return other.kind === 'absolute' && limit.max >= other.max
  // Exact: the products may be more than a double holds.
  return other.kind === 'percent' && BigInt(limit.max) * BigInt(other.per) >= BigInt(other.max) * BigInt(limit.per)
}
