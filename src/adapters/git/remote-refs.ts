import type { Found, Miss } from '../../ports.ts'
import { filledLines } from './git.ts'
import { askRemote } from './remote.ts'
import type { Repository } from './repository.ts'

/** Refs of the remote that match, with the hashes they are at. */
export async function remoteRefs(
  repository: Repository,
  remote: string,
  ...patterns: readonly string[]
): Promise<Found<ReadonlyMap<string, string>> | Miss> {
  const args = ['ls-remote', '--quiet', remote, ...patterns]
  const answer = await askRemote(repository, (env) => repository.git(args, { env }))
  if (answer.kind === 'miss') return answer
  const refs = filledLines(answer.value).map((line) => line.split('\t'))
  return { kind: 'found', value: new Map(refs.map(([hash, ref]) => [ref ?? '', hash ?? ''])) }
}
