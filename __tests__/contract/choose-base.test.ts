import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { chooseBase } from '../../src/app/choose-base.ts'
import type { Chosen } from '../../src/baseline/choose.ts'
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

const pull = (head: string, merged: string | null = null, base: string | null = null): Case['event'] => {
  return (hash) => ({
    kind: 'pull_request',
    number: 7,
    head: hash[head]!,
    baseRef: 'main',
    base: base === null ? null : hash[base]!,
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
    'one of three commits that main went forward to',
    { ref: 'refs/heads/main', commit: 'm130', event: pull('m130', 'm130', 'm127') },
    'm127',
    /as the event has it/,
  ],
  [
    'one of a single commit that main went forward to',
    { ref: 'refs/heads/main', commit: 'm130', event: pull('m130', 'm130', 'm129') },
    'm129',
    /as the event has it/,
  ],
  [
    'one that main went forward to with a commit more',
    { ref: 'refs/heads/main', commit: 'm130', event: pull('m129', 'm130', 'm127') },
    'm127',
    /as the event has it/,
  ],
  [
    'one that main went forward to, whose last commit is a merge of main',
    { ref: 'refs/pull/8/head', commit: 'updated', event: pull('updated', 'updated', 'm100') },
    'm100',
    /as the event has it/,
  ],
  [
    'a head that main has by now, by an event from before',
    { ref: 'refs/heads/main', commit: 'm120', event: pull('m120', null, 'm110') },
    'm110',
    /as the event has it/,
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

async function chosenIn({ ref, commit, event }: Case): Promise<Chosen> {
  const directory = await world.checkedOut(ref, commit)
  await using commits = world.open(directory)
  const { ports } = fakePorts({})
  const runner = { ...ports.runner, event: event(world.hash) }
  const asked = { checkout: await commits.facts(), base: '', jobs: [] }
  return await chooseBase({ ...ports, commits, runner }, asked)
}

test.each(cases)('%s', async (_, checkout, base, why) => {
  expect(await chosenIn(checkout)).toMatchObject({
    kind: 'commit',
    commit: world.hash[base],
    why: expect.stringMatching(why),
  })
})

test.each<[string, string | null, RegExp]>([
  ['where it was', null, /does not say where main was before/],
  ['more than where it is', 'm130', /does not say where main was before/],
  ['a commit that goes with it', 'alien1', /no common history/],
])('one that main went forward to has no base where the event does not know %s', async (_, base, reason) => {
  const checkout = { ref: 'refs/heads/main', commit: 'm130', event: pull('m130', 'm130', base) }
  expect(await chosenIn(checkout)).toEqual({ kind: 'none', reason: expect.stringMatching(reason) })
})
