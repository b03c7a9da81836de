/** A share, exact: `max` of `per`. */
export interface Share {
  readonly max: number
  readonly per: number
}

/** What is left of a limit when a report says that it is near, unless the user chose another share (issue 15, line 5). */
export const HEADROOM: Share = { max: 5, per: 100 }

/** Whether less than `headroom` of `allowed` is left of it. Nothing is near a limit of zero, which is met or not. */
export function isNear(actual: number, allowed: number, { max, per }: Share): boolean {
  return allowed > 0 && (allowed - actual) * per < max * allowed
}
