import type { Bytes } from '../units/bytes.ts'
import type { GrowthLimit } from './rule.ts'

/** Whether `head` stays within `limit` of `base` (bytes of the same metric), to the byte. Shrinking is always within. */
export function withinGrowth(limit: GrowthLimit, base: Bytes, head: Bytes): boolean {
  return head - base <= allowedGrowth(limit, base)
}

/** The most that `limit` lets an image of `base` bytes grow by, in whole bytes. */
export function allowedGrowth(limit: GrowthLimit, base: Bytes): Bytes {
  if (limit.kind === 'bytes') return limit.max
  if (limit.kind === 'percent') return Number((BigInt(limit.max) * BigInt(base)) / BigInt(limit.per))
  const allowed = limit.limits.map((each) => allowedGrowth(each, base))
  return limit.kind === 'or' ? Math.max(...allowed) : Math.min(...allowed)
}
