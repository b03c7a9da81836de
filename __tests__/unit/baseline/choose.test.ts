import { describe, expect, test } from '@jest/globals'
import { chooseBaseline, type Wanted } from '../../../src/baseline/choose.ts'
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
  isFork: false,
  number: 7,
  head: PR_HEAD,
  baseRef: 'main',
  base: BASE,
  merged: null,
  merge: null,
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
    const wanted = chooseBaseline({ ...pullRequest, merge: HEAD }, facts, '')
    expect(wanted).toEqual({ kind: 'commit', commit: MAIN, why: 'the base side of the tested merge with main' })
  })

  test.each([
    [checkout(PR_HEAD, MAIN), 'its head'],
    [checkout(PR_HEAD, MAIN, BASE), 'its head, which merged main itself'],
    [checkout(HEAD, PR_HEAD), 'a commit on top of it'],
    [checkout(HEAD, MAIN, BASE), 'a merge of something else, as of a head that was pushed since'],
    [checkout(HEAD, MAIN, PR_HEAD, BASE), 'an octopus, which has no one base'],
    [checkout(HEAD, BEFORE, PR_HEAD), 'a merge that its author made since, with a commit of any weight'],
    [checkout(HEAD, PR_HEAD, BEFORE), 'such a merge, the usual way round'],
  ])('at %#: %s has the merge base with the branch as it is now', (facts) => {
    expect(chooseBaseline(pullRequest, facts, '')).toEqual(BRANCH)
    expect(chooseBaseline({ ...pullRequest, merge: MAIN }, facts, '')).toEqual(BRANCH)
  })

  test.each([
    [checkout(HEAD, MAIN, BASE), 'of another head'],
    [checkout(HEAD, MAIN, PR_HEAD, BASE), 'that is an octopus'],
  ])("at %#: the forge's merge %s has it, too", (facts) => {
    expect(chooseBaseline({ ...pullRequest, merge: HEAD }, facts, '')).toEqual(BRANCH)
  })

  test('that is merged has the base side of what it became, although that is no merge to be tested', () => {
    const merged: EventFacts = { ...pullRequest, merged: HEAD }
    expect(chooseBaseline(merged, checkout(HEAD, MAIN, PR_HEAD), '')).toMatchObject({ kind: 'commit', commit: MAIN })
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
  const PREVIOUS = { kind: 'previous', before: BEFORE, why: 'the commit the branch was at before the push' }
  const FORCED = 'eeeeeee, where the branch was before, is not an ancestor (a force push)'
  const pushed = (commit: string): EventFacts => ({ ...push(BEFORE), commit }) as EventFacts

  test.each<[string, EventFacts, Wanted]>([
    ['to a branch has the commit before it', push(BEFORE), { ...PREVIOUS, otherwise: FORCED } as Wanted],
    ['that is checked out has it, too', pushed(HEAD), { ...PREVIOUS, otherwise: FORCED } as Wanted],
    [
      'of another commit than HEAD has it if HEAD has it',
      pushed(MAIN),
      { ...PREVIOUS, otherwise: 'HEAD is not what was pushed' } as Wanted,
    ],
    ['of a new branch has the merge base', push(null), { kind: 'default-branch' }],
    ['that was forced has it, too', push(BEFORE, true), { kind: 'default-branch', because: FORCED }],
  ])('%s', (_, event, wanted) => {
    expect(chooseBaseline(event, checkout(HEAD, MAIN, BASE), '')).toEqual(wanted)
  })
})

describe('a merge group', () => {
  const group = (head: string | null): EventFacts => ({ kind: 'merge_group', base: BASE, head, defaultBranch: 'main' })
  const why = 'the commit the merge group is added to'

  test.each([
    [HEAD, { kind: 'commit', commit: BASE, why }],
    [null, { kind: 'commit', commit: BASE, why }],
    [PR_HEAD, { kind: 'previous', before: BASE, why, otherwise: 'HEAD is not the merge group' }],
  ])('at %s', (head, wanted) => {
    expect(chooseBaseline(group(head), checkout(HEAD, MAIN), '')).toEqual(wanted)
  })
})

test('the command line wants the default branch', () => {
  expect(chooseBaseline({ kind: 'none' }, checkout(HEAD, MAIN), '')).toEqual({ kind: 'default-branch' })
})

describe('another event', () => {
  const at = (name: string, ref = 'refs/heads/main'): EventFacts => ({ kind: 'other', name, ...MAIN_BRANCH, ref })
  const target: EventFacts = { kind: 'pull_request_target', base: BASE, isFork: false, ...MAIN_BRANCH }

  test.each<[string, EventFacts]>([
    ['a schedule', at('schedule')],
    ['a run by hand', at('workflow_dispatch')],
    ['a run by hand on another branch', at('workflow_dispatch', 'refs/heads/topic')],
    ['a run by another program', at('repository_dispatch')],
  ])('%s has the merge base with the default branch', (_, event) => {
    expect(chooseBaseline(event, checkout(HEAD, MAIN), '')).toEqual({ kind: 'default-branch' })
  })

  test.each<[string, EventFacts]>([
    ['a pushed tag', at('push of a tag', 'refs/tags/v1.2.0')],
    ['a release', at('release', 'refs/tags/v1.2.0')],
    ['a run by hand on a tag', at('workflow_dispatch', 'refs/tags/v1.2.0')],
  ])('%s has the version before', (_, event) => {
    expect(chooseBaseline(event, checkout(HEAD, MAIN), '')).toEqual({ kind: 'version', tag: 'v1.2.0' })
  })

  const advice = 'name a commit, tag or branch in the input "base"'
  test.each<[string, EventFacts, string]>([
    [
      'what follows another run',
      at('workflow_run'),
      `the event "workflow_run" is about a run of another workflow, and has no base of its own; ${advice}`,
    ],
    [
      "a pull request with the base's rights",
      target,
      `"pull_request_target" checks out the base, not the pull request: run on "pull_request", or ${advice}`,
    ],
    ['a release of no tag', at('release'), `the event "release" has no base of its own; ${advice}`],
    ['a comment', at('issue_comment'), `the event "issue_comment" has no base of its own; ${advice}`],
    ['one that is not known', at('full_moon'), `the event "full_moon" has no base of its own; ${advice}`],
  ])('%s has none, and it is said why', (_, event, reason) => {
    expect(chooseBaseline(event, checkout(HEAD, MAIN), '')).toEqual({ kind: 'none', reason })
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
