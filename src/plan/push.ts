import type { BuildPlan, Weighed } from './build-plan.ts'

/** An image that is built, kept where it is weighed, and goes to its registries once the verdict allows it (issue 12, 1). */
export interface Push {
  /** The references it gets, as the user wrote them; at least one. */
  readonly names: readonly string[]
  /** Whether it is pushed without a tag, to be found by its digest. */
  readonly byDigest: boolean
  /** Where it lies until then. */
  readonly from: Weighed
  /** For each name, how the builder pushes the same from its cache; none where that is never needed. */
  readonly again: readonly Again[]
}

/**
 * An image that is built once more to be pushed: one that is in no index is copied as it is only since buildx 0.15
 * (docker/buildx#2482).
 */
export interface Again {
  /** The same build without the push: what it gives has to be what was weighed before anything is pushed. */
  readonly rehearsal: BuildPlan
  readonly push: BuildPlan
}
