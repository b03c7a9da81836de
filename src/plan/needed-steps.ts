import { firedSteps } from './fired-steps.ts'
import { contextsOf } from './named-contexts.ts'
import { findTarget, type neededStages } from './needed-stages.ts'
import { scopedSteps, type ScopedStep } from './stage-scope.ts'
import { readStages, type ReadInputs } from './stages.ts'
import type { BuildSources } from './stage-starts.ts'

export interface NeededSteps {
  readonly read: BuildSources
  /** Index of the target stage, -1 for none. */
  readonly target: number
  /** In order, with ONBUILD triggers where they run. */
  readonly steps: readonly ScopedStep[]
}

/** For each requested platform, or for one unknown platform if none is requested. */
export function neededSteps(
  dockerfile: string,
  inputs: ReadInputs,
  stagesOf: typeof neededStages,
): readonly NeededSteps[] {
  const platforms = inputs.platforms.length === 0 ? [''] : inputs.platforms
  return platforms.map((platform) => {
    const written = { ...readStages(dockerfile, inputs, platform), contexts: contextsOf(inputs['build-contexts']) }
    const read = { ...written, steps: firedSteps(written) }
    const target = findTarget(read.stages, inputs.target)
    return { read, target, steps: scopedSteps(read, stagesOf(target, read)) }
  })
}
