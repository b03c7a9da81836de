import type { BakeAsked } from '../inputs/bake-asked.ts'
import type { ImageInputs } from '../inputs/inputs.ts'
import { shortHash } from '../units/short-hash.ts'

/**
 * What the images of a run are, as 12 hex digits: jobs that weigh other images have other layers. Build arguments do not
 * count, because they may differ at each commit. Those of a bake file are not known yet: what asks for them stands for them.
 */
export function layersKey(images: readonly Pick<ImageInputs, 'name' | 'subject'>[], bake?: BakeAsked): string {
  const ofImages = images.map(({ name, subject }) => [
    name,
    subject.kind === 'build' ? subject.build.platforms.toSorted() : [],
  ])
  const identity = bake ? [bake.name, bake.inputs.source, bake.inputs.files, bake.inputs.targets] : ofImages
  return shortHash(JSON.stringify(identity))
}
