import type { BakeSource } from '../inputs/bake-source.ts'
import type { BuildInputs } from '../inputs/build-inputs.ts'

interface NamedBuild {
  /** The target that an image is linked to; empty for the image's own build. */
  readonly target: string
  readonly inputs: BuildInputs
}

/** What an image is made of. */
export interface ImageBuilds {
  readonly build: BuildInputs
  readonly bake?: BakeSource | undefined
}

/** All that is built for an image, its own build first: who asks what it takes from folders has to look at each. */
export function allBuilds({ build, bake }: ImageBuilds): readonly NamedBuild[] {
  const linked = Object.entries(bake?.linked ?? {}).map(([target, inputs]) => ({ target, inputs }))
  return [{ target: '', inputs: build }, ...linked]
}
