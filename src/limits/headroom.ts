import { unitOf, type AnyMetric } from './any-metric.ts'
import { toWhole } from './whole.ts'

/** A share, exact: `max` of `per`. */
export interface Share {
  readonly max: number
  readonly per: number
}

/** What is left of a limit when a report says that it is near, unless the user chose another share (issue 15, line 5). */
export const HEADROOM: Share = { max: 5, per: 100 }

interface Room {
  readonly used: number
  readonly allowed: number
}

/**
 * Whether less than `headroom` of what is allowed is left. Nothing is near a limit of zero, which is met or not; nor is a
 * count: the limit of one is what the image has, as `newLimit` writes it.
 */
export function isNear(metric: AnyMetric, { used, allowed }: Room, { max, per }: Share): boolean {
  if (unitOf(metric) === 'count' || allowed <= 0) return false
  const limit = toWhole(metric, allowed)
  return (limit - toWhole(metric, used)) * per < max * limit
}
