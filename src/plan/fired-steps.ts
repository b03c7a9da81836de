import { parseDockerfile } from './dockerfile/parse.ts'
import { familiarName } from './image-reference.ts'
import { stageChain, type BuildSources } from './needed-stages.ts'
import type { Step } from './steps.ts'

/** What a stage starts from: an earlier stage by its index, nothing, or something that only the builder sees into. */
export type Start = number | 'scratch' | 'outside'

export function startOf(read: BuildSources, stage: number): Start {
  const chain = stageChain(read, stage, read.contexts)
  if (chain === undefined || chain.length === 0) return 'outside'
  if (chain.length > 1) return chain.at(-2)!
  const base = read.stages[stage]?.base
  return base === 'scratch' && !read.contexts.has(familiarName(base)) ? 'scratch' : 'outside'
}

/**
 * The instructions as they run: those that a stage keeps with ONBUILD come first in each stage that starts from it, and
 * nowhere else (dockerfile2llb, `initOnBuildTriggers`).
 */
export function firedSteps(read: BuildSources): readonly Step[] {
  return read.stages.flatMap((_, stage) => {
    const start = startOf(read, stage)
    const triggers = read.steps.filter((step) => step.stage === start && step.keyword === 'ONBUILD')
    const own = read.steps.filter((step) => step.stage === stage && step.keyword !== 'ONBUILD')
    return [...triggers.flatMap((step) => triggered(step, stage, read)), ...own]
  })
}

const ONBUILD = /^\s*ONBUILD\s*/i

/** A trigger is read again, as a Dockerfile of its own; it is known by the ONBUILD's lines. */
function triggered(step: Step, stage: number, { frontend }: BuildSources): readonly Step[] {
  const own = step.joined.replace(ONBUILD, '')
  const text = [own, ...step.heredocs.flatMap(({ name, body }) => [...body, name])].join('\n')
  const [instruction] = parseDockerfile(text, frontend).instructions
  if (instruction === undefined) return []
  const { line, lastLine } = step
  return [{ ...instruction, line, lastLine, text: step.text.replace(ONBUILD, ''), stage }]
}
