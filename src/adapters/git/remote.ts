import type { Found, Miss } from '../../ports.ts'
import type { ProcessResult } from '../exec/process.ts'
import { complaint, tokenEnvironment } from './credentials.ts'
import { filledLines, type GitOptions } from './git.ts'
import type { Repository } from './repository.ts'

type Call = (env: GitOptions['env']) => Promise<ProcessResult>

/** `origin`, or the only remote. */
export async function remoteName({ git }: Pick<Repository, 'git'>): Promise<Found<string> | Miss> {
  const names = filledLines((await git(['remote'])).stdout)
  const name = names.includes('origin') ? 'origin' : names[0]
  if (name === undefined) return { kind: 'miss', reason: 'the repository has no remote' }
  if (name !== 'origin' && names.length > 1) return { kind: 'miss', reason: 'none of its remotes is called "origin"' }
  return { kind: 'found', value: name }
}

/**
 * The output of a git call to the remote. Uses the user's own credentials, then the run's token if that fails and the
 * token is for that server (`persist-credentials: false` leaves no others).
 */
export async function askRemote(
  repository: Repository,
  call: Call,
  environment: NonNullable<GitOptions['env']> = {},
): Promise<Found<string> | Miss> {
  let result = await call(environment)
  const withToken = result.code === 0 ? undefined : await tokenFor(repository, environment)
  if (withToken) result = await call({ ...environment, ...withToken })
  if (result.code !== 0) return { kind: 'miss', reason: complaint(result.stderr) }
  return { kind: 'found', value: result.stdout }
}

async function tokenFor(
  repository: Repository,
  environment: NonNullable<GitOptions['env']>,
): Promise<GitOptions['env']> {
  const remote = await remoteName(repository)
  if (remote.kind === 'miss') return undefined
  const url = (await repository.git(['remote', 'get-url', remote.value])).stdout.trim()
  return tokenEnvironment(url, repository.access, { ...process.env, ...environment })
}
