import { describe, expect, test } from '@jest/globals'
import { LEG_ENDING, readLeg } from '../../../../src/app/legs/leg-text.ts'
import type { LegFile } from '../../../../src/app/legs/leg.ts'
import { run as runApp } from '../../../../src/app/run/run.ts'
import { stopwatch } from '../../../../src/app/stopwatch.ts'
import { fromArgv } from '../../../../src/inputs/from-argv.ts'
import { bakeFile } from '../../../support/bake.ts'
import { HEAD, PARENT } from '../../../support/fake-commits.ts'
import { FORK, held, NO_BASE } from '../../../support/held-budgets.ts'
import { JOB } from '../../../support/legs.ts'
import { pullEvent } from '../../../support/pull-event.ts'
import { fakePorts } from '../../../support/ports.ts'
import { GROWING, runIn } from '../../../support/shop.ts'
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

describe('a change that drops an image of the configuration file', () => {
  const shop = 'images:\n  shop: { budget: 100MB }\n'
  const both = `${shop}  api: { budget: 10B }\n`
  const HELD = 'api is in weighbridge.yml of the base bbbbbbb, and not among the images of this run'

  /** With the image "shop" at the head. */
  const dropping = (event: World['event'], ...argv: readonly string[]) => droppingIn({ event } as World, shop, ...argv)

  async function droppingIn(world: World, text: string, ...argv: readonly string[]) {
    const committed = { [PARENT]: { 'weighbridge.yml': both } }
    const { ports, seen } = fakePorts({ ...GROWING, committed, ...world })
    const command = fromArgv(['run', ...argv], '/repo', { path: 'weighbridge.yml', text })
    if (command.kind !== 'run') throw new Error('not a run')
    const legs: (LegFile | string)[] = []
    const leave = async (name: string, leg: string): Promise<string> => {
      if (name.endsWith(LEG_ENDING)) legs.push(readLeg(leg))
      return name
    }
    const given = { ...ports, runner: { ...ports.runner, job: JOB, leave } }
    return { report: await runApp(given, command.inputs, stopwatch(ports.clock)), seen, legs }
  }

  test('says so, and passes if it is held to its own budgets', async () => {
    const { report, seen } = await dropping(pullEvent(HEAD))
    expect(report.verdict).toMatchObject({ status: 'pass' })
    expect(seen.summary).toMatch(/^\*\*api is in weighbridge.yml of the base .* not among the images of this run\.\*\*/)
    expect(seen.annotations[0]).toMatchObject({ level: 'warning', message: `${HELD}.` })
  })

  test.each<[string, World['event'], readonly string[]]>([
    ['it is from a fork', FORK.event, []],
    ['of budgets-from', pullEvent(HEAD), ['--budgets-from', 'base']],
  ])('is unchecked if it is held to those of the base, as %s', async (_, event, argv) => {
    const { report, seen } = await dropping(event, ...argv)
    expect(report.verdict).toMatchObject({ status: 'unchecked', dropped: ['api'] })
    expect(seen.summary).toContain('not among the images of this run: its budget there could not be checked')
    expect(seen.summary).toMatch(/^### ❔ .*; 1 image of its base was not checked/m)
    const strict = await dropping(event, ...argv, '--strict')
    expect(strict.seen.annotations[0]).toMatchObject({ level: 'error', message: expect.stringContaining(HELD) })
  })

  test('is unchecked if it is a target of a bake file that is no longer built', async () => {
    const world = { ...FORK, committed: { [PARENT]: { 'weighbridge.yml': both } }, bake: bakeFile({ shop: {} }) }
    expect((await runIn(world, '--source', '.')).report.verdict).toMatchObject({ dropped: ['api'] })
    expect((await runIn(world, '--targets', 'shop')).report.verdict).not.toHaveProperty('dropped')
  })

  test('is unchecked also if all others are carried forward', async () => {
    const files = { '/repo/Dockerfile': 'FROM scratch\n', '/base/Dockerfile': 'FROM scratch\n' }
    const committed = { [PARENT]: { 'weighbridge.yml': 'images:\n  api: { budget: 10B }\n' } }
    const world: World = { ...FORK, committed, files, bake: bakeFile({ shop: {} }) }
    const { report } = await droppingIn(world, 'defaults: {}\n', '--source', '.', '--changed-only')
    expect(report).toMatchObject({ carried: ['shop'], verdict: { status: 'unchecked', dropped: ['api'] } })
  })

  test('is not meant by a run that chooses one', async () => {
    const { report } = await dropping(FORK.event, '--name', 'shop')
    expect([report.verdict.status, report.budgets?.dropped]).toEqual(['pass', []])
  })

  test.each([
    [FORK.event, ['shop', 'api']],
    [pullEvent(HEAD), ['shop']],
  ])('is expected by a report on such runs if the base holds', async (event, expected) => {
    const { legs } = await dropping(event, '--name', 'shop')
    expect(legs).toMatchObject([{ outcome: { kind: 'weighed', expected } }])
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
