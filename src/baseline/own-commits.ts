import { shortCommit } from '../units/commit.ts'
import { counted } from '../units/counted.ts'
import type { CommitOnBranch } from './commit-facts.ts'
import { ADVICE } from './why-no-base.ts'

/** How many of a branch's commits belong to a pull request, and the commit below them; or why this is unclear. */
type OwnCommits =
  | { readonly kind: 'own'; readonly count: number; readonly below: string }
  | { readonly kind: 'unclear'; readonly reason: string }

/**
 * Which of a branch's last commits (newest first) a pull request became. Commits of another one, merged before it, look
 * alike. Two things tell them apart: `base`, where the branch was when the event was made (null if unknown), and that
 * "Rebase and merge" writes all commits in one second by one committer (see the history of cilium/pwru). A commit up to
 * a minute earlier by the same committer is unclear, because a rebase by hand takes some seconds.
 * Two pull requests that a bot merged within one second, of which the event does not know the first, count as one.
 */
export function ownCommits(commits: readonly CommitOnBranch[], tip: string, base: string | null): OwnCommits {
  const before = commits.findIndex(({ commit }) => commit === base)
  const put = before > 0 ? commits.slice(0, before) : commits // at 0, `base` is the tip: it was asked for afterwards
  const end = put.findIndex((each, index) => index > 0 && !isAtOnce(each, put[index - 1]!))
  const own = end === -1 ? put : put.slice(0, end)
  const last = own.at(-1)
  const next = put[own.length]
  const gap = last && next ? last.seconds - next.seconds : 0
  if (last && next && last.committer === next.committer && gap > 0 && gap <= LONGEST_GAP) {
    const earlier = `${shortCommit(next.commit)} was committed ${counted(gap, 'second')} before the commits above it`
    const reason = `${earlier}, by the same committer`
    return { kind: 'unclear', reason: `${reason}, and may belong to a pull request that was merged before; ${ADVICE}` }
  }
  return { kind: 'own', count: own.length, below: last?.below ?? tip }
}

/** The most seconds between two commits of one rebase. */
const LONGEST_GAP = 60

const isAtOnce = (a: CommitOnBranch, b: CommitOnBranch): boolean =>
  a.committer === b.committer && a.seconds === b.seconds
