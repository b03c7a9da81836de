import type { Found, Miss } from '../../ports.ts'
import { lines } from './git.ts'
import { askRemote, remoteName } from './remote.ts'
import type { Repository } from './repository.ts'

/** A commit by name; `branch`: the name is a branch's, so that a merge base with it is meant and not its tip. */
export type Named = { readonly commit: string; readonly branch: boolean }

/**
 * The commit that a hash, tag, branch or git's own notation (`HEAD~2`) means: as git understands it here, as a branch of
 * the remote that was fetched before, and last as the remote says. A full hash is taken at its word.
 */
export async function resolveName(repository: Repository, name: string): Promise<Found<Named> | Miss> {
  if (name.startsWith('-')) return { kind: 'miss', reason: `"${name}" is no commit, tag or branch` }
  // HEAD is the commit, and not the branch it happens to be on.
  const ref = /^(?:HEAD|@)$/.test(name) ? undefined : await refHere(repository, name)
  if (ref) return { kind: 'found', value: ref }
  const commit = await commitOf(repository, name)
  if (commit !== undefined) return { kind: 'found', value: { commit, branch: false } }
  if (/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i.test(name)) {
    return { kind: 'found', value: { commit: name.toLowerCase(), branch: false } }
  }
  return refThere(repository, name)
}

/** The default branch: of the remote, as fetched or asked now; without a remote, the usual name of a local branch. */
export async function defaultBranch(repository: Repository): Promise<Found<string> | Miss> {
  const remote = await remoteName(repository)
  if (remote.kind === 'miss') return localDefault(repository, remote.reason)
  const fetched = await commitOf(repository, `refs/remotes/${remote.value}/HEAD`)
  if (fetched !== undefined) return { kind: 'found', value: fetched }
  const answer = await list(repository, remote.value, 'HEAD')
  const commit = answer.kind === 'found' ? answer.value.get('HEAD') : undefined
  if (commit !== undefined) return { kind: 'found', value: commit }
  return localDefault(repository, answer.kind === 'miss' ? answer.reason : `${remote.value} has no HEAD`)
}

async function localDefault(repository: Repository, reason: string): Promise<Found<string> | Miss> {
  const configured = (await repository.git(['config', 'init.defaultBranch'])).stdout.trim()
  for (const name of [configured, 'main', 'master']) {
    const commit = name === '' ? undefined : await commitOf(repository, `refs/heads/${name}`)
    if (commit !== undefined) return { kind: 'found', value: commit }
  }
  return {
    kind: 'miss',
    reason: `the default branch is not known: ${reason}, and there is no branch "main" or "master"`,
  }
}

/** A ref that is here: by the name git finds it under, or as a branch of the remote that was fetched. */
async function refHere(repository: Repository, name: string): Promise<Named | undefined> {
  return (await refCalled(repository, name)) ?? (await fetchedRef(repository, name))
}

async function refCalled(repository: Repository, name: string): Promise<Named | undefined> {
  const full = (await repository.git(['rev-parse', '--symbolic-full-name', name])).stdout.trim()
  if (!full.startsWith('refs/')) return undefined
  const commit = await commitOf(repository, full)
  return commit === undefined ? undefined : { commit, branch: /^refs\/(?:heads|remotes)\//.test(full) }
}

async function fetchedRef(repository: Repository, name: string): Promise<Named | undefined> {
  const remote = await remoteName(repository)
  return remote.kind === 'found' ? refCalled(repository, `refs/remotes/${remote.value}/${name}`) : undefined
}

async function refThere(repository: Repository, name: string): Promise<Found<Named> | Miss> {
  const unknown = `there is no commit, tag or branch "${name}" here`
  const remote = await remoteName(repository)
  if (remote.kind === 'miss') return { kind: 'miss', reason: `${unknown}, and ${remote.reason}` }
  const tag = `refs/tags/${name}`
  const branch = `refs/heads/${name}`
  const answer = await list(repository, remote.value, tag, `${tag}^{}`, branch)
  if (answer.kind === 'miss')
    return { kind: 'miss', reason: `${unknown}, and ${remote.value} cannot be asked: ${answer.reason}` }
  const tagged = answer.value.get(`${tag}^{}`) ?? answer.value.get(tag) // an annotated tag first
  const commit = tagged ?? answer.value.get(branch)
  if (commit === undefined) return { kind: 'miss', reason: `${unknown} or on ${remote.value}` }
  return { kind: 'found', value: { commit, branch: tagged === undefined } }
}

/** Refs of the remote that match, with the hashes they are at. */
async function list(
  repository: Repository,
  remote: string,
  ...patterns: readonly string[]
): Promise<Found<ReadonlyMap<string, string>> | Miss> {
  const args = ['ls-remote', '--quiet', remote, ...patterns]
  const answer = await askRemote(repository, (env) => repository.git(args, { env }))
  if (answer.kind === 'miss') return answer
  const refs = lines(answer.value).map((line) => line.split('\t'))
  return { kind: 'found', value: new Map(refs.map(([hash, ref]) => [ref ?? '', hash ?? ''])) }
}

/** The name as it is understood in the user's repository; whether it is a commit, the store knows, which fetches nothing. */
async function commitOf({ git, history }: Repository, name: string): Promise<string | undefined> {
  const named = (await git(['rev-parse', '--verify', '--quiet', name])).stdout.trim()
  if (!/^[0-9a-f]{40,}$/.test(named)) return undefined
  const { code, stdout } = await history(['rev-parse', '--verify', '--quiet', `${named}^{commit}`])
  return code === 0 ? stdout.trim() : undefined
}
