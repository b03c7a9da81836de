import { isForeign } from './dockerfile/frontend.ts'
import { contextsOf } from './needed-stages.ts'
import { startsOf } from './stage-starts.ts'
import { readStages, type ReadInputs, type Stage } from './stages.ts'

/**
 * Whether a build may have run what its Dockerfile does not say: an ONBUILD of an image that is none of its stages, or what a
 * frontend with rules of its own makes of it. `triggered` are the stages in which one ran (`Build`).
 */
export function hasUnwrittenSteps(dockerfile: string, inputs: ReadInputs, triggered: readonly string[]): boolean {
  const platforms = inputs.platforms.length === 0 ? [''] : inputs.platforms
  return platforms.some((platform) => {
    const { stages, given } = readStages(dockerfile, inputs, platform)
    if (isForeign(dockerfile, given)) return true
    const starts = startsOf({ stages, contexts: contextsOf(inputs['build-contexts']) })
    return triggered.some((stage) => {
      const called = starts.filter((_, index) => stages.length === 1 || nameOf(stages, index) === stage)
      return called.length === 0 || called.some((start) => typeof start !== 'number')
    })
  })
}

/** What the builder calls a stage of several (dockerfile2llb). */
const nameOf = (stages: readonly Stage[], index: number): string => stages[index]!.name || `stage-${index}`
