import type { EventFacts } from '../inputs/event-facts.ts'

/** The tag that was pushed or released; undefined on a branch. */
export function tagOf(event: EventFacts): string | undefined {
  const ref = event.kind === 'push' || event.kind === 'other' ? event.ref : ''
  return ref.startsWith('refs/tags/') ? ref.slice('refs/tags/'.length) : undefined
}

export function isRelease(event: EventFacts): boolean {
  return tagOf(event) !== undefined || (event.kind === 'other' && event.name === 'release')
}
