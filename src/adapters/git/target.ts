import type { Placing } from './place-files.ts'

/** A tree to be made of a commit, which is here. */
export interface Target {
  readonly commit: string
  /** Its folder, which is there. */
  readonly tree: string
  /** Where in the checkout that would be: not where the repository is whose submodule has moved since. */
  readonly root: string
  /** Private and of this run alone: what the tree needs besides. */
  readonly folder: string
  /** The tree's own path, with a slash at the end, empty for the whole one. */
  readonly path: string
  readonly placing: Placing
}
