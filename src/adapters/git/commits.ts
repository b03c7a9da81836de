import type { CommitFacts } from '../../baseline/facts.ts'
import type { Commits, Found, Miss, Worktree } from '../../ports.ts'
import type { Access } from './credentials.ts'
import { fetchCommit } from './fetch.ts'
import { gitIn } from './git.ts'
import { isAncestor, mergeBase, parentsOf } from './merge-base.ts'
import { defaultBranch, resolveName } from './names.ts'
import { findPlace } from './place.ts'
import { queue, type Repository } from './remote.ts'
import { makeWorktree } from './worktree.ts'

/**
 * The commits of the repository that `directory` is in, through the user's own git. The checkout, the index and the refs
 * stay as they are; what has to be fetched comes as objects only.
 */
export function gitCommits(directory: string, access: Access): Commits {
  const repository: Repository = { directory, git: gitIn(directory), access, oneAtATime: queue() }
  return {
    facts: () => facts(repository),
    resolve: (name) => resolveName(repository, name),
    defaultBranch: () => defaultBranch(repository),
    mergeBase: (a, b) => mergeBase(repository, a, b),
    isAncestor: (ancestor, descendant) => isAncestor(repository, ancestor, descendant),
    checkout: (commit) => checkout(repository, commit),
  }
}

async function facts(repository: Repository): Promise<CommitFacts | undefined> {
  const { git } = repository
  const place = await findPlace(git)
  const head = (await git(['rev-parse', '--verify', '--quiet', 'HEAD^{commit}'])).stdout.trim()
  if (place === undefined || head === '') return undefined
  const parents = await parentsOf(repository, head)
  const status = await git(['status', '--porcelain', '--untracked-files=normal'])
  return { head, parents, dirty: status.code !== 0 || status.stdout !== '', prefix: place.prefix }
}

async function checkout(repository: Repository, commit: string): Promise<Found<Worktree> | Miss> {
  const place = await findPlace(repository.git)
  if (place === undefined) return { kind: 'miss', reason: 'this is not a git repository' }
  const here = await fetchCommit(repository, commit)
  if (here.kind === 'miss') return here
  return makeWorktree(repository, place, commit)
}
