import { stepSeconds, type ColdSteps } from './cold-steps.ts'
import type { MountsOutcome } from './outcome.ts'
import type { VertexTime } from '../buildkit/build-times.ts'

/** What became of a build's cache mounts, and what they were good for. All seconds are wall time. */
export interface MountsEffect extends MountsOutcome {
  /** Sum over the steps that mounted a cache; cached ones took none. */
  readonly stepSeconds: number
  /** What the same steps took when all their mounts were empty, now or at an earlier commit; null where nobody knows. */
  readonly coldSeconds: number | null
}

/** What the cache mounts did for a build of these steps, and what is known of what these took cold. */
export function mountsEffect(
  outcome: MountsOutcome,
  vertices: readonly VertexTime[],
  cold: ColdSteps | null,
): MountsEffect {
  return { ...outcome, stepSeconds: stepSeconds(vertices), coldSeconds: cold?.seconds ?? null }
}
