import type { Inventory } from '../inventory/inventory.ts'
import type { InstructionLines } from '../plan/instruction-lines.ts'

/** What advice is based on. `files` is read once, completely. */
export interface AdviceFacts extends Pick<
  Inventory,
  'metrics' | 'layers' | 'files' | 'hidden' | 'duplicates' | 'goBinaries' | 'repository'
> {
  /** What a container runs: a path or a bare name; empty if the image names nothing. */
  readonly program: string
  /** The Dockerfile lines that the layers come from; all null if the image was not built here. */
  readonly lines: InstructionLines
}

/** Whether a layer can be changed in the user's own Dockerfile; assumed so if the base image is unknown. */
export const isOwnLayer = ({ layers }: Pick<AdviceFacts, 'layers'>, layer: number): boolean =>
  layers[layer]?.origin !== 'base'
