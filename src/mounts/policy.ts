import type { MountSave } from '../inputs/inputs.ts'
import type { EventFacts, RefFacts } from '../inputs/event-facts.ts'

/** `reason` is a clause that says why something is not allowed; null if everything is. */
export interface MountPolicy {
  readonly read: boolean
  readonly write: boolean
  readonly reason: string | null
}

type RunEvent = EventFacts & { readonly isRelease: boolean }

/**
 * A release reads nothing that another run stored: it could be poisoned. A pull request only reads, because in a shared store
 * the base branch would read what it saves. So does a run whose checkout (`head`, null for none) is not its own commit.
 */
export function mountPolicy(event: RunEvent, save: MountSave, head: string | null): MountPolicy {
  if (event.isRelease) return { read: false, write: false, reason: 'a release restores and saves no cache mount' }
  const reason =
    save === 'never' ? 'cache-mounts-save is never' : (whyNotBelieved(event, head) ?? whyNotAsked(event, save))
  return { read: true, write: reason === null, reason }
}

/** Events that run what is on their ref, unless the workflow checks out something else. */
const OF_THEIR_REF = new Set(['schedule', 'workflow_dispatch', 'repository_dispatch', 'push'])

/** The default branch must not save what others wrote; `pull_request_target` and the like exist to work on that. */
function whyNotBelieved(event: EventFacts, head: string | null): string | null {
  if (event.kind === 'pull_request_target') return `a run of "${event.kind}" does not save`
  if (event.kind !== 'push' && event.kind !== 'other') return null
  if (event.kind === 'other' && !OF_THEIR_REF.has(event.name)) return `a run of "${event.name}" does not save`
  return head === event.commit ? null : 'the checkout is not the commit of the run'
}

function whyNotAsked(event: EventFacts, save: MountSave): string | null {
  if (event.kind === 'none' || save === 'always') return null
  if (event.kind === 'pull_request') return 'a pull request does not save'
  if (event.kind === 'merge_group') return 'a merge queue does not save'
  return onDefaultBranch(event) ? null : 'only the default branch saves'
}

function onDefaultBranch(event: Extract<EventFacts, RefFacts>): boolean {
  // The event of a schedule names no repository, and it only runs on the default branch.
  if (event.kind === 'other' && event.name === 'schedule') return true
  return event.defaultBranch !== '' && event.ref === `refs/heads/${event.defaultBranch}`
}
