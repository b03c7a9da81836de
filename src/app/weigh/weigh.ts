import { advise } from '../../advice/advise.ts'
import type { Build } from '../../buildkit/build.ts'
import type { Image } from '../../image/image.ts'
import { startsWithLayers, takeInventory, type Inventory } from '../../inventory/inventory.ts'
import { measured } from '../../inventory/measures/measure.ts'
import { measuresFor } from '../../limits/measures.ts'
import type { Rule } from '../../limits/rule.ts'
import type { Push } from '../../plan/build-plan.ts'
import type { InstructionLines, Stack } from '../../plan/instruction-lines.ts'
import { imageRecord, type ImageFacts } from '../../record/make.ts'
import type { ImageRecord } from '../../record/record.ts'
import type { BaseLayers } from './base-layers.ts'

export interface WeighedImage {
  readonly image: Image
  readonly inventory: Inventory
  readonly record: ImageRecord
}

/** The result for one image: its platforms, and the build that made it. */
export interface Weighing {
  readonly weighed: readonly { readonly record: ImageRecord }[]
  /** Null if the image was not built here. */
  readonly build: Build | null
  /** What to push once the verdict allows it. */
  readonly pushes: readonly Push[]
  /** Sentences about what is missing. */
  readonly notes: readonly string[]
}

export interface BuiltWeighing extends Weighing {
  readonly build: Build
}

/** Without its files, which take memory: of many images, these would be kept until the last one is weighed. */
export const withoutFiles = <W extends Weighing>(weighing: W): W => ({
  ...weighing,
  weighed: weighing.weighed.map(({ record }) => ({ record })),
})

/** One record per platform. */
export const recordsOf = ({ weighed }: Weighing): readonly ImageRecord[] => weighed.map(({ record }) => record)

/** What an image is weighed with, besides its layers. */
export interface Background {
  readonly base: BaseLayers
  /** Their values must not get into the record. */
  readonly buildArgs: readonly string[]
  readonly linesOf: (stack: Stack) => InstructionLines
  /** What is asked of the image besides its metrics. */
  readonly rules: readonly Rule[]
  /** How long the build took; null if there was none. */
  readonly seconds: number | null
}

/** If the base image's layers are not known, a note says why. */
export function weighImages(
  images: readonly Image[],
  facts: ImageFacts,
  { base, buildArgs, linesOf, rules, seconds }: Background,
): { readonly weighed: readonly WeighedImage[]; readonly notes: readonly string[] } {
  const asked = measuresFor(rules)
  const results = images.map((image) => {
    const stack = base.kind === 'known' ? base.stacks.find((each) => startsWithLayers(image, each)) : undefined
    const unknown = base.kind === 'unknown' ? base.reason : 'its layers do not begin with those of its base image'
    const note = `The own and base layers of ${facts.name} (${image.platform}) cannot be told apart: ${unknown}.`
    const lines = linesOf({ history: image.history, layers: image.layers.length, baseLayers: stack?.length })
    const inventory = takeInventory(image, stack, { buildArgs, lines: lines.layers, copied: lines.copied })
    const advice = advise({ ...inventory, program: image.program, lines })
    const record = imageRecord(facts, image, inventory, advice)
    const measures = asked.length === 0 ? undefined : measured(asked, inventory, seconds)
    return { image, inventory, record: { ...record, ...(measures && { measures }) }, notes: stack ? [] : [note] }
  })
  return { weighed: results, notes: results.flatMap(({ notes }) => notes) }
}
