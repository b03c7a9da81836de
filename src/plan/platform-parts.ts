import type { BuildInputs } from '../inputs/build-inputs.ts'
import type { BakeSource } from './bake/bake-definition.ts'
import type { BuilderFacts } from './build-plan.ts'
import { formatFields } from './exporter.ts'
import type { Kept } from './held-output.ts'

/** What of a build decides whether its platforms are built apart. */
interface Parted {
  readonly inputs: BuildInputs
  readonly bake?: BakeSource | undefined
  readonly kept: Kept | undefined
}

/**
 * The builds of an image's platforms, one of each, if they may be on several nodes, from which buildx exports no image
 * (`engine.several-nodes`). The whole alone if they can or must be one build: what such an image would be written to
 * besides the place where it is weighed, it would be written to once for each platform.
 */
export function platformParts<T extends Parted>(whole: T, { buildkit }: BuilderFacts): readonly T[] {
  const { inputs, bake, kept } = whole
  const { platforms } = inputs
  if (buildkit.length < 2 || platforms.length < 2 || !isOnlyKept(whole)) return [whole]
  return platforms.map((platform, index) => {
    const its = { inputs: { ...inputs, platforms: [platform] }, bake: bake && { ...bake, platform } }
    return Object.assign({}, whole, its, { kept: kept && { ...kept, prefix: `${kept.prefix ?? ''}${index}-` } })
  })
}

function isOnlyKept({ inputs, kept }: Parted): boolean {
  if (inputs.load) return false
  if (kept === undefined) return !inputs.push && inputs.outputs.length === 0
  const { all, registries } = kept.outputs
  return (
    all.every(({ isPushed }) => isPushed) && new Set(registries.map(({ fields }) => formatFields(fields))).size === 1
  )
}
