import type { BuildPlan, Weighed } from './build-plan.ts'

/** An image that is built, kept where it is weighed, and goes to its registries once the verdict allows it (issue 12, 1). */
export interface Push {
  /** The references it gets, as the user wrote them; at least one. */
  readonly names: readonly string[]
  /** Whether it is pushed without a tag, to be found by its digest. */
  readonly byDigest: boolean
  /** Where it lies until then. */
  readonly from: Weighed
  /**
   * For each name, the build that pushes the same from the builder's cache; none where that is never needed. A manifest that is
   * in no index is copied as it is only since buildx 0.15 (docker/buildx#2482).
   */
  readonly again: readonly BuildPlan[]
}
