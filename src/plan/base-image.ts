import { isImageReference } from './image-reference.ts'
import { contextInPlaceOf, contextsOf, isReplaced, type NamedContexts } from './named-contexts.ts'
import { findTarget } from './needed-stages.ts'
import { readStages, type ReadInputs, type Stage, type Stages } from './stages.ts'

/** The external image that a stage is based on, below all stages; `reason` is a clause for reports. */
export type BaseImage =
  | { readonly kind: 'image'; readonly reference: string }
  | { readonly kind: 'scratch' }
  /** `source`: the named context that it is, as the user wrote it. */
  | { readonly kind: 'unknown'; readonly reason: string; readonly source?: string }

/** The external base of the target stage. As in BuildKit, a named context replaces a stage or image of its name. */
export function baseImage(dockerfile: string, inputs: ReadInputs): BaseImage {
  const platform = inputs.platforms.length === 1 ? (inputs.platforms[0] ?? '') : ''
  const read = readStages(dockerfile, inputs, platform)
  const index = findTarget(read.stages, inputs.target)
  const stage = read.stages[index]
  if (stage === undefined) return unknown(inputs.target === '' ? 'no FROM was found' : `no stage "${inputs.target}"`)
  return baseOfStage(read, index, contextsOf(inputs['build-contexts']))
}

export function baseOfStage(read: Pick<Stages, 'stages'>, index: number, contexts: NamedContexts): BaseImage {
  let found: BaseImage | number = index
  while (typeof found === 'number') found = startOfStage(read.stages[found], contexts)
  return found
}

/** An earlier stage by its index, or a base image. */
function startOfStage(stage: Stage | undefined, contexts: NamedContexts): BaseImage | number {
  if (stage === undefined) return unknown('no FROM was found')
  if (isReplaced(stage.name, contexts)) return ofContext(stage.name, contexts.get(stage.name)!)

  const { base } = stage
  if (base === undefined)
    return unknown(`the value of a variable in "FROM ${stage.from}" is not known before the build`)
  if (stage.below >= 0) return stage.below
  const context = contextInPlaceOf(base, contexts)
  return context === undefined ? ofImage(base) : ofContext(base, contexts.get(context)!)
}

function ofImage(reference: string): BaseImage {
  if (reference === 'scratch') return { kind: 'scratch' }
  return isImageReference(reference) ? { kind: 'image', reference } : unknown(`"FROM ${reference}" names no image`)
}

function ofContext(name: string, source: string): BaseImage {
  const image = /^docker-image:\/\/(.+)$/.exec(source)?.[1]
  if (image !== undefined) return ofImage(image)
  return { ...unknown(`"${name}" is the named context ${source.split(':')[0]}`), source }
}

const unknown = (reason: string) => ({ kind: 'unknown', reason }) as const
