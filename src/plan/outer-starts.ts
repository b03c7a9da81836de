import { baseOfStage } from './base-image.ts'
import { possibleStages } from './needed-stages.ts'
import { neededSteps } from './needed-steps.ts'
import { startsOf } from './stage-starts.ts'
import type { ReadInputs } from './stages.ts'

/**
 * The images that the needed stages start from, each once: their ONBUILD instructions run, too. Undefined for one that
 * only the build knows.
 */
export function outerStarts(dockerfile: string, inputs: ReadInputs): readonly (string | undefined)[] {
  const found = neededSteps(dockerfile, inputs, possibleStages).flatMap(({ read, target }) => {
    const starts = startsOf(read)
    const outer = [...possibleStages(target, read)].filter((at) => starts[at] === 'outside' || starts[at] === 'unknown')
    return outer.map((at) => {
      const base = baseOfStage(read, at, read.contexts)
      return base.kind === 'image' ? base.reference : undefined
    })
  })
  return [...new Set(found)]
}
