import type { Inventory } from '../inventory/inventory.ts'
import type { InstructionLines } from '../plan/instruction-lines.ts'

/** What advice is made of. `files` are gone through once, whole. */
export interface AdviceFacts extends Pick<
  Inventory,
  'metrics' | 'layers' | 'files' | 'hidden' | 'duplicates' | 'goBinaries' | 'repository'
> {
  /** What a container runs: a path or a bare name; empty where the image names nothing. */
  readonly program: string
  /** Where the layers come from in the Dockerfile; all null for an image that was not built here. */
  readonly lines: InstructionLines
}

/** Whether a layer can be changed in the user's own Dockerfile. It is thought so where the base image is not known. */
export const isOwnLayer = ({ layers }: Pick<AdviceFacts, 'layers'>, layer: number): boolean =>
  layers[layer]?.origin !== 'base'
