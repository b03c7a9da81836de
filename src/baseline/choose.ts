import { shortCommit } from '../units/commit.ts'
import type { CommitFacts } from './commit-facts.ts'
import { tagOf } from './release.ts'
import type { EventFacts } from '../inputs/event-facts.ts'

/** What to do where nothing else says what to compare with. */
export const ADVICE = 'name a commit, tag or branch in the input "base"'

/** The commit to compare with and why it is the one; or why there is none. */
export type Chosen =
  | { readonly kind: 'commit'; readonly commit: string; readonly why: string }
  /** `isNoRepository`: no git is used here, and who typed a command expects no base without asking for one. */
  | { readonly kind: 'none'; readonly reason: string; readonly isNoRepository?: true }

/** What has to be looked up before the commit is known; `settle.ts` says what to make of the answer. */
export type Wanted =
  | Chosen
  /** The merge base of HEAD and a branch of the remote as it is now; `base`: where the event has that branch. */
  | ({ readonly kind: 'branch' } & InBranch)
  /** The user's own choice: a commit or tag is taken as it is, with a branch the merge base is wanted. */
  | { readonly kind: 'named'; readonly name: string }
  /** The merge base with the default branch. */
  | { readonly kind: 'default-branch' }
  /** What is below the commits that a pull request, whose head was `head`, became on a branch: one, or as many as it had. */
  | ({ readonly kind: 'merged'; readonly head: string } & InBranch)
  /** The commit of the version before that of a tag. */
  | { readonly kind: 'version'; readonly tag: string }
  /** `before` when it is an ancestor of HEAD. */
  | { readonly kind: 'previous'; readonly before: string }

/** The branch of a pull request, and where the event that is about it has that branch; null where it does not say. */
export interface InBranch {
  readonly branch: string
  readonly base: string | null
}

/**
 * What the head is to be compared with, from what started the run, the checkout, and the input `base` (empty when not
 * given, and stronger than the event). The table is the one of docs/design.md, "Baseline: the right commit, provably".
 */
export function chooseBaseline(event: EventFacts, facts: CommitFacts, base: string): Wanted {
  if (base !== '') return { kind: 'named', name: base }
  if (event.kind === 'pull_request') return forPullRequest(event, facts)
  const tag = tagOf(event)
  if (tag !== undefined) return { kind: 'version', tag }
  if (event.kind === 'push') return forPush(event, facts)
  if (event.kind === 'merge_group')
    return { kind: 'commit', commit: event.base, why: 'the commit the merge group is added to' }
  if (event.kind === 'none') return { kind: 'default-branch' }
  return { kind: 'none', reason: `the event "${event.name}" has no base of its own; ${ADVICE}` }
}

/**
 * CI usually tests `refs/pull/N/merge`, the head merged into today's base. Its base side is then the merge commit's
 * other parent and nothing else: with the branch's tip, growth of the base branch would be blamed on the pull request
 * (react_on_rails#4110, backend.ai#11862). Parents come in any order. What it became on the base branch has that branch's
 * commit below it: a merge as its first parent, a squash too, and a rebase below all its commits. Any other checkout has the
 * merge base with the branch as it is now: `pull_request.base.sha` stays where it was when the event was made, and what the
 * head has merged since is not its own (issue 11, heading 3). That is all there is where the branch went forward to HEAD
 * itself (`settleForwarded`).
 */
function forPullRequest(event: EventFacts & { kind: 'pull_request' }, facts: CommitFacts): Wanted {
  const inBranch = { branch: event.baseRef, base: event.base }
  const others = facts.parents.filter((parent) => parent !== event.head)
  const isMerge = facts.parents.length === 2 && others.length === 1
  if (isMerge)
    return { kind: 'commit', commit: others[0]!, why: `the base side of the tested merge with ${event.baseRef}` }
  if (facts.head === event.merged) {
    const isMerged = facts.parents.length > 1 && facts.head !== event.head
    if (isMerged) return firstParent(facts, lastOf(event.baseRef))
    return { kind: 'merged', head: event.head, ...inBranch }
  }
  return { kind: 'branch', ...inBranch }
}

function forPush({ before, forced }: EventFacts & { kind: 'push' }, facts: CommitFacts): Wanted {
  if (before === null) return firstParent(facts, 'the event names no commit that the branch was at before')
  return forced ? firstParent(facts, forcePush(before)) : { kind: 'previous', before }
}

/** Why the commit that a branch was at before a push is no base. */
export function forcePush(before: string): string {
  return `${shortCommit(before)}, where the branch was before, is not an ancestor (a force push)`
}

/** What HEAD is, where the pull request is merged. */
export const lastOf = (branch: string): string => `it is the last commit that the pull request became on ${branch}`

/** HEAD's first parent. `because` says why it is not something better. */
export function firstParent(facts: CommitFacts, because: string): Chosen {
  const [parent] = facts.parents
  if (parent === undefined)
    return {
      kind: 'none',
      reason: `${because}, and HEAD is the first commit: it has no parent, from the second on there is one`,
    }
  return { kind: 'commit', commit: parent, why: `HEAD's first parent, because ${because}` }
}
