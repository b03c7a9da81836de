import { expect, test } from '@jest/globals'
import type { CommitFacts } from '../../../src/baseline/commit-facts.ts'
import {
  settleForwarded,
  settleMergeBase,
  settleMerged,
  settlePrevious,
  settleVersion,
} from '../../../src/baseline/settle.ts'

const HEAD = 'a'.repeat(40)
const PARENT = 'b'.repeat(40)
const OTHER = 'c'.repeat(40)
const FACTS: CommitFacts = { head: HEAD, parents: [PARENT, OTHER], dirty: false, isWhole: true, prefix: '' }

test.each([
  // facts                      merge base  result
  [FACTS, OTHER, { kind: 'commit', commit: OTHER, why: 'the merge base with main' }],
  [{ ...FACTS, dirty: true }, OTHER, { kind: 'commit', commit: OTHER, why: 'the merge base with main' }],
  [{ ...FACTS, dirty: true }, HEAD, { kind: 'commit', commit: HEAD, why: 'HEAD, below the uncommitted changes' }],
  [FACTS, HEAD, { kind: 'commit', commit: PARENT, why: "HEAD's first parent, because HEAD is part of main" }],
  [
    { ...FACTS, parents: [] },
    HEAD,
    {
      kind: 'none',
      reason: 'HEAD is part of main, and HEAD is the first commit, which has no parent; later commits have one',
    },
  ],
])('a merge base with main, %#', (facts, mergeBase, result) => {
  expect(settleMergeBase(facts, 'main', mergeBase)).toEqual(result)
})

test.each([
  // commits it became           result
  [
    { count: 0, below: HEAD },
    PARENT,
    "HEAD's first parent, because HEAD is the last of the pull request's commits on main",
  ],
  [
    { count: 1, below: PARENT },
    PARENT,
    "HEAD's first parent, because HEAD is the last of the pull request's commits on main",
  ],
  [{ count: 2, below: OTHER }, OTHER, "the commit below the pull request's 2 commits on main"],
  [{ count: 3, below: OTHER }, OTHER, "the commit below the pull request's 3 commits on main"],
])('a merged pull request, %#', (rebased, commit, why) => {
  expect(settleMerged(FACTS, 'main', rebased)).toEqual({ kind: 'commit', commit, why })
})

const UNKNOWN =
  'HEAD is already part of main, and the event does not say where main was before; ' +
  'name a commit, tag or branch in the input "base"'

test.each<[string, string | null, object]>([
  ['is below it', OTHER, { kind: 'commit', commit: OTHER, why: expect.stringContaining('as it was at the event') }],
  ['is in it, too', HEAD, { kind: 'none', reason: UNKNOWN }],
  ['is nowhere', null, { kind: 'none', reason: UNKNOWN }],
])('a pull request that main went forward to: where the event has main %s', (_, mergeBase, result) => {
  expect(settleForwarded({ ...FACTS, dirty: true }, 'main', mergeBase)).toEqual(result)
})

test.each([
  [true, { kind: 'commit', commit: OTHER, why: 'it was there' }],
  [false, { kind: 'default-branch', because: 'it was not' }],
])('the commit before a push is the base if it is an ancestor: %j', (isAncestor, result) => {
  const wanted = { kind: 'previous', before: OTHER, why: 'it was there', otherwise: 'it was not' } as const
  expect(settlePrevious(wanted, isAncestor)).toEqual(result)
})

test.each([
  ['v1.1.0', { kind: 'commit', commit: OTHER, why: 'v1.0.0, the version before v1.1.0' }],
  [
    'v1.0.0',
    {
      kind: 'none',
      reason:
        'no tag is an earlier version than v1.0.0: release a first version without "max-growth", or with "strict: false"',
    },
  ],
  ['v1', { kind: 'none', reason: expect.stringMatching(/^the tag v1 is not a version \(such as v1\.2\.3\)/) }],
])('the release of %s', (tag, result) => {
  const tags = new Map([
    ['v1.0.0', OTHER],
    ['v1.1.0', HEAD],
  ])
  expect(settleVersion(tag, tags)).toEqual(result)
})
