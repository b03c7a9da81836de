import type { EventFacts } from '../inputs/event-facts.ts'

/**
 * Why a run leaves no records for the runs of others, as a clause; null if it does. Only a push to the default branch
 * does (issue 14, line 1): what any other run builds may be anybody's, and others start from the commits of that branch.
 */
export function whyNotLeft(event: EventFacts): string | null {
  const leaves =
    event.kind === 'push' && event.defaultBranch !== '' && event.ref === `refs/heads/${event.defaultBranch}`
  return leaves ? null : 'only a push to the default branch leaves records there'
}
