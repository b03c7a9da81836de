import { baseOfStage, type BaseImage } from './base-image.ts'
import { possibleStages } from './needed-stages.ts'
import { neededSteps } from './needed-steps.ts'
import { startsOf } from './stage-starts.ts'
import type { ReadInputs, Stages } from './stages.ts'

/** An image; `hasPlatform`: its FROM names a platform, which need not be one that the build is for. */
export interface OuterImage {
  readonly kind: 'image'
  readonly reference: string
  readonly hasPlatform: boolean
}

/** What a stage starts from that no stage of its Dockerfile makes. */
export type OuterStart =
  | OuterImage
  /** A target of the bake file, by its name. */
  | { readonly kind: 'target'; readonly name: string }
  /** Only the build knows it. */
  | { readonly kind: 'unknown' }

/** What the needed stages start from, each once: its ONBUILD instructions run, too. */
export function outerStarts(dockerfile: string, inputs: ReadInputs): readonly OuterStart[] {
  const found = neededSteps(dockerfile, inputs, possibleStages).flatMap(({ read, target }) => {
    const starts = startsOf(read)
    const outer = [...possibleStages(target, read)].filter((at) => starts[at] === 'outside' || starts[at] === 'unknown')
    return outer.map((at) => startOf(baseOfStage(read, at, read.contexts), hasPlatform(read, at)))
  })
  return [...new Map(found.map((start) => [JSON.stringify(start), start])).values()]
}

/** Of its own FROM, or of that of a stage below it which a named context replaces: BuildKit takes the context for that. */
function hasPlatform({ stages }: Pick<Stages, 'stages'>, at: number): boolean {
  const stage = stages[at]!
  return [stage, stages[stage.below]].some((each) => each !== undefined && each.platform.written !== '')
}

function startOf(base: BaseImage, isOfPlatform: boolean): OuterStart {
  if (base.kind === 'image') return { kind: 'image', reference: base.reference, hasPlatform: isOfPlatform }
  const [, name] = /^target:(.+)$/.exec((base.kind === 'unknown' && base.source) || '') ?? []
  return name === undefined ? { kind: 'unknown' } : { kind: 'target', name }
}
