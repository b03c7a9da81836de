import type { Bytes } from '../units/bytes.ts'
import type { GrowthLimit } from './rule.ts'

/** Whether `head` stays within `limit` of `base` (bytes of the same metric). Shrinking is always within. */
export function withinGrowth(limit: GrowthLimit, base: Bytes, head: Bytes): boolean {
  const grown = head - base
  if (grown <= 0) return true
  if (limit.kind === 'bytes') return grown <= limit.max
  if (limit.kind === 'percent') return grown * 100 <= limit.max * base // no division: a new image has base 0
  const within = (each: GrowthLimit): boolean => withinGrowth(each, base, head)
  return limit.kind === 'or' ? limit.limits.some(within) : limit.limits.every(within)
}

/** The most that `limit` lets an image of `base` bytes grow by, in whole bytes, for reports. */
export function allowedGrowth(limit: GrowthLimit, base: Bytes): Bytes {
  if (limit.kind === 'bytes') return limit.max
  if (limit.kind === 'percent') return Math.floor((limit.max * base) / 100)
  const allowed = limit.limits.map((each) => allowedGrowth(each, base))
  return limit.kind === 'or' ? Math.max(...allowed) : Math.min(...allowed)
}
