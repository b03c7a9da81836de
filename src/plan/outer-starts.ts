import { baseOfStage, type BaseImage } from './base-image.ts'
import { possibleStages } from './needed-stages.ts'
import { neededSteps } from './needed-steps.ts'
import { startsOf } from './stage-starts.ts'
import type { ReadInputs } from './stages.ts'

/** What a stage starts from that no stage of its Dockerfile makes. */
export type OuterStart =
  | { readonly kind: 'image'; readonly reference: string }
  /** A target of the bake file, by its name. */
  | { readonly kind: 'target'; readonly name: string }
  /** Only the build knows it. */
  | { readonly kind: 'unknown' }

/** What the needed stages start from, each once: its ONBUILD instructions run, too. */
export function outerStarts(dockerfile: string, inputs: ReadInputs): readonly OuterStart[] {
  const found = neededSteps(dockerfile, inputs, possibleStages).flatMap(({ read, target }) => {
    const starts = startsOf(read)
    const outer = [...possibleStages(target, read)].filter((at) => starts[at] === 'outside' || starts[at] === 'unknown')
    return outer.map((at) => startOf(baseOfStage(read, at, read.contexts)))
  })
  return [...new Map(found.map((start) => [JSON.stringify(start), start])).values()]
}

function startOf(base: BaseImage): OuterStart {
  if (base.kind === 'image') return { kind: 'image', reference: base.reference }
  const [, name] = /^target:(.+)$/.exec((base.kind === 'unknown' && base.source) || '') ?? []
  return name === undefined ? { kind: 'unknown' } : { kind: 'target', name }
}
