import { expect, test } from '@jest/globals'
import { chosenBase, pull, type BaseCase } from '../support/chosen-base.ts'
import { commitWorld } from '../support/commit-world.ts'

const world = commitWorld()

/** What a pull request became on main, at depth 1, and its base, below its own commits. */
const cases: readonly (readonly [string, BaseCase, string, RegExp])[] = [
  [
    'what one of two commits became by a rebase',
    { ref: 'refs/heads/rebased', commit: 'r2', event: pull('p2', 'r2') },
    'm130',
    /^the commit below the pull request's 2 commits on main$/,
  ],
  [
    'what one that had merged main itself became by a rebase',
    { ref: 'refs/heads/rebased', commit: 'r2', event: pull('updated', 'r2') },
    'm130',
    /^the commit below the pull request's 2 commits/,
  ],
  [
    'what one of a single commit became by a rebase',
    { ref: 'refs/heads/rebased-one', commit: 'r1', event: pull('p1', 'r1') },
    'm130',
    /commits on main$/,
  ],
  [
    'what one of a single commit became by a squash',
    { ref: 'refs/heads/squashed', commit: 'squash', event: pull('p1', 'squash') },
    'm130',
    /commits on main$/,
  ],
  [
    'the first of a stack that was rebased one after the other',
    { ref: 'refs/heads/stack', commit: 't1', event: pull('s1', 't1', 'm10') },
    'm130',
    /commits on main$/,
  ],
  [
    'the second of a stack, of two commits',
    { ref: 'refs/heads/stack', commit: 't3', event: pull('s3', 't3', 'm10') },
    't1',
    /^the commit below the pull request's 2 commits/,
  ],
  [
    'the third of a stack',
    { ref: 'refs/heads/stack', commit: 't4', event: pull('s4', 't4', 'm10') },
    't3',
    /commits on main$/,
  ],
  [
    'the third of a stack, where main got another commit before',
    { ref: 'refs/heads/stack-on-more', commit: 'u4', event: pull('s4', 'u4', 'm10') },
    'aside1',
    /commits on main$/,
  ],
  [
    'one of a stack, put there in the second of the one before, where the event knows that one',
    { ref: 'refs/heads/stack', commit: 't3', event: pull('s3', 't3', 't2') },
    't2',
    /commits on main$/,
  ],
  [
    'one of a stack, put there a second after the one before, where the event knows that one',
    { ref: 'refs/heads/stack', commit: 't5', event: pull('s5', 't5', 't4') },
    't4',
    /commits on main$/,
  ],
]

test.each(cases)('%s', async (_, checkout, base, why) => {
  expect(await chosenBase(world, checkout)).toMatchObject({
    kind: 'commit',
    commit: world.hash[base],
    why: expect.stringMatching(why),
  })
})

test('one of a stack, put there a second after the one before, has no base where the event does not know that one', async () => {
  const checkout = { ref: 'refs/heads/stack', commit: 't5', event: pull('s5', 't5', 'm10') }
  const reason = expect.stringMatching(/became on main: [0-9a-f]{7} was committed 1 second before .* input "base"$/)
  expect(await chosenBase(world, checkout)).toEqual({ kind: 'none', reason })
})
