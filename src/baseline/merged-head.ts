import type { CommitFacts } from './commit-facts.ts'
import type { EventFacts } from '../inputs/event-facts.ts'

/** The head of the pull request whose merge is checked out, the commit people know; null for any other checkout. */
export function mergedHead(event: EventFacts, { head, parents }: Pick<CommitFacts, 'head' | 'parents'>): string | null {
  if (event.kind !== 'pull_request' || event.head === head) return null
  return parents.includes(event.head) || event.merged === head ? event.head : null
}
