import type { Chosen, InBranch, Wanted } from '../../baseline/choose.ts'
import type { CommitFacts } from '../../baseline/commit-facts.ts'
import { ownCommits } from '../../baseline/own-commits.ts'
import { settleForwarded, settleMergeBase, settleMerged } from '../../baseline/settle.ts'
import type { Commits, Miss } from '../../ports.ts'

/**
 * The base of a pull request if HEAD is not a merge of it. If its commits are on the branch unchanged, neither HEAD's
 * parent nor the branch's tip lies below it.
 */
export async function pullRequestBase(
  commits: Commits,
  facts: CommitFacts,
  wanted: Wanted & { readonly kind: 'branch' | 'merged' },
): Promise<Chosen | Miss> {
  return wanted.kind === 'merged' ? merged(commits, facts, wanted) : unmerged(commits, facts, wanted)
}

async function merged(
  commits: Commits,
  facts: CommitFacts,
  wanted: InBranch & { head: string },
): Promise<Chosen | Miss> {
  const isForward = await commits.isAncestor(wanted.head, facts.head)
  if (isForward.kind === 'miss') return uncounted(wanted, isForward)
  if (isForward.value) return forwarded(commits, facts, wanted)
  const rebased = await commits.rebased(wanted.head, facts.head)
  if (rebased.kind === 'miss') return uncounted(wanted, rebased)
  const own = ownCommits(rebased.value, facts.head, wanted.base)
  return own.kind === 'unclear' ? { ...uncounted(wanted, own), kind: 'none' } : settleMerged(facts, wanted.branch, own)
}

function uncounted({ branch }: InBranch, { reason }: { readonly reason: string }): Miss {
  return { kind: 'miss', reason: `it is unknown how many commits the pull request became on ${branch}: ${reason}` }
}

/** Also for an event from before the merge, as in a repeated run. */
async function unmerged(commits: Commits, facts: CommitFacts, wanted: InBranch): Promise<Chosen | Miss> {
  const tip = await commits.branchNow(wanted.branch)
  if (tip.kind === 'miss') return tip
  const mergeBase = await commits.mergeBase(facts.head, tip.value)
  if (mergeBase.kind === 'miss') return mergeBase
  if (mergeBase.value === facts.head) return forwarded(commits, facts, wanted)
  return settleMergeBase(facts, wanted.branch, mergeBase.value)
}

async function forwarded(commits: Commits, facts: CommitFacts, { branch, base }: InBranch): Promise<Chosen | Miss> {
  if (base === null) return settleForwarded(facts, branch, null)
  const mergeBase = await commits.mergeBase(facts.head, base)
  return mergeBase.kind === 'miss' ? mergeBase : settleForwarded(facts, branch, mergeBase.value)
}
