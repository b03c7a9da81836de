import type { CommitFacts, CommitOnBranch, FileBeside } from './baseline/commit-facts.ts'
import type { Bytes } from './units/bytes.ts'

export type Found<T> = { readonly kind: 'found'; readonly value: T }
/** Nothing there, or nothing readable: `reason` goes into the report. */
export type Miss = {
  readonly kind: 'miss'
  readonly reason: string
  /** Set when it is known not to exist, rather than merely out of reach. */
  readonly absent?: true
}

/** The files of a commit, and what lies beside them. */
export interface Tree {
  /** Absolute path of the tree, without links in it. */
  readonly root: string
  /** The folder in it that corresponds to the one the run was started in. */
  readonly directory: string
  /** Maps an absolute path inside the user's checkout to the same place in this tree; leaves any other path unchanged. */
  translate(path: string): string
  /** What lies beside the commit's files in the checkout, ignored or untracked, and so in this tree too. Paths from its root. */
  readonly beside: readonly FileBeside[]
  /** Runs `work` and returns those of `beside` that it left unchanged, byte for byte. */
  keptBy(work: () => Promise<void>): Promise<readonly FileBeside[]>
}

/**
 * Another commit's tree in a folder of its own. Only its tracked files differ from the user's checkout. Disposing removes it and
 * leaves the checkout as it was.
 */
export interface Worktree extends Tree, AsyncDisposable {
  /** Whether it has all files of its commit. Files that the checkout lacks are missing here too. */
  readonly isWhole: boolean
  /** How much of what lies beside the commit had to be copied: it is on another disk, or its files get written to. */
  readonly copied: Bytes
}

/** The tip of the default branch and its name as git has it here (`origin/main`); null when the remote does not tell. */
export interface DefaultBranch {
  readonly commit: string
  readonly name: string | null
}

/** Which files beside the commit a worktree gets. */
export interface Given {
  /** As returned by `beside`. */
  readonly names: ReadonlySet<string>
  /** Whether they may be written to; the worktree then has its own. */
  readonly isWritten: boolean
}

/** Commits of the user's repository. Fetches what a shallow clone lacks, and nothing else. */
export interface Commits {
  /** Facts of the checkout, or why git has none (no repository, no commit, no git). */
  facts(): Promise<Found<CommitFacts> | Miss>
  /**
   * The full hash of a commit, tag or branch, here or on the remote; `branch` says a merge base is wanted. `absent`:
   * neither has it.
   */
  resolve(name: string): Promise<Found<{ readonly commit: string; readonly branch: boolean }> | Miss>
  /** The current tip of a branch on the remote. */
  branchNow(name: string): Promise<Found<string> | Miss>
  /** All tags by name, with their commits: from the remote, since a checkout has only its own, or from here if there is none. */
  tags(): Promise<Found<ReadonlyMap<string, string>> | Miss>
  /** The default branch, as the remote or, without one, the local branches have it. */
  defaultBranch(): Promise<Found<DefaultBranch> | Miss>
  mergeBase(a: string, b: string): Promise<Found<string> | Miss>
  isAncestor(ancestor: string, descendant: string): Promise<Found<boolean> | Miss>
  /** The commits at the end of `tip` that are rebased commits of `head`, as "Rebase and merge" makes them, the last first. */
  rebased(head: string, tip: string): Promise<Found<readonly CommitOnBranch[]> | Miss>
  /** Whether the file at `path`, from the root of the checkout, is as the checked-out commit has it. */
  isCommitted(path: string): Promise<boolean>
  /** The user's checkout as it stands now. */
  standing(): Promise<Found<Tree> | Miss>
  /** Names of what lies beside the commit in the checkout now: files, each `.git` as one, and empty folders, with a slash. */
  beside(): Promise<Found<ReadonlySet<string>> | Miss>
  /** A worktree of `commit`, fetched if it is not here. It gets the `given` files beside the commit, or all there are by now. */
  checkout(commit: string, given?: Given): Promise<Found<Worktree> | Miss>
}
