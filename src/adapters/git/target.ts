import type { Placing } from './place-files.ts'

/** A tree to be made from a local commit. */
export interface Target {
  readonly commit: string
  /** Its folder, which exists. */
  readonly tree: string
  /** Where the tree would be in the checkout; its repository is elsewhere if the submodule has moved. */
  readonly root: string
  /** A private folder of this run for other files of the tree. */
  readonly folder: string
  /** The tree's own path with a trailing slash; empty for the whole tree. */
  readonly path: string
  readonly placing: Placing
}
