import type { CommitFacts, CommitOnBranch, FileBeside } from './baseline/commit-facts.ts'
import type { Bytes } from './units/bytes.ts'

export type Found<T> = { readonly kind: 'found'; readonly value: T }
/** Nothing there, or nothing readable: `reason` goes into the report. */
export type Miss = {
  readonly kind: 'miss'
  readonly reason: string
  /** Set where one looked and it is not there, which says more than that it could not be had. */
  readonly absent?: true
}

/** The files of a commit, and what lies beside them. */
export interface Tree {
  /** Absolute path of the tree, without links in it. */
  readonly root: string
  /** The folder in it that corresponds to the one the run was started in. */
  readonly directory: string
  /** The same place in this tree, for an absolute path inside the user's checkout; any other path unchanged. */
  translate(path: string): string
  /** What lies beside the commit's files in the checkout, ignored or not added, and so in this tree: paths from its root. */
  readonly beside: readonly FileBeside[]
  /** Those of `beside` that `work` leaves as they are, to the byte. */
  keptBy(work: () => Promise<void>): Promise<readonly FileBeside[]>
}

/**
 * A tree of another commit in a folder of its own, made of the same files as the user's checkout but for the tracked ones;
 * disposing removes it and leaves the checkout as it was.
 */
export interface Worktree extends Tree, AsyncDisposable {
  /** Whether it has all files of its commit: not where the checkout lacks some, which this tree lacks then too. */
  readonly isWhole: boolean
  /** How much of that had to be copied: on another disk, or because files are written to. */
  readonly copied: Bytes
}

/** Where the default branch is, and its name as git says it here (`origin/main`); null where the remote does not tell. */
export interface DefaultBranch {
  readonly commit: string
  readonly name: string | null
}

/** What of the files beside the commit a worktree has. */
export interface Given {
  /** As `beside` gives them. */
  readonly names: ReadonlySet<string>
  /** Whether they may be written to: they are the worktree's own then. */
  readonly isWritten: boolean
}

/** Commits of the user's repository. What is missing in a shallow clone is fetched, and nothing else. */
export interface Commits {
  /** Facts of the checkout, or why git has none (no repository, no commit, no git). */
  facts(): Promise<Found<CommitFacts> | Miss>
  /**
   * The full hash of a commit, tag or branch, here or on the remote; `branch` says a merge base is wanted. `absent`:
   * neither has it.
   */
  resolve(name: string): Promise<Found<{ readonly commit: string; readonly branch: boolean }> | Miss>
  /** The commit that a branch of the remote is at now. */
  branchNow(name: string): Promise<Found<string> | Miss>
  /** All tags by name, with their commits: as the remote has them, since a checkout has but its own; without one, those here. */
  tags(): Promise<Found<ReadonlyMap<string, string>> | Miss>
  /** The default branch, as the remote or, without one, the local branches have it. */
  defaultBranch(): Promise<Found<DefaultBranch> | Miss>
  mergeBase(a: string, b: string): Promise<Found<string> | Miss>
  isAncestor(ancestor: string, descendant: string): Promise<Found<boolean> | Miss>
  /** The commits `tip` ends with that are commits of `head` put elsewhere, as "Rebase and merge" does, the last first. */
  rebased(head: string, tip: string): Promise<Found<readonly CommitOnBranch[]> | Miss>
  /** Whether the file at `path`, from the root of the checkout, is what the commit that is checked out has there. */
  isCommitted(path: string): Promise<boolean>
  /** The user's checkout as it stands now. */
  standing(): Promise<Found<Tree> | Miss>
  /** Names of what lies beside the commit in the checkout now: files, each `.git` as one, and empty folders, with a slash. */
  beside(): Promise<Found<ReadonlySet<string>> | Miss>
  /** A worktree of `commit`, fetched first when it is not here; beside lies what is `given`, or all that does by now. */
  checkout(commit: string, given?: Given): Promise<Found<Worktree> | Miss>
}
