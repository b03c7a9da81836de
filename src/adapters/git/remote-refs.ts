import type { Found, Miss } from '../../ports.ts'
import { filledLines } from './git.ts'
import { askRemote } from './remote.ts'
import type { Repository } from './repository.ts'

/** The remote's matching refs, with their hashes. */
export async function remoteRefs(
  repository: Repository,
  remote: string,
  ...patterns: readonly string[]
): Promise<Found<ReadonlyMap<string, string>> | Miss> {
  const answer = await askRefs(repository, [remote, ...patterns])
  if (answer.kind === 'miss') return answer
  return { kind: 'found', value: new Map(answer.value.map(([hash, ref]) => [ref, hash])) }
}

/** The commit and the branch of the remote's HEAD, each if reported. */
export async function remoteHead(
  repository: Repository,
  remote: string,
): Promise<Found<{ readonly commit: string | undefined; readonly branch: string | undefined }> | Miss> {
  const answer = await askRefs(repository, ['--symref', remote, 'HEAD'])
  if (answer.kind === 'miss') return answer
  const said = answer.value.filter(([, ref]) => ref === 'HEAD').map(([what]) => what)
  const branch = said.find((what) => what.startsWith(BRANCH))?.slice(BRANCH.length)
  return { kind: 'found', value: { commit: said.find((what) => !what.startsWith('ref: ')), branch } }
}

const BRANCH = 'ref: refs/heads/'

/** Each ref with its hash, or with `ref: ` and its target. */
async function askRefs(
  repository: Repository,
  args: readonly string[],
): Promise<Found<readonly (readonly [string, string])[]> | Miss> {
  const answer = await askRemote(repository, (env) => repository.git(['ls-remote', '--quiet', ...args], { env }))
  if (answer.kind === 'miss') return answer
  const lines = filledLines(answer.value).map((line) => line.split('\t'))
  return { kind: 'found', value: lines.map(([what = '', ref = '']) => [what, ref] as const) }
}
