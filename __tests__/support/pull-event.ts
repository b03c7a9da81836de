import type { EventFacts } from '../../src/inputs/event-facts.ts'

/** The event of pull request #7 to the default branch, at `head`. */
export const pullEvent = (head: string): EventFacts & { readonly kind: 'pull_request' } => ({
  kind: 'pull_request',
  number: 7,
  head,
  baseRef: 'main',
  base: null,
  merged: null,
  merge: null,
  isFork: false,
  defaultBranch: 'main',
})
