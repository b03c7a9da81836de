import { describe, expect, test } from '@jest/globals'
import { budgetCommit } from '../../../src/baseline/budget-commit.ts'
import type { Chosen } from '../../../src/baseline/choose.ts'
import type { CommitFacts } from '../../../src/baseline/commit-facts.ts'
import type { EventFacts } from '../../../src/inputs/event-facts.ts'

/** Commits: `MERGE` is the forge's, of `HEAD` into `MAIN`; `OLD` is that of the event; `EVIL` is any that the fork made. */
const [HEAD, MERGE, MAIN, OLD, EVIL, COMPARED] = ['a', 'b', 'c', 'd', 'e', 'f'].map((digit) => digit.repeat(40)) as [
  string,
  string,
  string,
  string,
  string,
  string,
]

const at = (head: string, ...parents: string[]): CommitFacts => ({
  head,
  parents,
  dirty: false,
  isWhole: true,
  prefix: '',
})
const ON_MAIN = { ref: 'refs/heads/main', commit: MAIN, defaultBranch: 'main' }
const ON_PULL = { ref: 'refs/pull/7/merge', commit: MERGE, defaultBranch: 'main' }
const FORK = {
  kind: 'pull_request',
  number: 7,
  head: HEAD,
  baseRef: 'main',
  base: OLD,
  merged: null,
  merge: MERGE,
  isFork: true,
  defaultBranch: 'main',
} as const
const TARGET = { kind: 'pull_request_target', base: OLD, isFork: true, ...ON_MAIN } as const
const other = (name: string, more: object = {}): EventFacts => ({ kind: 'other', name, ...ON_MAIN, ...more })
const review = (base: string | null): EventFacts => other('pull_request_review', { ...ON_PULL, isFork: true, base })
const GIT_MISS = { kind: 'miss', reason: 'this is not a git repository' } as const

interface Run {
  readonly chosen?: Chosen
  readonly base?: string
}

function decided(event: EventFacts, here: CommitFacts, { chosen, base = '' }: Run = {}) {
  const compared = { kind: 'commit', commit: COMPARED, why: 'it is' } as const
  const asked = { checkout: { kind: 'found', value: here }, chosen: chosen ?? compared, base, from: 'head' } as const
  const { because, commit } = budgetCommit(event, asked)
  return [because, commit.kind === 'found' ? commit.value : null]
}

const named = (commit: string, base = commit): Run => ({ chosen: { kind: 'commit', commit, why: 'it is' }, base })

describe('a fork is held to', () => {
  test.each<[string, EventFacts, CommitFacts, string | null, Run?]>([
    ["the base side of the forge's merge", FORK, at(MERGE, MAIN, HEAD), MAIN],
    ['the same beside an input "base"', FORK, at(MERGE, MAIN, HEAD), MAIN, named(EVIL)],
    ["the event's, at its head", FORK, at(HEAD, EVIL), OLD],
    ["the event's, at a merge that it made itself", FORK, at(EVIL, COMPARED, HEAD), OLD],
    ["the event's, at a head that is a merge", FORK, at(HEAD, EVIL, COMPARED), OLD],
    ["the event's, at the merge of another head", FORK, at(MERGE, MAIN, EVIL), OLD],
    ["the event's, at an octopus", FORK, at(MERGE, MAIN, HEAD, EVIL), OLD],
    ["the event's, where the forge makes no merge", { ...FORK, merge: null }, at(MERGE, MAIN, HEAD), OLD],
    ["a base's full hash, if the event has none", { ...FORK, base: null }, at(HEAD, EVIL), MAIN, named(MAIN)],
    ['nothing, beside the name of one', { ...FORK, base: null }, at(HEAD, EVIL), null, named(EVIL, 'v1')],
    ['nothing, if nothing names a commit', { ...FORK, base: null }, at(HEAD, EVIL), null],
    ["the event's, on a review", review(OLD), at(MERGE, EVIL, HEAD), OLD],
    ['nothing, on a review that names none, as the run is on its own merge', review(null), at(MERGE, MAIN, HEAD), null],
    ["that of the run, after a fork's run", other('workflow_run', { isFork: true }), at(HEAD, EVIL), MAIN],
    ["the same, at the run's own commit", other('workflow_run', { isFork: true }), at(MAIN), MAIN],
    ["a base's full hash, after its run", other('workflow_run', { isFork: true }), at(HEAD, EVIL), OLD, named(OLD)],
    ['that of the run, beside a name', other('workflow_run', { isFork: true }), at(HEAD), MAIN, named(EVIL, 'main')],
    ['the branch, if that is checked out on pull_request_target', TARGET, at(MAIN), MAIN],
    ['the commit that it was opened on, if that is', TARGET, at(OLD), OLD],
    ['the commit that it was opened on, if neither is', TARGET, at(EVIL, MAIN), OLD],
    ['the branch, if the event has no other', { ...TARGET, base: null }, at(EVIL, MAIN), MAIN],
  ])('%s', (_, event, ...[here, commit, run]) => {
    expect(decided(event, here, run)).toEqual(['fork', commit])
  })
})

test.each<[string, EventFacts, CommitFacts, string | null]>([
  ['a comment', other('issue_comment'), at(HEAD, MAIN), MAIN],
  ['a comment, with files of others', other('issue_comment'), { ...at(MAIN), dirty: true }, MAIN],
  ['a run that did not say', other('workflow_run'), at(HEAD), MAIN],
  ['a suite of checks', other('check_suite'), at(HEAD), MAIN],
  ['a pull request of which nothing is known', other('pull_request', ON_PULL), at(MERGE, MAIN, HEAD), null],
])(
  'a checkout of which the event does not say whose it is, is held to the commit of the run: %s',
  (_, event, here, commit) => {
    expect(decided(event, here)).toEqual(['event', commit])
  },
)

test.each<[string, EventFacts, CommitFacts]>([
  ['a pull request of ours', { ...FORK, isFork: false }, at(HEAD, MAIN)],
  ['a review of ours', other('pull_request_review', { ...ON_PULL, isFork: false, base: OLD }), at(HEAD)],
  ['a run of ours', other('workflow_run', { isFork: false }), at(HEAD)],
  ["a comment, at the run's own commit", other('issue_comment'), at(MAIN)],
  ['a schedule', other('schedule'), at(HEAD)],
  ['a tag', other('push of a tag', { ref: 'refs/tags/v1' }), at(HEAD)],
  ['a push', { kind: 'push', before: OLD, forced: false, ...ON_MAIN }, at(HEAD)],
  ['the command line', { kind: 'none' }, at(HEAD)],
])('%s has the commit that the run compares with, and the budget of the head holds', (_, event, here) => {
  expect(decided(event, here)).toEqual([null, COMPARED])
  expect(decided(event, here, { chosen: { kind: 'none', reason: 'there is none' } })).toEqual([null, null])
})

test('the input budgets-from is the reason if it says base, and the commit stays', () => {
  const asked = { chosen: { kind: 'none', reason: 'no' }, base: '', from: 'base' } as const
  const checkout = { kind: 'found', value: at(HEAD) } as const
  const held = { because: 'input', commit: { kind: 'found', value: OLD } }
  expect(budgetCommit(FORK, { ...asked, checkout })).toEqual(held)
})

test('without a repository, that is the reason', () => {
  const asked = { chosen: { kind: 'none', reason: 'no' }, base: '', from: 'head', checkout: GIT_MISS } as const
  expect(budgetCommit(FORK, asked)).toEqual({ because: 'fork', commit: GIT_MISS })
  expect(budgetCommit(other('issue_comment'), asked)).toEqual({ because: 'event', commit: GIT_MISS })
})
