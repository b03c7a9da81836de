import { shortCommit } from '../units/commit.ts'
import { counted } from '../units/counted.ts'
import { ADVICE } from './choose.ts'
import type { CommitOnBranch } from './commit-facts.ts'

/** How many commits of a branch are a pull request's own, and the commit below them; or why that cannot be told. */
type OwnCommits =
  | { readonly kind: 'own'; readonly count: number; readonly below: string }
  | { readonly kind: 'unclear'; readonly reason: string }

/**
 * Which of the commits that a branch ends with (the last first) a pull request became there. Where it was stacked on another
 * that was merged by a rebase before it, its head has the other's commits as well, and they look alike in all that was written.
 * Two things tell: what the branch had when the event was made (`base`; null for not known), which may be long ago; and that
 * "Rebase and merge" puts all commits there at once, by one committer in one second (as in the history of cilium/pwru).
 * Where the same committer put one there up to a minute earlier, it may be either: a rebase by hand, or by a server that runs
 * `git rebase`, takes some seconds. Two that a bot merged within one second, where the event does not know the first, are told
 * as one: nothing tells them apart.
 */
export function ownCommits(commits: readonly CommitOnBranch[], tip: string, base: string | null): OwnCommits {
  const before = commits.findIndex(({ commit }) => commit === base)
  const put = before > 0 ? commits.slice(0, before) : commits // where it has the tip, it was asked afterwards
  const end = put.findIndex((each, index) => index > 0 && !isAtOnce(each, put[index - 1]!))
  const own = end === -1 ? put : put.slice(0, end)
  const last = own.at(-1)
  const next = put[own.length]
  const gap = last && next ? last.seconds - next.seconds : 0
  if (last && next && last.committer === next.committer && gap > 0 && gap <= LONGEST_GAP) {
    const earlier = `${shortCommit(next.commit)} was put there ${counted(gap, 'second')} before the commits above it`
    const reason = `${earlier}, by the same committer`
    return { kind: 'unclear', reason: `${reason}, and may be of a pull request that was merged before; ${ADVICE}` }
  }
  return { kind: 'own', count: own.length, below: last?.below ?? tip }
}

/** Seconds between two commits that one rebase may have put there. */
const LONGEST_GAP = 60

const isAtOnce = (a: CommitOnBranch, b: CommitOnBranch): boolean =>
  a.committer === b.committer && a.seconds === b.seconds
