import { describe, expect, test } from '@jest/globals'
import { chooseBaseline } from '../../../src/baseline/choose.ts'
import type { CommitFacts, EventFacts } from '../../../src/baseline/facts.ts'

const hash = (letter: string): string => letter.repeat(40)
const [HEAD, PR_HEAD, MAIN, BASE, BEFORE] = ['a', 'b', 'c', 'd', 'e'].map(hash) as [
  string,
  string,
  string,
  string,
  string,
]

const checkout = (head: string, ...parents: string[]): CommitFacts => ({ head, parents, dirty: false, prefix: '' })
const pullRequest: EventFacts = {
  kind: 'pull_request',
  number: 7,
  head: PR_HEAD,
  base: BASE,
  baseRef: 'main',
}
const MAIN_BRANCH = { ref: 'refs/heads/main', defaultBranch: 'main', commit: '' }
const push = (before: string): EventFacts => ({ kind: 'push', before, ...MAIN_BRANCH })

describe('a pull request', () => {
  test.each([
    // checkout                                what it is
    [checkout(HEAD, MAIN, PR_HEAD), 'the merge commit'],
    [checkout(HEAD, PR_HEAD, MAIN), 'the merge commit, parents the other way round'],
  ])('at %#: %s has the parent that is not its head', (facts) => {
    const wanted = chooseBaseline(pullRequest, facts, '')
    expect(wanted).toEqual({ kind: 'commit', commit: MAIN, why: 'the base side of the tested merge with main' })
  })

  test.each([
    // checkout                           a           why
    [checkout(PR_HEAD, MAIN), PR_HEAD, "the merge base of the pull request's head and main"],
    [checkout(PR_HEAD, MAIN, BASE), PR_HEAD, "the merge base of the pull request's head and main"], // it merged main itself
    [checkout(HEAD, PR_HEAD), HEAD, 'the merge base of the checkout and main'], // a commit on top of it
    [checkout(HEAD, MAIN, BASE), HEAD, 'the merge base of the checkout and main'], // a merge of something else
    [checkout(HEAD, MAIN, PR_HEAD, BASE), HEAD, 'the merge base of the checkout and main'], // an octopus has no one base
  ])('at %# has the merge base with the base branch', (facts, a, why) => {
    expect(chooseBaseline(pullRequest, facts, '')).toEqual({ kind: 'merge-base', a, b: BASE, why })
  })
})

describe('a push', () => {
  test('wants the commit before it', () => {
    const wanted = chooseBaseline(push(BEFORE), checkout(HEAD, MAIN), '')
    expect(wanted).toEqual({ kind: 'previous', before: BEFORE })
  })

  test('of a new branch takes the first parent', () => {
    const wanted = chooseBaseline(push('0'.repeat(40)), checkout(HEAD, MAIN, BASE), '')
    expect(wanted).toEqual({ kind: 'commit', commit: MAIN, why: "HEAD's first parent: the branch is new" })
  })

  test('of the first commit has no base', () => {
    const wanted = chooseBaseline(push('0'.repeat(40)), checkout(HEAD), '')
    expect(wanted).toEqual({
      kind: 'none',
      reason: 'the branch is new, and HEAD is the first commit: it has no parent',
    })
  })
})

test('a merge group has the commit it is added to', () => {
  const wanted = chooseBaseline({ kind: 'merge_group', base: BASE }, checkout(HEAD, MAIN), '')
  expect(wanted).toMatchObject({ kind: 'commit', commit: BASE })
})

test('the command line wants the default branch', () => {
  expect(chooseBaseline({ kind: 'none' }, checkout(HEAD, MAIN), '')).toEqual({ kind: 'default-branch' })
})

test.each(['release', 'schedule', 'workflow_dispatch'])('%s has none, and the reason names the input', (name) => {
  expect(chooseBaseline({ kind: 'other', name, ...MAIN_BRANCH }, checkout(HEAD, MAIN), '')).toEqual({
    kind: 'none',
    reason: `the event "${name}" has no base of its own: name a commit, tag or branch in the input "base"`,
  })
})

test.each<EventFacts>([
  pullRequest,
  push(BEFORE),
  { kind: 'other', name: 'release', ...MAIN_BRANCH },
  { kind: 'none' },
])('the input "base" is stronger than the event %#', (event) => {
  expect(chooseBaseline(event, checkout(HEAD, MAIN, PR_HEAD), 'v1.2')).toEqual({ kind: 'named', name: 'v1.2' })
})
