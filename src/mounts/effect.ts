import { stepSeconds, type ColdSteps } from './cold-steps.ts'
import type { MountsOutcome } from './outcome.ts'
import type { VertexTime } from '../buildkit/build-times.ts'

export interface MountsEffect extends MountsOutcome {
  /** Wall time of the steps that mounted a cache; 0 for cached steps. */
  readonly stepSeconds: number
  /** The same when all their mounts were empty, now or at an earlier commit; null if unknown. */
  readonly coldSeconds: number | null
}

export function mountsEffect(
  outcome: MountsOutcome,
  vertices: readonly VertexTime[],
  cold: ColdSteps | null,
): MountsEffect {
  return { ...outcome, stepSeconds: stepSeconds(vertices), coldSeconds: cold?.seconds ?? null }
}
