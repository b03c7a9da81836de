import type { CommitOnBranch } from '../../baseline/commit-facts.ts'
import type { Found, Miss } from '../../ports.ts'
import { complaint } from './credentials.ts'
import { filledLines } from './git.ts'
import { mergeBase } from './merge-base.ts'
import type { Repository } from './repository.ts'

/**
 * The commits at the end of `tip` that "Rebase and merge" made from `head`, newest first: it keeps author, author date
 * and subject, and drops merges. A squash is not among them.
 */
export async function rebased(
  repository: Repository,
  head: string,
  tip: string,
): Promise<Found<readonly CommitOnBranch[]> | Miss> {
  const base = await mergeBase(repository, head, tip) // so that everything above it is fetched
  if (base.kind === 'miss') return base
  const theirs = await commitsOf(repository, ['--no-merges', head, '--not', tip])
  const ours = await commitsOf(repository, ['--first-parent', tip, '--not', base.value])
  if (theirs.kind === 'miss') return theirs
  if (ours.kind === 'miss') return ours
  const known = new Set(theirs.value.map(({ work }) => work))
  const end = ours.value.findIndex(({ work }) => !known.has(work))
  const same = end === -1 ? ours.value : ours.value.slice(0, end)
  return { kind: 'found', value: same }
}

interface Written extends CommitOnBranch {
  readonly work: string
}

const FORMAT = ['%H', '%P', '%ct', '%ce', '%ae', '%at', '%s'].join('%x09')

async function commitsOf({ history }: Repository, range: readonly string[]): Promise<Found<readonly Written[]> | Miss> {
  const { code, stdout, stderr } = await history(['rev-list', `--format=${FORMAT}`, ...range])
  if (code !== 0) return { kind: 'miss', reason: `the history cannot be read: ${complaint(stderr)}` }
  const written = filledLines(stdout).flatMap((line) => {
    const [commit, parents, seconds, committer, ...work] = line.split('\t')
    if (parents === undefined) return [] // git writes a line "commit …" before each
    const below = parents.split(' ')[0]!
    return [{ commit: commit!, below, committer: committer!, seconds: Number(seconds), work: work.join('\t') }]
  })
  return { kind: 'found', value: written }
}
