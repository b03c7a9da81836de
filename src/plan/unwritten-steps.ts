import { isForeign } from './dockerfile/frontend.ts'
import { contextsOf } from './named-contexts.ts'
import { startsOf } from './stage-starts.ts'
import { readStages, type ReadInputs, type Stage } from './stages.ts'

/**
 * Whether a build may have run what its Dockerfile does not say: an ONBUILD of an image that is none of its stages, or what a
 * frontend with rules of its own makes of it. `triggered` are the stages in which one ran (`Build`).
 */
export function hasUnwrittenSteps(dockerfile: string, inputs: ReadInputs, triggered: readonly string[]): boolean {
  return readEach(dockerfile, inputs).some(
    (read) => isForeign(dockerfile, read.given) || isTriggered(read, inputs, triggered),
  )
}

/** Whether an ONBUILD of an image that is none of its stages ran in a build: it runs wherever that image is started from. */
export function hasOuterTriggers(dockerfile: string, inputs: ReadInputs, triggered: readonly string[]): boolean {
  return readEach(dockerfile, inputs).some((read) => isTriggered(read, inputs, triggered))
}

/** A Dockerfile for each platform that is built. */
function readEach(dockerfile: string, inputs: ReadInputs): readonly ReadStages[] {
  const platforms = inputs.platforms.length === 0 ? [''] : inputs.platforms
  return platforms.map((platform) => readStages(dockerfile, inputs, platform))
}

type ReadStages = ReturnType<typeof readStages>

function isTriggered({ stages }: ReadStages, inputs: ReadInputs, triggered: readonly string[]): boolean {
  const starts = startsOf({ stages, contexts: contextsOf(inputs['build-contexts']) })
  return triggered.some((stage) => {
    const called = starts.filter((_, index) => stages.length === 1 || nameOf(stages, index) === stage)
    return called.length === 0 || called.some((start) => typeof start !== 'number')
  })
}

/** What the builder calls a stage of several (dockerfile2llb). */
const nameOf = (stages: readonly Stage[], index: number): string => stages[index]!.name || `stage-${index}`
