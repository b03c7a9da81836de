import type { CommitFacts, CommitOnBranch, FileBeside } from './baseline/commit-facts.ts'
import type { Change } from './plan/changed-input.ts'
import type { Bytes } from './units/bytes.ts'

export type Found<T> = { readonly kind: 'found'; readonly value: T }
/** `reason` goes into the report. */
export type Miss = {
  readonly kind: 'miss'
  readonly reason: string
  /** Known not to exist, rather than merely out of reach. */
  readonly absent?: true
}

/** The files of a commit, and the untracked files beside them. */
export interface Tree {
  /** Absolute, without symbolic links. */
  readonly root: string
  /** The folder in it that corresponds to the one the run was started in. */
  readonly directory: string
  /** Maps an absolute path inside the user's checkout into this tree; returns any other path unchanged. */
  translate(path: string): string
  /** Ignored and untracked files of the checkout, which this tree has too. Paths are relative to the root. */
  readonly beside: readonly FileBeside[]
  /** Runs `work` and returns those of `beside` that it left unchanged, byte for byte. */
  keptBy(work: () => Promise<void>): Promise<readonly FileBeside[]>
}

/** The checkout as it differs from a commit. */
export interface ChangedTree extends Pick<Tree, 'root' | 'directory' | 'translate'> {
  /** Uncommitted ones last. */
  readonly changes: readonly Change[]
}

/** Another commit's tree in its own folder; only tracked files differ from the checkout. Disposing removes it. */
export interface Worktree extends Tree, AsyncDisposable {
  /** Whether it has all files of its commit: a file missing from the checkout is missing here too. */
  readonly isWhole: boolean
  /** Bytes of untracked files that had to be copied: they are on another disk, or get written to. */
  readonly copied: Bytes
}

/** The tip of the default branch and its name in git (`origin/main`), null if the remote does not report one. */
export interface DefaultBranch {
  readonly commit: string
  readonly name: string | null
}

/** The untracked files that a worktree gets. */
export interface Given {
  /** As returned by `beside`. */
  readonly names: ReadonlySet<string>
  /** Whether they may be written to; if so, the worktree gets its own copies. */
  readonly isWritten: boolean
}

/** Commits of the user's repository. Fetches only what a shallow clone lacks. */
export interface Commits {
  /** A miss if there is no repository, no commit or no git. */
  facts(): Promise<Found<CommitFacts> | Miss>
  /** The full hash of a commit, tag or branch, local or remote. `branch`: use the merge base with it. */
  resolve(name: string): Promise<Found<{ readonly commit: string; readonly branch: boolean }> | Miss>
  branchNow(name: string): Promise<Found<string> | Miss>
  /** All tags with their commits: from the remote, since a checkout may lack some; local ones if there is no remote. */
  tags(): Promise<Found<ReadonlyMap<string, string>> | Miss>
  /** From the remote, or from the local branches if there is none. */
  defaultBranch(): Promise<Found<DefaultBranch> | Miss>
  mergeBase(a: string, b: string): Promise<Found<string> | Miss>
  isAncestor(ancestor: string, descendant: string): Promise<Found<boolean> | Miss>
  /** The first parent of `commit`, its first parent, and so on: nearest first, `most` at most. Fewer if no more can be had. */
  ancestors(commit: string, most: number): Promise<Found<readonly string[]> | Miss>
  /** The commits at the end of `tip` that "Rebase and merge" made from `head`, newest first. */
  rebased(head: string, tip: string): Promise<Found<readonly CommitOnBranch[]> | Miss>
  /** Whether the file at `path` (relative to the root) matches the checked-out commit. */
  isCommitted(path: string): Promise<boolean>
  /**
   * The text of a file of `commit`, which is fetched if missing; null if that has no such file. `path` starts at the
   * folder the run was started in. Symbolic links lead to other files of the commit, but not out of it. A miss outside of
   * the repository and in a submodule, of which the commit says nothing.
   */
  file(commit: string, path: string): Promise<Found<string | null> | Miss>
  /** How the checkout, with all that lies in it, differs from `commit`, which is fetched if missing. */
  changes(commit: string): Promise<Found<ChangedTree> | Miss>
  standing(): Promise<Found<Tree> | Miss>
  /** Untracked and ignored files in the checkout now; a `.git` counts as one file, and an empty folder ends with a slash. */
  beside(): Promise<Found<ReadonlySet<string>> | Miss>
  /** A worktree of `commit`, fetched if missing, with the `given` untracked files, or all of them. */
  checkout(commit: string, given?: Given): Promise<Found<Worktree> | Miss>
}
