import { isForeign } from './dockerfile/frontend.ts'
import { contextsOf, isReplaced } from './named-contexts.ts'
import { findTarget } from './needed-stages.ts'
import { readStages, type ReadInputs } from './stages.ts'

/**
 * Whether the image of a Dockerfile has ONBUILD instructions; undefined if only the build knows. These are those of its
 * target stage alone: what that starts from has run its own in it, and they are gone (moby/buildkit, dockerfile2llb:
 * `d.image.Config.OnBuild = nil`).
 */
export function hasTriggers(dockerfile: string, inputs: ReadInputs): boolean | undefined {
  const { stages, steps, given } = readStages(dockerfile, inputs, '') // no platform decides it
  const target = findTarget(stages, inputs.target)
  const stage = stages[target]
  if (stage === undefined || isForeign(dockerfile, given)) return undefined
  if (isReplaced(stage.name, contextsOf(inputs['build-contexts']))) return undefined
  return steps.some((step) => step.keyword === 'ONBUILD' && step.stage === target)
}
