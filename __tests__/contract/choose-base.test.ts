import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { chooseBase } from '../../src/app/choose-base.ts'
import type { EventFacts } from '../../src/baseline/facts.ts'
import { commitWorld, type CommitWorld } from '../support/commit-world.ts'
import { fakePorts } from '../support/ports.ts'

let world: CommitWorld

beforeAll(async () => {
  world = await commitWorld()
})

afterAll(async () => {
  await world[Symbol.asyncDispose]()
})

interface Case {
  /** The ref that actions/checkout gets at depth 1, and the commit that is checked out, by name. */
  readonly ref: string
  readonly commit: string
  readonly event: (hash: CommitWorld['hash']) => EventFacts
}

const pull = (head: string, merged: string | null = null): Case['event'] => {
  return (hash) => ({
    kind: 'pull_request',
    number: 7,
    head: hash[head]!,
    baseRef: 'main',
    merged: merged === null ? null : hash[merged]!,
  })
}

/** The base of a checkout of depth 1, by the events of issue 11, heading 3. */
const cases: readonly (readonly [string, Case, string, RegExp])[] = [
  [
    'the merge commit',
    { ref: 'refs/pull/7/merge', commit: 'merge', event: pull('p2') },
    'm130',
    /tested merge with main/,
  ],
  [
    'a merge ref that has moved on',
    { ref: 'refs/pull/7/merge', commit: 'merge', event: pull('p1') },
    'm130',
    /^the merge base with main$/,
  ],
  [
    "the pull request's head",
    { ref: 'refs/heads/feature', commit: 'p2', event: pull('p2') },
    'm10',
    /^the merge base with main$/,
  ],
  [
    'a head that merged a newer main',
    { ref: 'refs/pull/8/head', commit: 'updated', event: pull('updated') },
    'm100',
    /^the merge base with main$/,
  ],
  [
    'what a squashed one became',
    { ref: 'refs/heads/main', commit: 'm130', event: pull('p2', 'm130') },
    'm129',
    /became on main$/,
  ],
  [
    'what one of two commits became by a rebase',
    { ref: 'refs/heads/rebased', commit: 'r2', event: pull('p2', 'r2') },
    'm130',
    /^below the 2 commits that the pull request became on main$/,
  ],
  [
    'what one that had merged main itself became by a rebase',
    { ref: 'refs/heads/rebased', commit: 'r2', event: pull('updated', 'r2') },
    'm130',
    /^below the 2 commits/,
  ],
  [
    'what one of a single commit became by a rebase',
    { ref: 'refs/heads/rebased-one', commit: 'r1', event: pull('p1', 'r1') },
    'm130',
    /became on main$/,
  ],
  [
    'a forced push, of which nothing leads to the commit before',
    {
      ref: 'refs/heads/main',
      commit: 'm130',
      event: (hash) => ({
        kind: 'push',
        before: hash['alien1']!,
        forced: true,
        ref: 'refs/heads/main',
        defaultBranch: 'main',
        commit: hash['m130']!,
      }),
    },
    'm129',
    /force push/,
  ],
]

test.each(cases)('%s', async (_, { ref, commit, event }, base, why) => {
  const directory = await world.checkedOut(ref, commit)
  await using commits = world.open(directory)
  const { ports } = fakePorts({})
  const runner = { ...ports.runner, event: event(world.hash) }
  const asked = { checkout: await commits.facts(), base: '', jobs: [] }
  const chosen = await chooseBase({ ...ports, commits, runner }, asked)
  expect(chosen).toMatchObject({ kind: 'commit', commit: world.hash[base], why: expect.stringMatching(why) })
})
