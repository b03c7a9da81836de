import { describe, expect, test } from '@jest/globals'
import { FACTS, HEAD, PARENT } from '../../../support/fake-commits.ts'
import { FORK, held, NO_BASE, type Asked } from '../../../support/held-budgets.ts'
import { pullEvent } from '../../../support/pull-event.ts'
import { runIn } from '../../../support/shop.ts'
import type { World } from '../../../support/world.ts'

/** A run of a fork without a file; the base has one with the text `base`. */
const run = (base: string) => runIn({ ...FORK, committed: { [PARENT]: { 'weighbridge.yml': base } } })

describe('a fork that removes the file, and with it the name of its image', () => {
  test('is held to the only image of the base', async () => {
    const { report } = await run('images:\n  server: { budget: 10B }\n')
    expect(report.budgets).toMatchObject({ because: 'fork', images: [{ heldTo: 'base' }] })
    expect(report.verdict.status).toBe('fail')
  })

  test('is unchecked where the base has several', async () => {
    const { report } = await run('images:\n  server: { budget: 10B }\n  api: {}\n')
    expect(report.verdict).toMatchObject({ status: 'unchecked', budgetUnknown: expect.stringContaining('several') })
  })
})

test('a run from a fork whose base cannot be had is unchecked, and fails under strict', async () => {
  const world: World = { ...FORK, commits: { file: async () => ({ kind: 'miss', reason: 'the remote is gone' }) } }
  const { report, seen } = await runIn(world, '--budget', '100MB')
  expect(report.verdict).toMatchObject({
    status: 'unchecked',
    budgetUnknown: expect.stringContaining('the remote is gone'),
    images: [{ outcomes: [{ status: 'pass' }] }],
  })
  expect(seen.summary).toMatch(/^\*\*This change is to be held to the budget of its base, because .* a fork/)
  expect(seen.annotations.map(({ level, title }) => [level, title])).toContainEqual([
    'warning',
    'The budget of the base is not known',
  ])
  const strict = await runIn(world, '--budget', '100MB', '--strict')
  expect(strict.seen.annotations).toContainEqual(expect.objectContaining({ level: 'error' }))
  expect((await runIn(world, '--budget', '10B')).report.verdict.status).toBe('fail')
})

describe('a fork is held to the branch to merge into', () => {
  const tip = 'e'.repeat(40)
  const committed = { [PARENT]: { 'weighbridge.yml': 'shop 50MB' }, [tip]: { 'weighbridge.yml': 'shop 20MB' } }
  const review = { kind: 'other', name: 'pull_request_review', ref: 'refs/pull/7/merge', commit: HEAD } as const
  const pull = { ...pullEvent(HEAD), isFork: true }
  const events = (base: string | null) => [
    { ...pull, base },
    { ...review, defaultBranch: 'main', fork: { base } },
  ]

  test('and not to the commit that the run compares with', async () => {
    for (const event of events(tip)) {
      for (const asked of [{}, { from: 'base' }, { chosen: NO_BASE }] as const) {
        const { limits, budgets, unheld } = await held('shop 90MB', null, { event, committed }, asked)
        expect({ limits, unheld }).toEqual({ limits: ['20MB'], unheld: null })
        expect(budgets).toMatchObject({ base: tip, unknown: null })
      }
    }
  })

  test('and does not pass where the event does not name its commit', async () => {
    for (const event of events(null)) {
      const { unheld } = await held('shop 90MB', null, { event, committed })
      expect(unheld).toMatch('the event does not say at which commit')
    }
  })
})

/** At `head`, without a base to compare with. */
const headOf = (head: string): Asked => ({ chosen: NO_BASE, checkout: { kind: 'found', value: { ...FACTS, head } } })

describe('on pull_request_target', () => {
  const [branch, opened, other] = [PARENT, 'c'.repeat(40), 'd'.repeat(40)]
  const event = {
    kind: 'pull_request_target',
    base: opened,
    isFork: true,
    ref: 'refs/heads/main',
    commit: branch,
    defaultBranch: 'main',
  } as const
  test.each([
    ['the branch, if that is checked out', branch, branch],
    ['the commit that it was opened on, if that is checked out', opened, opened],
    ['the commit that it was opened on, if something else is checked out', other, opened],
  ])('the budget is that of %s', async (_, head, expected) => {
    const committed = { [expected]: { 'weighbridge.yml': 'shop 20MB' } }
    const { limits, budgets } = await held('shop 25MB', null, { event, committed }, headOf(head))
    expect(limits).toEqual(['20MB'])
    expect(budgets).toMatchObject({ base: expected, because: 'fork', unknown: null })
  })
})
