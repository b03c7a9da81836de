import { Onbuild } from 'dockerfile-ast'
import { expandVariables } from './dockerfile-variables.ts'
import { familiarName } from './image-reference.ts'
import { stageChain, type BuildSources } from './needed-stages.ts'
import type { Step } from './steps.ts'

/** What a stage starts from: an earlier stage by its index, nothing, or something that only the builder sees into. */
export type Start = number | 'scratch' | 'outside'

export function startOf(read: BuildSources, stage: number): Start {
  const chain = stageChain(read, stage, read.contexts)
  if (chain === undefined || chain.length === 0) return 'outside'
  if (chain.length > 1) return chain.at(-2)!
  const from = expandVariables(read.stages[stage]?.from ?? '', read.variables)
  return from === 'scratch' && !read.contexts.has(familiarName(from)) ? 'scratch' : 'outside'
}

/**
 * The instructions as they run: those that a stage keeps with ONBUILD come first in each stage that starts from it, and
 * nowhere else (dockerfile2llb, `initOnBuildTriggers`).
 */
export function firedSteps(read: BuildSources): readonly Step[] {
  return read.stages.flatMap((_, stage) => {
    const start = startOf(read, stage)
    const triggered = read.steps.filter((step) => step.stage === start).flatMap((step) => triggerOf(step, stage))
    return [...triggered, ...read.steps.filter((step) => step.stage === stage && step.keyword !== 'ONBUILD')]
  })
}

function triggerOf({ instruction }: Step, stage: number): readonly Step[] {
  const trigger = instruction instanceof Onbuild ? instruction.getTriggerInstruction() : null
  return trigger === null ? [] : [{ instruction: trigger, keyword: trigger.getKeyword().toUpperCase(), stage }]
}
