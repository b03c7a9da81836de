import type { Found, Miss } from '../../ports.ts'
import { complaint } from './credentials.ts'
import { filledLines } from './git.ts'
import { mergeBase, parentsOf } from './merge-base.ts'
import type { Repository } from './repository.ts'

/**
 * How many commits `tip` ends with that are commits of `head` put elsewhere, and the commit below them. "Rebase and merge"
 * keeps author, the time of writing and the subject of each, and leaves merges out; a squash is a commit of its own.
 */
export async function rebased(
  repository: Repository,
  head: string,
  tip: string,
): Promise<Found<{ readonly count: number; readonly below: string }> | Miss> {
  const base = await mergeBase(repository, head, tip) // and so all between it and the two is here
  if (base.kind === 'miss') return base
  const theirs = await commitsOf(repository, ['--no-merges', head, '--not', tip])
  const ours = await commitsOf(repository, ['--first-parent', tip, '--not', base.value])
  if (theirs.kind === 'miss') return theirs
  if (ours.kind === 'miss') return ours
  const known = new Set(theirs.value.map(({ work }) => work))
  const end = ours.value.findIndex(({ work }) => !known.has(work))
  const same = end === -1 ? ours.value : ours.value.slice(0, end)
  const last = same.at(-1)
  const below = last === undefined ? tip : (await parentsOf(repository, last.commit))[0]!
  return { kind: 'found', value: { count: same.length, below } }
}

/** A commit, and what stays of it wherever it is put. */
interface Written {
  readonly commit: string
  readonly work: string
}

async function commitsOf({ history }: Repository, range: readonly string[]): Promise<Found<readonly Written[]> | Miss> {
  const { code, stdout, stderr } = await history(['rev-list', '--format=%H%x09%ae%x09%at%x09%s', ...range])
  if (code !== 0) return { kind: 'miss', reason: `the history cannot be read: ${complaint(stderr)}` }
  const written = filledLines(stdout).flatMap((line) => {
    const tab = line.indexOf('\t') // git writes a line "commit …" before each
    return tab === -1 ? [] : [{ commit: line.slice(0, tab), work: line.slice(tab) }]
  })
  return { kind: 'found', value: written }
}
