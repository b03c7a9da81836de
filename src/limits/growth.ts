import type { Share } from './headroom.ts'
import type { GrowthLimit } from './rule.ts'

/** Whether `head` stays within `limit` of `base` (amounts of one metric), to the byte. Shrinking is always within. */
export function withinGrowth(limit: GrowthLimit, base: number, head: number): boolean {
  return head - base <= allowedGrowth(limit, base)
}

/** The most that `limit` lets an amount of `base` grow by: whole bytes or counts, or seconds. */
export function allowedGrowth(limit: GrowthLimit, base: number): number {
  if (limit.kind === 'absolute') return limit.max
  if (limit.kind === 'percent') return shareOf(limit, base)
  const allowed = limit.limits.map((each) => allowedGrowth(each, base))
  return limit.kind === 'or' ? Math.max(...allowed) : Math.min(...allowed)
}

/** Exact for whole numbers, which are rounded down. Only seconds have decimals, and they are never exact. */
function shareOf({ max, per }: Share, amount: number): number {
  return Number.isInteger(amount) ? Number((BigInt(max) * BigInt(amount)) / BigInt(per)) : (amount * max) / per
}
