import type { Found, Miss } from '../../ports.ts'
import { complaint } from './credentials.ts'
import { filledLines } from './git.ts'
import { remoteName } from './remote.ts'
import { remoteRefs } from './remote-refs.ts'
import type { Repository } from './repository.ts'

/** From the remote, including those that were not fetched; local ones if there is no remote. */
export async function tags(repository: Repository): Promise<Found<ReadonlyMap<string, string>> | Miss> {
  const remote = await remoteName(repository)
  if (remote.kind === 'miss') return tagsHere(repository)
  const refs = await remoteRefs(repository, remote.value, 'refs/tags/*')
  if (refs.kind === 'miss') return { kind: 'miss', reason: `${remote.value} does not list its tags: ${refs.reason}` }
  return { kind: 'found', value: byName(refs.value) }
}

async function tagsHere({ git }: Repository): Promise<Found<ReadonlyMap<string, string>> | Miss> {
  const { code, stdout, stderr } = await git(['show-ref', '--tags', '--dereference'])
  if (code !== 0 && stderr !== '') return { kind: 'miss', reason: `the tags cannot be read: ${complaint(stderr)}` }
  return {
    kind: 'found',
    value: byName(new Map(filledLines(stdout).map((line) => [line.slice(line.indexOf(' ') + 1), line.split(' ')[0]!]))),
  }
}

/** An annotated tag is listed twice: as itself, and with `^{}` as its commit, which we need. */
function byName(refs: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const commits = [...refs].toSorted(([a], [b]) => Number(a.endsWith(PEELED)) - Number(b.endsWith(PEELED)))
  return new Map(commits.map(([ref, commit]) => [ref.slice('refs/tags/'.length).replace(PEELED, ''), commit]))
}

const PEELED = '^{}'
