import { describe, expect, test } from '@jest/globals'
import { HEAD, PARENT } from '../../../support/fake-commits.ts'
import { FORK, held, NO_BASE } from '../../../support/held-budgets.ts'
import { pullEvent } from '../../../support/pull-event.ts'
import { runIn } from '../../../support/shop.ts'
import type { World } from '../../../support/world.ts'

/** A run of a fork without a file; the base has one with the text `base`. */
const run = (base: string) => runIn({ ...FORK, committed: { [PARENT]: { 'weighbridge.yml': base } } })

describe('a fork that removes the file, and with it the name of its image', () => {
  test('is held to the only image of the base', async () => {
    const { report, seen } = await run('images:\n  server: { budget: 10B }\n')
    expect(report.budgets).toMatchObject({ because: 'fork', images: [{ heldTo: 'base' }] })
    expect(report.verdict.status).toBe('fail')
    const place = `over its budget of 10B (weighbridge.yml:2 at ${PARENT.slice(0, 7)})`
    expect(seen.annotations).toContainEqual(expect.objectContaining({ message: expect.stringContaining(place) }))
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

test('a fork is held to the branch to merge into, and not to the commit that the run compares with', async () => {
  const tip = 'e'.repeat(40)
  const committed = { [PARENT]: { 'weighbridge.yml': 'shop 50MB' }, [tip]: { 'weighbridge.yml': 'shop 20MB' } }
  const event = { ...pullEvent(HEAD), isFork: true, base: tip }
  for (const asked of [{}, { from: 'base' }, { chosen: NO_BASE }] as const) {
    const { limits, budgets, unheld } = await held('shop 90MB', null, { event, committed }, asked)
    expect({ limits, unheld }).toEqual({ limits: ['20MB'], unheld: null })
    expect(budgets).toMatchObject({ base: tip, unknown: null })
  }
})

test('where nobody knows whose commit is checked out, it is held to that of the run', async () => {
  const event = {
    kind: 'other',
    name: 'issue_comment',
    ref: 'refs/heads/main',
    commit: PARENT,
    defaultBranch: 'main',
  } as const
  const { limits, budgets } = await held('shop 90MB', 'shop 20MB', { event }, { chosen: NO_BASE })
  expect(limits).toEqual(['20MB'])
  expect(budgets).toMatchObject({ base: PARENT, because: 'event', unknown: null })
  const unreadable = { file: async () => ({ kind: 'miss', reason: 'the disk is full' }) as const }
  const { unheld } = await held(null, null, { event, commits: unreadable }, { chosen: NO_BASE })
  expect(unheld).toContain('the disk is full')
})

test('the rules that hold are said to be of the base', async () => {
  const { seen } = await run('images:\n  server: { budget: 10B }\n')
  expect(seen.summary).toContain(`over its budget of 10B (\`weighbridge.yml:2\` at \`${PARENT.slice(0, 7)}\`)`)
})
