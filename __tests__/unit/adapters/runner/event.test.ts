import { expect, test } from '@jest/globals'
import { eventFacts } from '../../../../src/adapters/runner/event.ts'

const A = 'a'.repeat(40)
const B = 'b'.repeat(40)
const BASE = { sha: B, ref: 'main', repo: { full_name: 'us/app' } }
const FORK = { sha: A, ref: 'feature', repo: { full_name: 'them/app' } }
const WHEN = '2026-01-02T03:04:05Z'
const pull = (headRepo: unknown = { full_name: 'us/app' }, more: object = {}) => ({
  number: 7,
  pull_request: {
    head: { sha: A, ref: 'feature', repo: headRepo },
    base: BASE,
  },
  ...more,
})
const PULL = {
  kind: 'pull_request',
  number: 7,
  head: A,
  baseRef: 'main',
  base: B,
  merged: null,
  merge: null,
  isFork: false,
  defaultBranch: '',
}
const closed = (more: object) => ({ ...pull(), pull_request: { ...pull().pull_request, ...more } })

const RUN = { ref: 'refs/heads/run', commit: B }
const other = (name: string, more: object = {}) => ({
  kind: 'other',
  name,
  ...RUN,
  defaultBranch: '',
  ...more,
})
const ran = (event: string, from: string | null) => ({
  workflow_run: { event, head_sha: A, head_repository: from === null ? null : { full_name: from } },
  repository: { full_name: 'us/app' },
})
const PUSH = { kind: 'push', before: null, forced: false, ...RUN, defaultBranch: '' }
const GROUP = { kind: 'merge_group', base: B, head: A, defaultBranch: '' }
const queued = (branch: string) => ({
  merge_group: { base_sha: B, head_sha: A, head_ref: `refs/heads/gh-readonly-queue/${branch}` },
})
const REPOSITORY = { repository: { default_branch: 'main' } }
const MAIN = { defaultBranch: 'main' }

test.each<[string, unknown, unknown]>([
  ['', {}, { kind: 'none' }],
  ['pull_request', pull(), PULL],
  ['pull_request', pull(undefined, REPOSITORY), { ...PULL, defaultBranch: 'main' }],
  ['pull_request', pull({ full_name: 'them/app' }), { ...PULL, isFork: true }],
  ['pull_request', pull(null), { ...PULL, isFork: true }], // the fork was deleted
  ['pull_request', closed({ merged: true, merge_commit_sha: B }), { ...PULL, merged: B }],
  ['pull_request', closed({ merged: true, merge_commit_sha: B, head: FORK }), { ...PULL, merged: B }],
  ['pull_request', closed({ merged: false, merge_commit_sha: B }), PULL], // the commit is that of the test merge
  ['pull_request', closed({ merged: true, merge_commit_sha: '-x' }), PULL],
  // Nor does it say whose base it is.
  ['pull_request', closed({ base: { sha: 'main', ref: 'main' } }), { ...PULL, base: null, isFork: true }],
  // As on Gitea and Forgejo, where `main` is at the pull request's own commit once that is merged.
  [
    'pull_request',
    closed({ merged: true, merge_commit_sha: A, base: { ...BASE, sha: A }, merge_base: B }),
    { ...PULL, merged: A },
  ],
  ['pull_request', closed({ merge_base: A }), PULL], // which an open one chooses
  ['pull_request', pull(undefined, { number: undefined }), other('pull_request', { isFork: false, base: B })],
  [
    'pull_request',
    { number: 7, pull_request: { head: { sha: A } } },
    other('pull_request', { isFork: true, base: null }),
  ],
  ['pull_request', { number: 7, pull_request: null }, other('pull_request')],
  ['pull_request_review', pull(), other('pull_request_review', { isFork: false, base: B })],
  ['pull_request_review', pull({ full_name: 'them/app' }), other('pull_request_review', { isFork: true, base: B })],
  ['pull_request_review', { pull_request: {} }, other('pull_request_review', { isFork: true, base: null })],
  ['pull_request_review_comment', pull(null), other('pull_request_review_comment', { isFork: true, base: B })],
  // A review's pull request has no `merged`.
  [
    'pull_request_review',
    closed({ head: FORK, merged_at: null }),
    other('pull_request_review', { isFork: true, base: B }),
  ],
  [
    'pull_request_review',
    closed({ head: FORK, merged_at: WHEN }),
    other('pull_request_review', { isFork: false, base: B }),
  ],
  ['pull_request_target', pull(), { kind: 'pull_request_target', base: B, isFork: false, ...RUN, defaultBranch: '' }],
  [
    'pull_request_target',
    closed({ head: FORK, merged: true }),
    { kind: 'pull_request_target', base: B, isFork: false, ...RUN, defaultBranch: '' },
  ],
  ['pull_request_target', {}, { kind: 'pull_request_target', base: null, isFork: true, ...RUN, defaultBranch: '' }],
  [
    'push',
    { ref: 'refs/heads/x', before: A, after: B, ...REPOSITORY },
    { ...PUSH, before: A, ref: 'refs/heads/x', defaultBranch: 'main' },
  ],
  ['push', { before: A, forced: true }, { ...PUSH, before: A, forced: true }],
  ['push', { before: '0'.repeat(40) }, PUSH], // the branch is new
  ['push', { ref: 'refs/heads/x', before: '--upload-pack=x', after: B }, { ...PUSH, ref: 'refs/heads/x' }],
  ['push', null, PUSH],
  ['push', { ref: 'refs/tags/v1', before: '0'.repeat(40) }, other('push of a tag', { ref: 'refs/tags/v1' })],
  [
    'push',
    { ref: 'refs/heads/x', before: A, after: '0'.repeat(40), deleted: true, ...REPOSITORY },
    { kind: 'deletion', ...RUN, ref: 'refs/heads/x', defaultBranch: 'main' },
  ],
  [
    'push',
    { ref: 'refs/tags/v1', deleted: true },
    { kind: 'deletion', ...RUN, ref: 'refs/tags/v1', defaultBranch: '' },
  ],
  ['push', { deleted: 'yes' }, PUSH],
  ['delete', { ref: 'x', ref_type: 'branch' }, { kind: 'deletion', ...RUN, ref: 'x', defaultBranch: '' }],
  [
    'merge_group',
    { merge_group: { base_sha: B, head_sha: A } },
    { kind: 'merge_group', base: B, head: A, defaultBranch: '' },
  ],
  [
    'merge_group',
    { merge_group: { base_sha: B }, ...REPOSITORY },
    { kind: 'merge_group', base: B, head: null, defaultBranch: 'main' },
  ],
  // The pull request that it adds, if the ref says that it adds it to this base.
  ['merge_group', queued(`main/pr-7-${B}`), { ...GROUP, number: 7 }],
  ['merge_group', queued(`release/pr-5-x/pr-11-${B}`), { ...GROUP, number: 11 }],
  ['merge_group', queued(`main/pr-7-${A}`), GROUP],
  ['merge_group', queued('main/pr-7'), GROUP],
  ['merge_group', queued(`main/pr-07-${B}`), GROUP],
  ['merge_group', queued(`pr-7-${B}`), GROUP],
  ['merge_group', { merge_group: 5 }, other('merge_group')],
  ['release', { action: 'published', ...REPOSITORY }, other('release', { defaultBranch: 'main' })],
  ['schedule', { schedule: '0 4 * * *' }, other('schedule')],
  ['workflow_run', ran('push', 'us/app'), other('workflow_run', { isFork: false })],
  ['workflow_run', ran('pull_request', 'us/app'), other('workflow_run', { isFork: false })],
  ['workflow_run', ran('pull_request', 'them/app'), other('workflow_run', { isFork: true })],
  ['workflow_run', ran('pull_request', null), other('workflow_run', { isFork: true })], // the fork was deleted
  [
    'workflow_run',
    { workflow_run: { event: 'push' }, ...REPOSITORY },
    other('workflow_run', { isFork: true, ...MAIN }),
  ],
  // Whose commits that run was about is not said either.
  ['workflow_run', ran('issue_comment', 'us/app'), other('workflow_run')],
  ['workflow_run', { workflow_run: 5 }, other('workflow_run')],
  ['issue_comment', { issue: { number: 7, pull_request: {} }, ...REPOSITORY }, other('issue_comment', MAIN)],
  ['workflow_call', {}, other('workflow_call')], // never sent: a called workflow has the event of its caller
  ['workflow_dispatch', { repository: { default_branch: 5 } }, other('workflow_dispatch')],
  ['constructor', {}, other('constructor')],
])('%s %#', (name, payload, facts) => {
  expect(eventFacts(name, JSON.stringify(payload), RUN)).toEqual(facts)
})

test.each([
  ['refs/pull/7/merge', B],
  ['refs/pull/7/head', null], // as on Gitea
  ['refs/heads/refs/pull/7/merge', null],
  ['refs/heads/main', null],
])('a pull request whose run is on %s has the merge %p', (ref, merge) => {
  expect(eventFacts('pull_request', JSON.stringify(pull()), { ref, commit: B })).toEqual({ ...PULL, merge })
})

test.each(['', 'no JSON', '[]', 'null', '5', '"text"', '{"pull_request":"text","repository":[]}'])(
  'an event file of %p is no reason to fail',
  (json) => {
    expect(eventFacts('pull_request', json, { ref: '', commit: '' })).toEqual(
      other('pull_request', { ref: '', commit: '' }),
    )
  },
)
