import type { DefaultBranch, Found, Miss } from '../../ports.ts'
import { fetchCommit, isNotTheirs } from './fetch.ts'
import { remoteName } from './remote.ts'
import { remoteHead, remoteRefs } from './remote-refs.ts'
import type { Repository } from './repository.ts'

/** `branch`: the name is a branch's, so use the merge base with it, not its tip. */
type Named = { readonly commit: string; readonly branch: boolean }

/**
 * The commit of a hash, tag, branch or revision (`HEAD~2`): first as local git reads it, then as a fetched remote
 * branch, then from the remote. `absent` if neither has it.
 */
export async function resolveName(repository: Repository, name: string): Promise<Found<Named> | Miss> {
  if (name.startsWith('-')) return { kind: 'miss', reason: `"${name}" is not a commit, tag or branch`, absent: true }
  // HEAD is the commit, not the branch it happens to be on.
  const ref = /^(?:HEAD|@)$/.test(name) ? undefined : await refHere(repository, name)
  if (ref) return { kind: 'found', value: ref }
  const commit = await commitOf(repository, name)
  if (commit !== undefined) return { kind: 'found', value: { commit, branch: false } }
  return isFullHash(name) ? commitThere(repository, name.toLowerCase()) : refThere(repository, name)
}

const isFullHash = (name: string): boolean => /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i.test(name)

/** Asks the remote: what was fetched earlier may be out of date. */
export async function branchNow(repository: Repository, name: string): Promise<Found<string> | Miss> {
  const remote = await remoteName(repository)
  if (remote.kind === 'miss') return { kind: 'miss', reason: `the branch ${name} is not known: ${remote.reason}` }
  const ref = `refs/heads/${name}`
  const answer = await remoteRefs(repository, remote.value, ref)
  if (answer.kind === 'miss')
    return { kind: 'miss', reason: `${remote.value} does not say where ${name} is: ${answer.reason}` }
  const commit = answer.value.get(ref)
  return commit === undefined
    ? { kind: 'miss', reason: `${remote.value} has no branch ${name}` }
    : { kind: 'found', value: commit }
}

/** The remote's default branch, as fetched or asked now; without a remote, a local branch with the usual name. */
export async function defaultBranch(repository: Repository): Promise<Found<DefaultBranch> | Miss> {
  const remote = await remoteName(repository)
  if (remote.kind === 'miss') return localDefault(repository, remote.reason)
  const ref = `refs/remotes/${remote.value}/HEAD`
  const fetched = await commitOf(repository, ref)
  if (fetched !== undefined) {
    const full = (await repository.git(['rev-parse', '--symbolic-full-name', ref])).stdout.trim()
    const name = full === ref ? null : full.replace(/^refs\/remotes\//, '')
    return { kind: 'found', value: { commit: fetched, name } }
  }
  const answer = await remoteHead(repository, remote.value)
  if (answer.kind === 'miss') return localDefault(repository, answer.reason)
  const { commit, branch } = answer.value
  if (commit === undefined) return localDefault(repository, `${remote.value} has no HEAD`)
  return { kind: 'found', value: { commit, name: branch === undefined ? null : `${remote.value}/${branch}` } }
}

async function localDefault(repository: Repository, reason: string): Promise<Found<DefaultBranch> | Miss> {
  const configured = (await repository.git(['config', 'init.defaultBranch'])).stdout.trim()
  for (const name of [configured, 'main', 'master']) {
    const commit = name === '' ? undefined : await commitOf(repository, `refs/heads/${name}`)
    if (commit !== undefined) return { kind: 'found', value: { commit, name } }
  }
  return {
    kind: 'miss',
    reason: `the default branch is not known: ${reason}, and there is no branch "main" or "master"`,
  }
}

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

async function commitThere(repository: Repository, commit: string): Promise<Found<Named> | Miss> {
  const answer = await fetchCommit(repository, commit)
  if (answer.kind === 'found') return { kind: 'found', value: { commit, branch: false } }
  const remote = await remoteName(repository)
  return remote.kind === 'miss' || isNotTheirs(answer) ? { ...answer, absent: true } : answer
}

async function refThere(repository: Repository, name: string): Promise<Found<Named> | Miss> {
  const unknown = `there is no commit, tag or branch "${name}" here`
  const remote = await remoteName(repository)
  if (remote.kind === 'miss') return { kind: 'miss', reason: `${unknown}, and ${remote.reason}`, absent: true }
  const tag = `refs/tags/${name}`
  const branch = `refs/heads/${name}`
  const answer = await remoteRefs(repository, remote.value, tag, `${tag}^{}`, branch)
  if (answer.kind === 'miss')
    return { kind: 'miss', reason: `${unknown}, and ${remote.value} cannot be asked: ${answer.reason}` }
  const tagged = answer.value.get(`${tag}^{}`) ?? answer.value.get(tag) // an annotated tag first
  const commit = tagged ?? answer.value.get(branch)
  if (commit === undefined) return { kind: 'miss', reason: `${unknown} or on ${remote.value}`, absent: true }
  return { kind: 'found', value: { commit, branch: tagged === undefined } }
}

/** The user's repository resolves the name; the store, which fetches nothing, tells whether it is a commit. */
async function commitOf({ git, history }: Repository, name: string): Promise<string | undefined> {
  const named = (await git(['rev-parse', '--verify', '--quiet', name])).stdout.trim()
  if (!/^[0-9a-f]{40,}$/.test(named)) return undefined
  const { code, stdout } = await history(['rev-parse', '--verify', '--quiet', `${named}^{commit}`])
  return code === 0 ? stdout.trim() : undefined
}
