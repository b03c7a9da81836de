import { readFile } from 'node:fs/promises'
import type { Found, Miss } from '../../ports.ts'
import { configurationOf } from './configuration.ts'
import { filledLines } from './git.ts'
import { askRemote, remoteName } from './remote.ts'
import type { Repository } from './repository.ts'
import { shallowFile } from './store.ts'
import { shortCommit } from '../../units/commit.ts'

/** Only objects, and refs that the refspec gives a name here: no tags, FETCH_HEAD, submodules or housekeeping. */
export const FETCH = [
  'fetch',
  '--quiet',
  '--no-tags',
  '--no-prune',
  '--no-recurse-submodules',
  '--no-write-fetch-head',
  '--no-auto-maintenance',
  '--refmap=',
]

/**
 * Fetches `commit` (a full hash) if it is missing. A shallow clone gets only that commit; a full clone gets its history
 * too, because a depth would make it shallow.
 */
export async function fetchCommit(repository: Repository, commit: string): Promise<Found<string> | Miss> {
  if (!/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(commit))
    return { kind: 'miss', reason: `"${commit}" is not a commit hash` }
  if (await hasCommit(repository, commit)) return { kind: 'found', value: commit }
  const depth = (await shallowCommits(repository)).size > 0 ? ['--depth=1'] : []
  const answer = await fetch(repository, depth, [commit])
  if (answer.kind === 'found') return { kind: 'found', value: commit }
  return {
    kind: 'miss',
    reason: `the commit ${shortCommit(commit)} is not in this repository and cannot be fetched: ${answer.reason}`,
  }
}

/** git, upload-pack.c: the remote has no such object. */
export const isNotTheirs = ({ reason }: Miss): boolean => reason.includes('not our ref')

/** Fetches `by` more generations below these commits of a shallow clone. */
export async function deepen(
  repository: Repository,
  commits: readonly string[],
  by: number,
): Promise<Found<string> | Miss> {
  const answer = await fetch(repository, [`--deepen=${by}`], commits)
  if (answer.kind === 'found') return answer
  return { kind: 'miss', reason: `the history of this shallow clone cannot be fetched: ${answer.reason}` }
}

async function fetch(
  repository: Repository,
  depth: readonly string[],
  commits: readonly string[],
): Promise<Found<string> | Miss> {
  const remote = await remoteName(repository)
  if (remote.kind === 'miss') return remote
  const args = [...FETCH, ...depth, '--stdin', remote.value]
  const input = commits.join('\n')
  const { stdout } = await repository.git(['config', '--list', '--includes', '-z'])
  return repository.oneAtATime(() =>
    askRemote(repository, (env) => repository.history(args, { env, input }), configurationOf(stdout)),
  )
}

async function hasCommit({ history }: Repository, commit: string): Promise<boolean> {
  return (await history(['cat-file', '-e', `${commit}^{commit}`])).code === 0
}

/** Where the history is cut off; empty in a full clone. */
export async function shallowCommits({ store }: Repository): Promise<ReadonlySet<string>> {
  return new Set(filledLines(await readFile(shallowFile(store), 'utf8').catch(() => '')))
}
