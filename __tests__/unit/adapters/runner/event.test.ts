import { expect, test } from '@jest/globals'
import { eventFacts } from '../../../../src/adapters/runner/event.ts'

const A = 'a'.repeat(40)
const B = 'b'.repeat(40)
const pull = (headRepo: unknown = { full_name: 'us/app' }, more: object = {}) => ({
  number: 7,
  pull_request: { head: { sha: A, ref: 'feature', repo: headRepo }, base: { sha: B, ref: 'main' } },
  ...more,
})
const PULL = { kind: 'pull_request', number: 7, head: A, base: B, baseRef: 'main' }

test.each<[string, unknown, unknown]>([
  ['', {}, { kind: 'none' }],
  ['pull_request', pull(), PULL],
  ['pull_request', pull(null), PULL], // the fork was deleted
  ['pull_request', pull(undefined, { number: undefined }), { kind: 'other', name: 'pull_request' }],
  ['pull_request', { number: 7, pull_request: { head: { sha: A } } }, { kind: 'other', name: 'pull_request' }],
  ['pull_request', { number: 7, pull_request: null }, { kind: 'other', name: 'pull_request' }],
  ['pull_request_target', pull(), { kind: 'other', name: 'pull_request_target' }],
  ['push', { ref: 'refs/heads/main', before: A, after: B }, { kind: 'push', before: A }],
  ['push', { ref: 'refs/tags/v1', before: '0'.repeat(40), after: B }, { kind: 'other', name: 'push of a tag' }],
  ['push', { ref: 'refs/heads/main', before: '--upload-pack=x', after: B }, { kind: 'other', name: 'push' }],
  ['push', null, { kind: 'other', name: 'push' }],
  ['merge_group', { merge_group: { base_sha: B, head_sha: A } }, { kind: 'merge_group', base: B }],
  ['merge_group', { merge_group: 5 }, { kind: 'other', name: 'merge_group' }],
  ['release', { action: 'published' }, { kind: 'other', name: 'release' }],
  ['constructor', {}, { kind: 'other', name: 'constructor' }],
])('%s %#', (name, payload, facts) => {
  expect(eventFacts(name, JSON.stringify(payload))).toEqual(facts)
})

test.each(['', 'no JSON', '[]'])('an event file of %p is no reason to fail', (json) => {
  expect(eventFacts('pull_request', json)).toEqual({ kind: 'other', name: 'pull_request' })
})
