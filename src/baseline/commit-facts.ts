import type { Bytes } from '../units/bytes.ts'

/** The checkout as git sees it. */
export interface CommitFacts {
  readonly head: string
  /** Parents as the commit object names them: true in a shallow clone too. */
  readonly parents: readonly string[]
  /**
   * Tracked files have uncommitted changes, or there are untracked files that are not ignored, in submodules too; or
   * git was told to overlook some.
   */
  readonly dirty: boolean
  /**
   * Whether all tracked files are there: none removed, none left out by a sparse checkout, no submodule missing. Git
   * does not count the last two as changes, so they are not `dirty`.
   */
  readonly isWhole: boolean
  /** Path from the repository's root to the folder the run was started in, with `/`, empty at the root. */
  readonly prefix: string
}

/** A commit of a branch, with who put it there and when. */
export interface CommitOnBranch {
  readonly commit: string
  /** Its first parent. */
  readonly below: string
  /** Address of whoever put it there, who need not be its author. */
  readonly committer: string
  /** Since 1970, as git keeps it. */
  readonly seconds: number
}

/** An uncommitted file of the checkout, by its path from the root. A link has no bytes. */
export interface FileBeside {
  readonly path: string
  readonly bytes: Bytes
}

/** Uncommitted files of the checkout that a build can take. */
export interface FilesBeside {
  /** The heaviest first, twenty at most. */
  readonly heaviest: readonly FileBeside[]
  readonly count: number
  readonly bytes: Bytes
}
