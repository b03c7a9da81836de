import type { RanStage } from '../buildkit/ran-stages.ts'
import { isForeign } from './dockerfile/frontend.ts'
import { firedSteps } from './fired-steps.ts'
import { contextsOf } from './named-contexts.ts'
import { readStages, type ReadInputs, type Stage } from './stages.ts'
import { stepsByStage } from './steps.ts'

/** Whether a build may have run something that its Dockerfile does not say; a foreign frontend may run anything. */
export function hasUnwrittenSteps(dockerfile: string, inputs: ReadInputs, ran: readonly RanStage[]): boolean {
  return readEach(dockerfile, inputs).some(
    (read) => isForeign(dockerfile, read.given) || isTriggered(read, inputs, ran),
  )
}

/** Whether a build ran an ONBUILD of an image that is not a stage: it runs wherever a build starts from that image. */
export function hasOuterTriggers(dockerfile: string, inputs: ReadInputs, ran: readonly RanStage[]): boolean {
  return readEach(dockerfile, inputs).some((read) => isTriggered(read, inputs, ran))
}

function readEach(dockerfile: string, inputs: ReadInputs): readonly ReadStages[] {
  const platforms = inputs.platforms.length === 0 ? [''] : inputs.platforms
  return platforms.map((platform) => readStages(dockerfile, inputs, platform))
}

type ReadStages = ReturnType<typeof readStages>

/**
 * Compares numbers of steps: before 0.17, BuildKit did not say which are an ONBUILD's, and how it counts them depends
 * on what a stage starts from (dockerfile2llb, prefixCommand). WORKDIR of the root is not a step.
 */
function isTriggered(read: ReadStages, inputs: ReadInputs, ran: readonly RanStage[]): boolean {
  const written = stepsByStage(firedSteps({ ...read, contexts: contextsOf(inputs['build-contexts']) }))
  const counts = read.stages.map((_, index) => {
    return (written.get(index) ?? []).filter(({ keyword }) => MAKES_FILES.has(keyword)).length
  })
  return ran.some(({ name, steps }) => {
    const called = counts.filter((_, index) => read.stages.length === 1 || nameOf(read.stages, index) === name)
    return called.length === 0 || called.some((count) => steps > count)
  })
}

const MAKES_FILES = new Set(['RUN', 'COPY', 'ADD'])

/** What the builder calls a stage if there are several (dockerfile2llb). */
const nameOf = (stages: readonly Stage[], index: number): string => stages[index]!.name || `stage-${index}`
