import type { EventFacts } from '../inputs/event-facts.ts'

/**
 * Why a run leaves no records for other runs, as a clause; null if it does (issue 14, line 1). Pull requests start from
 * the default branch, and anybody may have written what another run builds.
 */
export function whyNotLeft(event: EventFacts): string | null {
  const leaves =
    event.kind === 'push' && event.defaultBranch !== '' && event.ref === `refs/heads/${event.defaultBranch}`
  return leaves ? null : 'only a push to the default branch leaves records there'
}
