import { describe, expect, test } from '@jest/globals'
import { run } from '../../../../src/app/run/run.ts'
import { stopwatch } from '../../../../src/app/stopwatch.ts'
import { fail } from '../../../../src/errors/errors.ts'
import type { Miss } from '../../../../src/ports.ts'
import { failedBuild } from '../../../support/errors.ts'
import { layout } from '../../../support/images.ts'
import { HEAD, PARENT } from '../../../support/fake-commits.ts'
import { fakePorts } from '../../../support/ports.ts'
import type { World } from '../../../support/world.ts'
import { app, BASE, failingBase, GROWING, inputs, runIn, statuses } from '../../../support/shop.ts'

const missing = (reason: string) => async (): Promise<Miss> => ({ kind: 'miss', reason })
const GONE: World['commits'] = { checkout: missing('the remote is gone') }
const NO_BASE = 'the remote is gone: name another base with --base'

describe('a base that nobody weighed yet', () => {
  test('is built again, compared, and remembered', async () => {
    const { report, seen, stored } = await runIn({}, '--budget', '5500B', '--max-growth', '50%')
    expect(report.baselines[0]).toMatchObject({ kind: 'baseline', commit: PARENT, source: 'rebuild' })
    expect(report.record.images[0]!.metrics).toMatchObject({ unpacked: 6000, own: 5000, base: 1000, layers: 2 })
    expect(statuses(report)).toEqual(['fail', 'fail'])
    expect(report.verdict.status).toBe('fail')
    expect(seen.built.map(({ directory }) => directory)).toEqual(['/repo', '/repo', '/base', '/repo'])
    expect([...stored.keys()].map((key) => key.split('/')[0])).toEqual([PARENT, HEAD])
  })

  test('leaves nothing of its own in the engine, and takes nothing of the user away', async () => {
    const { engine, report } = await runIn({})
    expect([...engine]).toEqual([report.record.images[0]!.digest])
    const same = [BASE, app(2000)]
    const present = [layout(same).digest, layout([BASE]).digest]
    const kept = await runIn({ present })
    expect([...kept.engine]).toEqual([...present, report.record.images[0]!.digest])
  })

  test.each<[string, World, RegExp]>([
    [
      'cannot be built',
      { images: (directory) => (directory === '/repo' ? [BASE, app(5000)] : undefined) },
      /could not be weighed: its build failed, the log/,
    ],
    ['cannot be checked out', { commits: GONE }, /^the remote is gone: name another base with --base$/],
    [
      'cannot be checked out in a workflow',
      { event: { kind: 'merge_group', base: PARENT, head: null, defaultBranch: 'main' }, commits: GONE },
      /^the remote is gone: name another base with the input "base"$/,
    ],
    ['cannot be named', { commits: { mergeBase: missing('no common history') } }, /no common history/],
    ['is in no repository', { commits: { facts: missing('this is not a git repository') } }, /not a git repository/],
  ])(
    '%s: absolute budgets hold, growth is skipped with the reason, and nothing is compared with zero',
    async (_, world, reason) => {
      const { report } = await runIn(world, '--budget', '5500B', '--max-growth', '5%')
      expect(report.baselines[0]).toMatchObject({ kind: 'none', reason: expect.stringMatching(reason) })
      expect(report.comparison).toMatchObject({ kind: 'none' })
      expect(statuses(report)).toEqual(['fail', 'skip'])
    },
  )
})

test('what a failed base build printed stays in the log', async () => {
  const { report, seen } = await runIn(failingBase(failedBuild({ output: 'token hunter2' })))
  expect(seen.info.join('\n')).toMatch(/hunter2/)
  expect(JSON.stringify([report.baselines, seen.left, seen.summary, seen.annotations])).not.toMatch(/hunter2/)
})

test('a context outside of the repository is compared with nothing, and not remembered as a commit', async () => {
  const { report, stored } = await runIn(
    { files: { '/ext/Dockerfile': 'FROM alpine\n' }, images: () => [BASE, app(1)] },
    '--context',
    '/ext',
    '--max-growth',
    '0B',
  )
  expect(report.baselines[0]).toMatchObject({ kind: 'none', reason: expect.stringMatching(/outside the repository/) })
  expect(statuses(report)).toEqual(['skip'])
  expect(stored.size).toBe(0)
})

test('a cancelled run ends: it is neither compared with nothing nor published', async () => {
  const { ports, seen } = fakePorts(failingBase(fail('run.cancelled', { signal: 'SIGTERM' })))
  await expect(run(ports, inputs(), stopwatch(ports.clock))).rejects.toThrow(/cancelled \(SIGTERM\)/)
  expect(seen.outputs.size).toBe(0)
})

test('a record of another platform is no base: it is weighed again', async () => {
  const { stored } = await runIn({})
  for (const [key, record] of stored) {
    const images = record.images.map((image) => Object.assign({}, image, { platform: 'linux/386' }))
    stored.set(key, { ...record, images })
  }
  const { report } = await runIn({ stored: stored })
  expect(report.baselines[0]).toMatchObject({ source: 'rebuild' })
})

describe('a base that was weighed', () => {
  test('is not built again', async () => {
    const first = await runIn({})
    const { report, seen } = await runIn({ stored: first.stored })
    expect(report.baselines[0]).toMatchObject({ kind: 'baseline', commit: PARENT, source: 'record' })
    expect(seen.built.map(({ directory }) => directory)).toEqual(['/repo', '/repo'])
  })

  test('is built again when the record is of another commit', async () => {
    const { stored } = await runIn({})
    for (const [key, record] of stored) stored.set(key, { ...record, commit: 'c'.repeat(40) })
    const { report, seen } = await runIn({ stored: stored })
    expect(report.baselines[0]).toMatchObject({ source: 'rebuild' })
    expect(seen.info.join('\n')).toMatch(/it belongs to c{40}; it is weighed again/)
  })
})

test('of a record that was refused and cannot be made again, both reasons are given', async () => {
  const { stored } = await runIn({})
  for (const [key, record] of stored) stored.set(key, { ...record, tool: { version: '9', method: 99 } })
  const [baseline] = (await runIn({ stored, commits: GONE })).report.baselines
  expect(baseline).toMatchObject({ reason: expect.stringMatching(/weighed by method 99, .*; the remote is gone: /) })
})

async function runWithout(miss: Pick<Miss, 'reason' | 'absent'>, world: World = {}) {
  const records = { find: async (): Promise<Miss> => ({ kind: 'miss', ...miss }) }
  const { ports, seen } = fakePorts({ ...GROWING, records, ...world })
  const [baseline] = (await run(ports, inputs(), stopwatch(ports.clock))).baselines
  return { baseline, log: seen.info.join('\n') }
}

describe('why a store has no record to give', () => {
  const newer = `the stored record of ${PARENT} cannot be read: it has schema version 2`

  test('is said in the log, and the base is weighed again', async () => {
    const { baseline, log } = await runWithout({ reason: newer })
    expect(log).toContain(`bbbbbbb: ${newer}; it is weighed again.`)
    expect(baseline).toMatchObject({ source: 'rebuild' })
  })

  test('is in the reason too where the base cannot be weighed again', async () => {
    const { baseline } = await runWithout({ reason: newer }, { commits: GONE })
    expect(baseline).toMatchObject({ kind: 'none', reason: `${newer}; ${NO_BASE}` })
  })

  test('is nothing to say where there was never one', async () => {
    const { baseline, log } = await runWithout({ reason: 'none', absent: true }, { commits: GONE })
    expect(log).not.toMatch(/weighed again/)
    expect(baseline).toMatchObject({ kind: 'none', reason: NO_BASE })
  })
})

test('where the images that were there are not known, none is removed', async () => {
  const { ports, engine } = fakePorts(GROWING)
  const images = { ...ports.images, present: async () => undefined }
  await run({ ...ports, images }, inputs(), stopwatch(ports.clock))
  expect(engine.size).toBe(3) // head, base, and the base image alone
})

test('that an image cannot be removed changes nothing', async () => {
  const { ports } = fakePorts(GROWING)
  const images = { ...ports.images, discard: () => Promise.reject(new Error('it is gone')) }
  expect((await run({ ...ports, images }, inputs(), stopwatch(ports.clock))).baselines[0]).toMatchObject({
    source: 'rebuild',
  })
})

test("a base image with ONBUILD is not looked for among the layers: some of them would be the user's", async () => {
  const { ports } = fakePorts(GROWING)
  const onbuild = [
    { name: '[1/2] FROM', seconds: 0, cached: true },
    { name: '[2/2] RUN', seconds: 1, cached: false },
  ]
  const buildx = {
    ...ports.buildx,
    build: async (...args: Parameters<typeof ports.buildx.build>) => ({
      ...(await ports.buildx.build(...args)),
      times: { seconds: 1, vertices: onbuild },
    }),
  }
  const report = await run({ ...ports, buildx }, inputs(), stopwatch(ports.clock))
  expect(report.record.images[0]!.metrics).toMatchObject({ own: null, base: null })
  expect(report.notes.join()).toMatch(/alpine has ONBUILD instructions/)
})

test('a run that was cancelled meanwhile is not published', async () => {
  const { ports, seen } = fakePorts({ ...GROWING, cancelled: AbortSignal.abort(new Error('cancelled')) })
  await expect(run(ports, inputs(), stopwatch(ports.clock))).rejects.toThrow('cancelled')
  expect(seen.outputs.size).toBe(0)
})
