import { describe, expect, test } from '@jest/globals'
import { HEAD, PARENT } from '../../../support/fake-commits.ts'
import { pullEvent } from '../../../support/pull-event.ts'
import { runIn } from '../../../support/shop.ts'
import type { World } from '../../../support/world.ts'

const FORK: World = { event: { ...pullEvent(HEAD), isFork: true } }

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
  const world: World = { ...FORK, commits: { branchNow: async () => ({ kind: 'miss', reason: 'the remote is gone' }) } }
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
