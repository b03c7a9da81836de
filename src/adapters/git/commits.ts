import type { CommitFacts } from '../../baseline/facts.ts'
import type { Commits, Found, Miss, Worktree } from '../../ports.ts'
import type { Access } from './credentials.ts'
import { fetchCommit } from './fetch.ts'
import { gitIn } from './git.ts'
import { isAncestor, mergeBase, parentsOf } from './merge-base.ts'
import { branchNow, defaultBranch, resolveName } from './names.ts'
import { findPlace } from './place.ts'
import { queue, type Repository } from './remote.ts'
import { makeWorktree } from './worktree.ts'

/**
 * The commits of the repository that `directory` is in, through the user's own git. The checkout, the index and the refs
 * stay as they are; what has to be fetched comes as objects only. Each throws the reason of `cancelled`, and nothing else.
 */
export function gitCommits(directory: string, access: Access, cancelled?: AbortSignal): Commits {
  const repository: Repository = { directory, git: gitIn(directory, cancelled), access, oneAtATime: queue() }
  return {
    facts: () => facts(repository),
    resolve: (name) => resolveName(repository, name),
    branchNow: (name) => branchNow(repository, name),
    defaultBranch: () => defaultBranch(repository),
    mergeBase: (a, b) => mergeBase(repository, a, b),
    isAncestor: (ancestor, descendant) => isAncestor(repository, ancestor, descendant),
    checkout: (commit) => checkout(repository, commit),
  }
}

async function facts(repository: Repository): Promise<Found<CommitFacts> | Miss> {
  const { git } = repository
  const place = await findPlace(git)
  if (place.kind === 'miss') return place
  const head = (await git(['rev-parse', '--verify', '--quiet', 'HEAD^{commit}'])).stdout.trim()
  if (head === '') return { kind: 'miss', reason: 'the repository has no commit yet' }
  const parents = await parentsOf(repository, head)
  const status = await git(['status', '--porcelain', '--untracked-files=normal'])
  const dirty = status.code !== 0 || status.stdout !== ''
  return { kind: 'found', value: { head, parents, dirty, prefix: place.value.prefix } }
}

async function checkout(repository: Repository, commit: string): Promise<Found<Worktree> | Miss> {
  const place = await findPlace(repository.git)
  if (place.kind === 'miss') return place
  const here = await fetchCommit(repository, commit)
  if (here.kind === 'miss') return here
  return makeWorktree(repository, place.value, commit)
}
