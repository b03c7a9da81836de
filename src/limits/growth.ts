import type { Share } from './headroom.ts'
import type { GrowthRule } from './rule.ts'
import { fromWhole, toWhole } from './whole.ts'

type Limit = Pick<GrowthRule, 'metric' | 'limit'>

/** What an image has of a metric, at the base and now. */
interface Sides {
  readonly base: number
  readonly head: number
  /** What of the base's amount does not count for a percentage; nothing unless given. */
  readonly unseen?: number
}

/** Whether growth stays within a limit, to the byte or millisecond. Shrinking is always within. */
export function withinGrowth({ metric, limit }: Limit, { base, head, unseen = 0 }: Sides): boolean {
  const [from, to, seen] = [base, head, Math.max(0, base - unseen)].map((amount) => toWhole(metric, amount))
  return to! - from! <= wholeGrowth({ metric, limit }, seen!)
}

/** The most that an amount of `base` may become. */
export function allowedAmount(rule: Limit, base: number): number {
  const from = toWhole(rule.metric, base)
  return fromWhole(rule.metric, from + wholeGrowth(rule, from))
}

/** The most that an amount may grow by; both are whole numbers (whole.ts). */
function wholeGrowth({ metric, limit }: Limit, base: number): number {
  if (limit.kind === 'absolute') return toWhole(metric, limit.max)
  if (limit.kind === 'percent') return shareOf(limit, base)
  const allowed = limit.limits.map((each) => wholeGrowth({ metric, limit: each }, base))
  return limit.kind === 'or' ? Math.max(...allowed) : Math.min(...allowed)
}

/** Exact, and rounded down. */
const shareOf = ({ max, per }: Share, whole: number): number => Number((BigInt(max) * BigInt(whole)) / BigInt(per))
