import { describe, expect, test } from '@jest/globals'
import { chooseBaseline } from '../../../src/baseline/choose.ts'
import type { CommitFacts } from '../../../src/baseline/commit-facts.ts'
import type { EventFacts } from '../../../src/inputs/event-facts.ts'

const hash = (letter: string): string => letter.repeat(40)
const [HEAD, PR_HEAD, MAIN, BASE, BEFORE] = ['a', 'b', 'c', 'd', 'e'].map(hash) as [
  string,
  string,
  string,
  string,
  string,
]

const checkout = (head: string, ...parents: string[]): CommitFacts => ({
  head,
  parents,
  dirty: false,
  isWhole: true,
  prefix: '',
})
const pullRequest: EventFacts = {
  kind: 'pull_request',
  number: 7,
  head: PR_HEAD,
  baseRef: 'main',
  base: BASE,
  merged: null,
  defaultBranch: 'main',
}
const BRANCH = { kind: 'branch', branch: 'main', base: BASE }
const MERGED = { ...BRANCH, kind: 'merged' }
const MAIN_BRANCH = { ref: 'refs/heads/main', defaultBranch: 'main', commit: '' }
const push = (before: string | null, forced = false): EventFacts => ({ kind: 'push', before, forced, ...MAIN_BRANCH })

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
    [checkout(PR_HEAD, MAIN), 'its head'],
    [checkout(PR_HEAD, MAIN, BASE), 'its head, which merged main itself'],
    [checkout(HEAD, PR_HEAD), 'a commit on top of it'],
    [checkout(HEAD, MAIN, BASE), 'a merge of something else, as of a head that was pushed since'],
    [checkout(HEAD, MAIN, PR_HEAD, BASE), 'an octopus, which has no one base'],
  ])('at %#: %s has the merge base with the branch as it is now', (facts) => {
    expect(chooseBaseline(pullRequest, facts, '')).toEqual(BRANCH)
  })

  test('that was merged has what is below all that it became', () => {
    const merged: EventFacts = { ...pullRequest, merged: HEAD }
    expect(chooseBaseline(merged, checkout(HEAD, MAIN), '')).toEqual({ ...MERGED, head: PR_HEAD })
    expect(chooseBaseline(merged, checkout(HEAD, MAIN, BASE), '')).toEqual({
      kind: 'commit',
      commit: MAIN,
      why: "HEAD's first parent, because HEAD is the last of the pull request's commits on main",
    })
    expect(chooseBaseline(merged, checkout(PR_HEAD, MAIN), '')).toEqual(BRANCH)
  })

  test.each([
    [checkout(HEAD, MAIN), 'a commit'],
    [checkout(HEAD, MAIN, BEFORE), 'a merge, whose first parent is a commit of it too'],
  ])('at %#: that became its own head, %s, has not its parent', (facts) => {
    const forwarded: EventFacts = { ...pullRequest, head: HEAD, merged: HEAD }
    expect(chooseBaseline(forwarded, facts, '')).toEqual({ ...MERGED, head: HEAD })
  })
})

describe('a push', () => {
  test('wants the commit before it', () => {
    const wanted = chooseBaseline(push(BEFORE), checkout(HEAD, MAIN), '')
    expect(wanted).toEqual({ kind: 'previous', before: BEFORE })
  })

  test('that names no commit before it takes the first parent', () => {
    const wanted = chooseBaseline(push(null), checkout(HEAD, MAIN, BASE), '')
    const why = "HEAD's first parent, because the event does not say where the branch was before"
    expect(wanted).toEqual({ kind: 'commit', commit: MAIN, why })
  })

  test('that was forced takes the first parent, and asks nobody for what was overwritten', () => {
    const wanted = chooseBaseline(push(BEFORE, true), checkout(HEAD, MAIN), '')
    const why = "HEAD's first parent, because eeeeeee, where the branch was before, is not an ancestor (a force push)"
    expect(wanted).toEqual({ kind: 'commit', commit: MAIN, why })
  })

  test('of the first commit has no base', () => {
    const wanted = chooseBaseline(push(null), checkout(HEAD), '')
    expect(wanted).toMatchObject({
      kind: 'none',
      reason: expect.stringMatching(/HEAD is the first commit, which has no parent/),
    })
  })
})

test('a merge group has the commit it is added to', () => {
  const wanted = chooseBaseline({ kind: 'merge_group', base: BASE, defaultBranch: 'main' }, checkout(HEAD, MAIN), '')
  expect(wanted).toMatchObject({ kind: 'commit', commit: BASE })
})

test('the command line wants the default branch', () => {
  expect(chooseBaseline({ kind: 'none' }, checkout(HEAD, MAIN), '')).toEqual({ kind: 'default-branch' })
})

test.each(['release', 'schedule', 'workflow_dispatch'])('%s has none, and the reason names the input', (name) => {
  expect(chooseBaseline({ kind: 'other', name, ...MAIN_BRANCH }, checkout(HEAD, MAIN), '')).toEqual({
    kind: 'none',
    reason: `the event "${name}" has no base of its own; name a commit, tag or branch in the input "base"`,
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
