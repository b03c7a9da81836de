import { expect, test } from '@jest/globals'
import { readsActionsCache } from '../../../src/baseline/reads-actions-cache.ts'
import type { EventFacts } from '../../../src/inputs/event-facts.ts'
import { pullEvent } from '../../support/pull-event.ts'

const at = (ref: string) => ({ ref, defaultBranch: 'main', commit: 'a'.repeat(40) })

test.each<[string, EventFacts, boolean]>([
  ['a push to a branch', { kind: 'push', before: null, forced: false, ...at('refs/heads/main') }, true],
  ['a pull request', pullEvent('a'), true],
  ['a schedule', { kind: 'other', name: 'schedule', ...at('refs/heads/main') }, true],
  ['a pushed tag', { kind: 'other', name: 'push of a tag', ...at('refs/tags/v1') }, false],
  ['a release', { kind: 'other', name: 'release', ...at('refs/heads/main') }, false],
])('whether what others left in the Actions cache is used: %s', (_, event, reads) => {
  expect(readsActionsCache(event)).toBe(reads)
})
