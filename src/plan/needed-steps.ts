import { firedSteps } from './fired-steps.ts'
import { contextsOf, findTarget, neededStages, type BuildSources } from './needed-stages.ts'
import { scopedSteps, type ScopedStep } from './stage-scope.ts'
import { readStages, type ReadInputs } from './stages.ts'

/** What a build runs for one platform. */
export interface NeededSteps {
  readonly read: BuildSources
  /** Instructions of the stages that the target needs, in order, with ONBUILD's where they fire. */
  readonly steps: readonly ScopedStep[]
}

/** What a build runs, for each platform that is asked for; for one that is not known where none is. */
export function neededSteps(dockerfile: string, inputs: ReadInputs): readonly NeededSteps[] {
  const platforms = inputs.platforms.length === 0 ? [''] : inputs.platforms
  return platforms.map((platform) => {
    const written = { ...readStages(dockerfile, inputs, platform), contexts: contextsOf(inputs['build-contexts']) }
    const read = { ...written, steps: firedSteps(written) }
    const needed = neededStages(findTarget(read.stages, inputs.target), read)
    return { read, steps: scopedSteps(read, needed) }
  })
}
