import type { EventFacts } from './facts.ts'

/** Whether a run makes a release: it was started by one, or by a tag. */
export function isRelease(event: EventFacts): boolean {
  if (event.kind === 'other') return event.name === 'release' || event.ref.startsWith('refs/tags/')
  return event.kind === 'push' && event.ref.startsWith('refs/tags/')
}
