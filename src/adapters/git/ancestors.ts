import type { Found, Miss } from '../../ports.ts'
import { complaint } from './credentials.ts'
import { deepen, fetchCommit, shallowCommits } from './fetch.ts'
import { filledLines } from './git.ts'
import type { Repository } from './repository.ts'

/** Deepens a shallow clone once. If the remote sends no more, those that are known are an answer, too. */
export async function ancestors(
  repository: Repository,
  commit: string,
  most: number,
): Promise<Found<readonly string[]> | Miss> {
  const here = await fetchCommit(repository, commit)
  if (here.kind === 'miss') return here
  const known = await firstParents(repository, commit, most)
  if (known.kind === 'miss' || known.value.length === most) return known
  const last = known.value.at(-1) ?? commit
  if (!(await shallowCommits(repository)).has(last)) return known
  const deeper = await deepen(repository, [last], most - known.value.length)
  if (deeper.kind === 'miss') return known.value.length > 0 ? known : deeper
  return firstParents(repository, commit, most)
}

async function firstParents(
  { history }: Repository,
  commit: string,
  most: number,
): Promise<Found<readonly string[]> | Miss> {
  const { code, stdout, stderr } = await history(['rev-list', '--first-parent', `--max-count=${most + 1}`, commit])
  if (code !== 0) return { kind: 'miss', reason: `the history cannot be read: ${complaint(stderr)}` }
  return { kind: 'found', value: filledLines(stdout).slice(1) }
}
