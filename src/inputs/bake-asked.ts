import type { Rule } from '../limits/rule.ts'
import type { BakeInputs } from './bake-inputs.ts'
import type { GivenAgain } from './given-again.ts'

/** The images of a run that a bake file has. */
export interface BakeAsked {
  readonly inputs: BakeInputs
  /** The one to weigh; empty for all. */
  readonly name: string
  /** Those of the inputs, which hold for each image. */
  readonly rules: readonly Rule[]
  readonly givenAgain: GivenAgain
}
