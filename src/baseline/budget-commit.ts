import type { BudgetSide } from '../inputs/budget-sides.ts'
import type { EventFacts } from '../inputs/event-facts.ts'
import { miss } from '../units/answers.ts'
import { mergedInto, type Chosen } from './choose.ts'
import type { CommitFacts } from './commit-facts.ts'
import { isAboutCheckout } from './why-no-base.ts'

type Answer<T> = { readonly kind: 'found'; readonly value: T } | ReturnType<typeof miss>

interface Asked {
  readonly checkout: Answer<CommitFacts>
  readonly chosen: Chosen
  /** The inputs `base` and `budgets-from`. */
  readonly base: string
  readonly from: BudgetSide
}

/** Why the base's budget holds, and not the head's: an input says so, or somebody may have written it who may not write. */
export type HeldBecause = 'input' | 'fork' | 'event'

interface BudgetCommit {
  /** Null if the head's holds. */
  readonly because: HeldBecause | null
  readonly commit: Answer<string>
}

/**
 * At which commit the base's budget is read, and why it holds. As a rule it is the commit that the run compares with. A
 * fork chooses what its commits stand on, and so what they are compared with, and names are looked up in the repository
 * that is checked out, which may be the fork's. So it is held to a commit that the forge names, or the workflow by hash.
 */
export function budgetCommit(event: EventFacts, asked: Asked): BudgetCommit {
  const { checkout, chosen, from } = asked
  const here = checkout.kind === 'found' ? checkout.value : undefined
  const foreign = whyForeign(event, here)
  const because = from === 'base' ? 'input' : foreign
  if (event.kind === 'pull_request_target') {
    // There is no base to compare with: the budget is that of the branch it runs on.
    const commit = [event.commit, event.base].find((each) => each === here?.head) ?? event.base ?? event.commit
    if (commit !== '') return { because, commit: found(commit) }
  }
  if (foreign === null)
    return { because, commit: chosen.kind === 'commit' ? found(chosen.commit) : miss(chosen.reason) }
  return { because, commit: checkout.kind === 'miss' ? checkout : ofBranch(event, checkout.value, asked) }
}

const found = (value: string): Answer<string> => ({ kind: 'found', value })

/**
 * Whether the checkout is an open fork's, or may be. Some events are about something else than their checkout, and do not
 * say whose it is (`issue_comment`): then it is ours only if it is the run's own commit, without any change.
 */
function whyForeign(event: EventFacts, here: CommitFacts | undefined): 'fork' | 'event' | null {
  const isFork = 'isFork' in event ? event.isFork : undefined
  if (isFork !== undefined) return isFork ? 'fork' : null
  if (event.kind !== 'other' || isAboutCheckout(event)) return null
  const isOurs = here !== undefined && !here.dirty && here.head === commitOfRun(event)
  return isOurs ? null : 'event'
}

/** The branch to merge into, as the forge has merged it, or else as the event names it; or else that of the run. */
function ofBranch(event: EventFacts, here: CommitFacts, { chosen, base }: Asked): Answer<string> {
  const commit =
    (event.kind === 'pull_request' ? mergedInto(event, here) : null) ??
    ('base' in event ? event.base : null) ??
    (chosen.kind === 'commit' && chosen.commit === base ? base : null) ??
    commitOfRun(event)
  return commit ? found(commit) : miss(UNNAMED)
}

const UNNAMED =
  'the event does not say at which commit the branch to merge into is; name one by its full hash in the input "base"'

/** The ref of a pull request has the fork's files, too. */
function commitOfRun(event: EventFacts): string | null {
  return event.kind === 'other' && event.commit !== '' && !event.ref.startsWith('refs/pull/') ? event.commit : null
}
