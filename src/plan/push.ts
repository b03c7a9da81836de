import type { Weighed } from './build-plan.ts'

/** An image that is built, kept where it is weighed, and goes to its registries once the verdict allows it (issue 12, 1). */
export interface Push {
  /** The references it gets, as the user wrote them; at least one. */
  readonly names: readonly string[]
  /** Whether it is pushed without a tag, to be found by its digest. */
  readonly byDigest: boolean
  /** Where it lies until then. */
  readonly from: Weighed
  /** What it was made like: fields of its output, and flags of its build. */
  readonly fields: readonly (readonly [name: string, value: string])[]
  readonly platforms: readonly string[]
  readonly annotations: readonly string[]
}
