import { rm } from 'node:fs/promises'
import type { CommitFacts } from '../../baseline/commit-facts.ts'
import type { Commits, Found, Given, Miss, Worktree } from '../../ports.ts'
import { ancestors } from './ancestors.ts'
import { isClean } from './clean.ts'
import type { Access } from './credentials.ts'
import { changes } from './changes.ts'
import { committedFile } from './committed-file.ts'
import { fetchCommit } from './fetch.ts'
import { isAncestor, mergeBase, parentsOf } from './merge-base.ts'
import { namesBeside } from './names-beside.ts'
import { branchNow, defaultBranch, resolveName } from './names.ts'
import { rebased } from './rebased.ts'
import { repositoryIdentity } from './place.ts'
import { openRepository, type Opening, type Repository } from './repository.ts'
import { standing } from './standing.ts'
import { tags } from './tags.ts'
import { listedFiles } from './whole.ts'
import { makeWorktree } from './worktree.ts'

/** `identity`: of the repository on this machine (place.ts); undefined if there is none. */
export interface GitCommits extends Commits, AsyncDisposable {
  identity(): Promise<string | undefined>
}

/**
 * The commits of the repository around `directory`, through the user's own git. Neither the checkout nor the git
 * directory changes: what is fetched goes into a store in the `temporary` folder, which disposing removes. Every call
 * throws the reason when the run is cancelled.
 */
export function gitCommits(
  directory: string,
  access: Access,
  temporary: () => Promise<string>,
  opening: Opening,
): GitCommits {
  let opened: Promise<Found<Repository> | Miss> | undefined
  const within = async <T>(use: (repository: Repository) => Promise<Found<T> | Miss>): Promise<Found<T> | Miss> => {
    opened ??= openRepository(directory, access, temporary, opening)
    const repository = await opened
    return repository.kind === 'miss' ? repository : use(repository.value)
  }
  return {
    facts: () => within(facts),
    resolve: (name) => within((repository) => resolveName(repository, name)),
    branchNow: (name) => within((repository) => branchNow(repository, name)),
    tags: () => within(tags),
    defaultBranch: () => within(defaultBranch),
    mergeBase: (a, b) => within((repository) => mergeBase(repository, a, b)),
    rebased: (head, tip) => within((repository) => rebased(repository, head, tip)),
    isAncestor: (ancestor, descendant) => within((repository) => isAncestor(repository, ancestor, descendant)),
    ancestors: (commit, most) => within((repository) => ancestors(repository, commit, most)),
    async isCommitted(path) {
      const value = await within(async (repository) => ({ kind: 'found', value: await isCommitted(repository, path) }))
      return value.kind === 'found' && value.value
    },
    file: (commit, path) => within((repository) => committedFile(repository, commit, path)),
    changes: (commit) => within((repository) => changes(repository, commit)),
    standing: () => within(standing),
    beside: () => within(namesBeside),
    checkout: (commit, given) => within((repository) => checkout(repository, commit, given)),
    async identity() {
      const value = await within(async ({ place }) => ({ kind: 'found', value: await repositoryIdentity(place) }))
      return value.kind === 'found' ? value.value : undefined
    },
    async [Symbol.asyncDispose]() {
      const repository = await opened?.catch(() => undefined)
      if (repository?.kind === 'found') await rm(repository.value.store.directory, { recursive: true, force: true })
    },
  }
}

async function facts(repository: Repository): Promise<Found<CommitFacts> | Miss> {
  const { git, place } = repository
  const head = (await git(['rev-parse', '--verify', '--quiet', 'HEAD^{commit}'])).stdout.trim()
  if (head === '') return { kind: 'miss', reason: 'the repository has no commit yet' }
  const listed = listedFiles(git, place.root)
  const [parents, clean, { isWhole }] = await Promise.all([
    parentsOf(repository, head),
    isClean(repository, listed),
    listed,
  ])
  return { kind: 'found', value: { head, parents, dirty: !clean, isWhole, prefix: place.prefix } }
}

/** Compares bytes: an index may be told to ignore changes, and a filter is a program. A link is not its target. */
async function isCommitted({ git, place }: Repository, path: string): Promise<boolean> {
  const [here, committed] = await Promise.all([
    git(['hash-object', '--no-filters', '--', path], { cwd: place.root }),
    git(['rev-parse', '--verify', '--quiet', `HEAD:${path}`], { cwd: place.root }),
  ])
  return here.code === 0 && committed.code === 0 && here.stdout === committed.stdout
}

async function checkout(
  repository: Repository,
  commit: string,
  given: Given | undefined,
): Promise<Found<Worktree> | Miss> {
  const here = await fetchCommit(repository, commit)
  return here.kind === 'miss' ? here : makeWorktree(repository, commit, given)
}
