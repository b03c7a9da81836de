import { expect, test } from '@jest/globals'
import { chosenBase, pull, type BaseCase } from '../support/chosen-base.ts'
import { commitWorld } from '../support/commit-world.ts'

const world = commitWorld()

/** The base of a checkout of depth 1, by the events of issue 11, heading 3. */
const cases: readonly (readonly [string, BaseCase, string, RegExp])[] = [
  [
    'the merge commit',
    {
      ref: 'refs/pull/7/merge',
      commit: 'merge',
      event: (hash) => Object.assign(pull('p2')(hash), { merge: hash['merge']! }),
    },
    'm130',
    /tested merge with main/,
  ],
  [
    'a merge that the forge did not make for the run',
    { ref: 'refs/pull/7/merge', commit: 'merge', event: pull('p2') },
    'm130',
    /^the merge base with main$/,
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
    /commits on main$/,
  ],
  [
    'one of three commits that main went forward to',
    { ref: 'refs/heads/main', commit: 'm130', event: pull('m130', 'm130', 'm127') },
    'm127',
    /as it was at the event/,
  ],
  [
    'one of a single commit that main went forward to',
    { ref: 'refs/heads/main', commit: 'm130', event: pull('m130', 'm130', 'm129') },
    'm129',
    /as it was at the event/,
  ],
  [
    'one that main went forward to with a commit more',
    { ref: 'refs/heads/main', commit: 'm130', event: pull('m129', 'm130', 'm127') },
    'm127',
    /as it was at the event/,
  ],
  [
    'one that main went forward to, whose last commit is a merge of main',
    { ref: 'refs/pull/8/head', commit: 'updated', event: pull('updated', 'updated', 'm100') },
    'm100',
    /as it was at the event/,
  ],
  [
    'a head that main has by now, by an event from before',
    { ref: 'refs/heads/main', commit: 'm120', event: pull('m120', null, 'm110') },
    'm110',
    /as it was at the event/,
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

test.each(cases)('%s', async (_, checkout, base, why) => {
  expect(await chosenBase(world, checkout)).toMatchObject({
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
  expect(await chosenBase(world, checkout)).toEqual({ kind: 'none', reason: expect.stringMatching(reason) })
})
