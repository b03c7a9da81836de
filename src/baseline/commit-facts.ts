import type { Bytes } from '../units/bytes.ts'

/** The checkout as git sees it. */
export interface CommitFacts {
  readonly head: string
  /** Parents as the commit object names them: true in a shallow clone too. */
  readonly parents: readonly string[]
  /**
   * Uncommitted changes of tracked files, or untracked ones that are not ignored, also in submodules; or git was told to
   * overlook some.
   */
  readonly dirty: boolean
  /**
   * Whether all tracked files are there: none was removed or is left out by a sparse checkout, and no submodule is
   * missing. The last two are no changes for git: not `dirty`.
   */
  readonly isWhole: boolean
  /** Path from the repository's root to the folder the run was started in, with `/`, empty at the root. */
  readonly prefix: string
}

/** A commit of a branch, and who put it there when. */
export interface CommitOnBranch {
  readonly commit: string
  /** Its first parent. */
  readonly below: string
  /** Address of who put it there, who need not have written it. */
  readonly committer: string
  /** Since 1970, as git keeps it. */
  readonly seconds: number
}

/** A file of the checkout that is in no commit, by its path from the root. A link has no bytes. */
export interface FileBeside {
  readonly path: string
  readonly bytes: Bytes
}

/** Files of the checkout and of no commit that a build can take. */
export interface FilesBeside {
  /** The heaviest first, twenty at most. */
  readonly heaviest: readonly FileBeside[]
  readonly count: number
  readonly bytes: Bytes
}
