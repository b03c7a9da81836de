import type { Found, Miss } from '../../ports.ts'
import { complaint } from './credentials.ts'
import { deepen, fetchCommit, isNotTheirs, shallowCommits } from './fetch.ts'
import { filledLines } from './git.ts'
import type { Repository } from './repository.ts'
import { shortCommit } from '../../units/commit.ts'

/** Generations to fetch first; doubled until the clone is deep enough. */
const FIRST_STEP = 50

/** Deepens a shallow clone until nothing above the merge base is cut off: before that, the answer may be wrong. */
export async function mergeBase(repository: Repository, a: string, b: string): Promise<Found<string> | Miss> {
  const base = await commonCommit(repository, a, b)
  if (base.kind === 'miss') return base
  if (base.value === undefined) return unrelated(a, b)
  return { kind: 'found', value: base.value }
}

async function commonCommit(repository: Repository, a: string, b: string): Promise<Found<string | undefined> | Miss> {
  for (const commit of [a, b]) {
    const here = await fetchCommit(repository, commit)
    if (here.kind === 'miss') return here
  }
  let cutBefore: readonly string[] = []
  for (let step = FIRST_STEP; ; step *= 2) {
    const bases = filledLines((await repository.history(['merge-base', '--all', a, b])).stdout)
    const cut = await cutAbove(repository, [a, b], bases)
    if (cut.kind === 'miss') return cut
    if (cut.value.length === 0) return { kind: 'found', value: bases[0] }
    if (cut.value.join() === cutBefore.join()) return { kind: 'miss', reason: 'the remote sends no more history' }
    const deeper = await deepen(repository, cut.value, step)
    if (deeper.kind === 'miss') return deeper
    cutBefore = cut.value
  }
}

/** Cut-off commits between `tips` and `bases`: a nearer base could lie below them. */
async function cutAbove(
  repository: Repository,
  tips: readonly string[],
  bases: readonly string[],
): Promise<Found<readonly string[]> | Miss> {
  const shallow = await shallowCommits(repository)
  if (shallow.size === 0) return { kind: 'found', value: [] }
  const { code, stdout, stderr } = await repository.history(['rev-list', ...tips, '--not', ...bases])
  if (code !== 0)
    return { kind: 'miss', reason: `the history of this shallow clone cannot be read: ${complaint(stderr)}` }
  return { kind: 'found', value: filledLines(stdout).filter((commit) => shallow.has(commit)) }
}

function unrelated(a: string, b: string): Miss {
  return { kind: 'miss', reason: `${shortCommit(a)} and ${shortCommit(b)} have no common history` }
}

export async function isAncestor(
  repository: Repository,
  ancestor: string,
  descendant: string,
): Promise<Found<boolean> | Miss> {
  if ((await parentsOf(repository, descendant)).includes(ancestor)) return { kind: 'found', value: true }
  const base = await commonCommit(repository, ancestor, descendant)
  if (base.kind === 'found') return { kind: 'found', value: base.value === ancestor }
  // A commit that the remote does not have is not an ancestor of one that it has. If it cannot be asked, nothing is known.
  return isNotTheirs(base) ? { kind: 'found', value: false } : base
}

/** From the commit object: `git log` would omit those that a shallow clone lacks. */
export async function parentsOf({ history }: Repository, commit: string): Promise<readonly string[]> {
  const [header = ''] = (await history(['cat-file', 'commit', commit])).stdout.split('\n\n', 1)
  return [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map((match) => match[1]!)
}
