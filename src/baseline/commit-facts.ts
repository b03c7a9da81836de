import type { Bytes } from '../units/bytes.ts'

export interface CommitFacts {
  readonly head: string
  /** Parents in the commit object, which a shallow clone has too. */
  readonly parents: readonly string[]
  /** Whether git sees uncommitted changes or untracked files, also in submodules, or was told to overlook some. */
  readonly dirty: boolean
  /** Whether all tracked files are present. A sparse checkout or a missing submodule is not `dirty` to git. */
  readonly isWhole: boolean
  /** Path from the repository's root to the folder the run was started in, with a trailing `/`; empty at the root. */
  readonly prefix: string
}

export interface CommitOnBranch {
  readonly commit: string
  readonly below: string
  /** The committer's email address. */
  readonly committer: string
  /** Since the epoch. */
  readonly seconds: number
}

/** An uncommitted file, by its path from the root. A link has no bytes. */
export interface FileBeside {
  readonly path: string
  readonly bytes: Bytes
}

/** Uncommitted files that a build can read. */
export interface FilesBeside {
  /** Heaviest first, twenty at most. */
  readonly heaviest: readonly FileBeside[]
  readonly count: number
  readonly bytes: Bytes
}
