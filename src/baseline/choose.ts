import { shortCommit } from '../units/commit.ts'
import type { CommitFacts } from './commit-facts.ts'
import { tagOf } from './release.ts'
import { whyNoBase } from './why-no-base.ts'
import type { EventFacts } from '../inputs/event-facts.ts'

export type Chosen =
  | { readonly kind: 'commit'; readonly commit: string; readonly why: string }
  /** `isNoRepository`: the command line runs outside any repository, where no base is expected unless asked for. */
  | { readonly kind: 'none'; readonly reason: string; readonly isNoRepository?: true }

/** What to look up before the commit is known. `settle.ts` turns the answer into a choice. */
export type Wanted =
  | Chosen
  /** The merge base of HEAD and a branch as the remote has it now. `base`: where the event has that branch. */
  | ({ readonly kind: 'branch' } & InBranch)
  /** The user's choice: a commit or tag as it is, a branch for its merge base with HEAD. */
  | { readonly kind: 'named'; readonly name: string }
  /** The merge base with the default branch; on that branch, HEAD's parent. `because`: why not another. */
  | { readonly kind: 'default-branch'; readonly because?: string }
  /** What is below the commit or commits that a pull request with this `head` became on a branch. */
  | ({ readonly kind: 'merged'; readonly head: string } & InBranch)
  | { readonly kind: 'version'; readonly tag: string }
  /** `before` if it is an ancestor of HEAD; else the merge base with the default branch, because of `otherwise`. */
  | { readonly kind: 'previous'; readonly before: string; readonly why: string; readonly otherwise: string }

/** A pull request's base branch, and where its event has that branch; null if unknown. */
export interface InBranch {
  readonly branch: string
  readonly base: string | null
}

/** What to compare the head with (docs/design.md, "Baseline: the right commit, provably"). `base` is the input. */
export function chooseBaseline(event: EventFacts, facts: CommitFacts, base: string): Wanted {
  if (base !== '') return { kind: 'named', name: base }
  if (event.kind === 'pull_request') return forPullRequest(event, facts)
  const tag = tagOf(event)
  if (tag !== undefined) return { kind: 'version', tag }
  if (event.kind === 'push') return forPush(event, facts)
  if (event.kind === 'merge_group') return forGroup(event, facts)
  const reason = whyNoBase(event)
  return reason === undefined ? { kind: 'default-branch' } : { kind: 'none', reason }
}

/**
 * CI usually tests `refs/pull/N/merge`: with the branch's tip as its base, rather than the merge's other parent, the
 * pull request would be blamed for the branch's growth (react_on_rails#4110). A head of its own is compared with its
 * merge base with the branch now: `pull_request.base.sha` stays as it was at the event (issue 11, heading 3).
 */
function forPullRequest(event: EventFacts & { kind: 'pull_request' }, facts: CommitFacts): Wanted {
  const inBranch = { branch: event.baseRef, base: event.base }
  const baseSide = mergedInto(event, facts)
  if (baseSide !== null)
    return { kind: 'commit', commit: baseSide, why: `the base side of the tested merge with ${event.baseRef}` }
  if (facts.head === event.merged) {
    const isMerged = facts.parents.length > 1 && facts.head !== event.head
    if (isMerged) return firstParent(facts, lastOf(event.baseRef))
    return { kind: 'merged', head: event.head, ...inBranch }
  }
  return { kind: 'branch', ...inBranch }
}

/**
 * The base side of the forge's own merge of the pull request's head; null if HEAD is no such merge. Of any other merge the
 * other parent may be a commit that the pull request's author made, as heavy as its head.
 */
export function mergedInto(
  event: EventFacts & { kind: 'pull_request' },
  { head, parents }: CommitFacts,
): string | null {
  if (head !== event.merge && head !== event.merged) return null
  const [other, ...more] = parents.filter((parent) => parent !== event.head)
  return parents.length === 2 && other !== undefined && more.length === 0 ? other : null
}

/** A branch that is new, also by a force push, is judged as a whole. */
function forPush({ before, forced, commit }: EventFacts & { kind: 'push' }, { head }: CommitFacts): Wanted {
  if (before === null) return { kind: 'default-branch' }
  if (forced) return { kind: 'default-branch', because: forcePush(before) }
  const otherwise = commit === '' || commit === head ? forcePush(before) : 'HEAD is not what was pushed'
  return { kind: 'previous', before, why: 'the commit the branch was at before the push', otherwise }
}

function forGroup({ base, head }: EventFacts & { kind: 'merge_group' }, facts: CommitFacts): Wanted {
  const why = 'the commit the merge group is added to'
  if (head === null || head === facts.head) return { kind: 'commit', commit: base, why }
  return { kind: 'previous', before: base, why, otherwise: 'HEAD is not the merge group' }
}

/** Why a branch's commit before a push cannot be the base. */
function forcePush(before: string): string {
  return `${shortCommit(before)}, where the branch was before, is not an ancestor (a force push)`
}

export const lastOf = (branch: string): string => `HEAD is the last of the pull request's commits on ${branch}`

/** HEAD's first parent. `because`: why there is nothing better. */
export function firstParent(facts: CommitFacts, because: string): Chosen {
  const [parent] = facts.parents
  if (parent === undefined)
    return {
      kind: 'none',
      reason: `${because}, and HEAD is the first commit, which has no parent; later commits have one`,
    }
  return { kind: 'commit', commit: parent, why: `HEAD's first parent, because ${because}` }
}
