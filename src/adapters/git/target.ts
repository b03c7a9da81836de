import type { Placing } from './place-files.ts'

/** A tree to be made from a commit that is here. */
export interface Target {
  readonly commit: string
  /** Its folder, which exists. */
  readonly tree: string
  /** Where the tree would be in the checkout: not where its repository is, if the submodule has moved since. */
  readonly root: string
  /** A private folder of this run, for what else the tree needs. */
  readonly folder: string
  /** The tree's own path with a trailing slash; empty for the whole tree. */
  readonly path: string
  readonly placing: Placing
}
