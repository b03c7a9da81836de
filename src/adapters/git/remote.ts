import type { Found, Miss } from '../../ports.ts'
import type { ProcessOptions, ProcessResult } from '../exec/process.ts'
import { complaint, tokenEnvironment, type Access } from './credentials.ts'
import { lines, type Git } from './git.ts'

/** The repository that `directory` is in, and what its remote may be asked with. */
export interface Repository {
  readonly directory: string
  readonly git: Git
  readonly access: Access
  /** Fetches wait for each other: git refuses when the file of a shallow clone's limits changes under it. */
  readonly oneAtATime: Queue
}

export type Queue = <T>(work: () => Promise<T>) => Promise<T>

/** Starts each piece of work when the one before has ended, well or not. */
export function queue(): Queue {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const next = last.then(work, work)
    last = next
    return next
  }
}

type Call = (env: ProcessOptions['env']) => Promise<ProcessResult>

/** The remote that commits come from: `origin`, or the only one there is. */
export async function remoteName({ git }: Repository): Promise<Found<string> | Miss> {
  const names = lines((await git(['remote'])).stdout)
  const name = names.includes('origin') ? 'origin' : names[0]
  if (name === undefined) return { kind: 'miss', reason: 'the repository has no remote' }
  if (name !== 'origin' && names.length > 1) return { kind: 'miss', reason: 'none of its remotes is called "origin"' }
  return { kind: 'found', value: name }
}

/**
 * The output of a git call that speaks with the remote. The user's own credentials come first; when the call fails and
 * the token is meant for that server, it is made once more with it (`persist-credentials: false` leaves a checkout
 * without any).
 */
export async function askRemote(repository: Repository, call: Call): Promise<Found<string> | Miss> {
  let result = await call({})
  const withToken = result.code === 0 ? undefined : await tokenFor(repository)
  if (withToken) result = await call(withToken)
  if (result.code !== 0) return { kind: 'miss', reason: complaint(result.stderr) }
  return { kind: 'found', value: result.stdout }
}

async function tokenFor(repository: Repository): Promise<ProcessOptions['env']> {
  const remote = await remoteName(repository)
  if (remote.kind === 'miss') return undefined
  const url = (await repository.git(['remote', 'get-url', remote.value])).stdout.trim()
  return tokenEnvironment(url, repository.access, process.env)
}
