import type { Rule } from '../limits/rule.ts'
import type { BuildInputs } from './build-inputs.ts'
import type { GivenAgain } from './given-again.ts'

/**
 * The inputs of `docker buildx bake`, with the names and meaning of docker/bake-action v7. docs/bake-action.md lists every
 * difference; a test checks that.
 */
export interface BakeInputs extends Pick<
  BuildInputs,
  'allow' | 'builder' | 'load' | 'no-cache' | 'provenance' | 'pull' | 'push' | 'sbom'
> {
  readonly files: readonly string[]
  readonly set: readonly string[]
  /** The folder that bake runs in. */
  readonly source: string
  readonly targets: readonly string[]
  readonly vars: readonly string[]
}

/** The images of a run that a bake file has. */
export interface BakeAsked {
  readonly inputs: BakeInputs
  /** The one to weigh; empty for all. */
  readonly name: string
  /** Those of the inputs, which hold for each image. */
  readonly rules: readonly Rule[]
  readonly givenAgain: GivenAgain
}
