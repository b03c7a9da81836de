import { stepSeconds, type ColdSteps } from './cold-steps.ts'
import type { MountsOutcome } from './outcome.ts'
import type { VertexTime } from '../buildkit/build-times.ts'

/** What became of a build's cache mounts, and what they gained. All seconds are wall time. */
export interface MountsEffect extends MountsOutcome {
  /** Sum over the steps that mounted a cache; cached steps count as zero. */
  readonly stepSeconds: number
  /** How long the same steps took when all their mounts were empty, now or at an earlier commit; null if unknown. */
  readonly coldSeconds: number | null
}

export function mountsEffect(
  outcome: MountsOutcome,
  vertices: readonly VertexTime[],
  cold: ColdSteps | null,
): MountsEffect {
  return { ...outcome, stepSeconds: stepSeconds(vertices), coldSeconds: cold?.seconds ?? null }
}
