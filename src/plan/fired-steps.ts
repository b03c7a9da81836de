import { parseDockerfile } from './dockerfile/parse.ts'
import { startsOf, type BuildSources } from './stage-starts.ts'
import { stepsByStage, type Step } from './steps.ts'

/** In the order they run: ONBUILD triggers come first in stages that start from theirs (`initOnBuildTriggers`). */
export function firedSteps(read: BuildSources): readonly Step[] {
  const steps = stepsByStage(read.steps)
  return startsOf(read).flatMap((start, stage) => {
    const below = typeof start === 'number' ? (steps.get(start) ?? []) : []
    const triggers = below.filter(({ keyword }) => keyword === 'ONBUILD')
    const own = (steps.get(stage) ?? []).filter(({ keyword }) => keyword !== 'ONBUILD')
    return triggers.flatMap((step) => triggered(step, stage, read)).concat(own)
  })
}

const ONBUILD = /^\s*ONBUILD\s*/i

/** Parses a trigger as a Dockerfile of its own; it keeps the ONBUILD's lines. */
function triggered(step: Step, stage: number, { frontend }: BuildSources): readonly Step[] {
  const own = step.joined.replace(ONBUILD, '')
  const text = [own, ...step.heredocs.flatMap(({ name, body }) => [...body, name])].join('\n')
  const [instruction] = parseDockerfile(text, frontend).instructions
  if (instruction === undefined) return []
  const { line, lastLine } = step
  return [{ ...instruction, line, lastLine, text: step.text.replace(ONBUILD, ''), stage }]
}
