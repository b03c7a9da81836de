import { describe, expect, test } from '@jest/globals'
import { run } from '../../../src/app/run.ts'
import { stopwatch } from '../../../src/app/stopwatch.ts'
import { fromArgv } from '../../../src/inputs/from-argv.ts'
import type { Inputs } from '../../../src/inputs/inputs.ts'
import type { Report } from '../../../src/report/report.ts'
import { fakeComments } from '../../support/fake-comments.ts'
import { layer } from '../../support/images.ts'
import { fakePorts, HEAD, PARENT, type Seen, type World } from '../../support/ports.ts'

const BASE = layer('ADD rootfs.tar /', [{ path: 'bin/sh', content: 'x'.repeat(1000) }])
const app = (bytes: number) => layer('COPY app /app', [{ path: 'app', content: 'y'.repeat(bytes) }])

/** The base image plus an app that weighs 5,000 bytes at the head and 2,000 at the base. */
const GROWING: World = {
  base: [BASE],
  images: (directory) => [BASE, app(directory === '/base' ? 2000 : 5000)],
}

function inputs(...argv: readonly string[]): Inputs {
  const command = fromArgv(['run', ...argv], 'shop')
  if (command.kind !== 'run') throw new Error('not a run')
  return command.inputs
}

async function runIn(
  world: World,
  ...argv: readonly string[]
): Promise<{ report: Report; seen: Seen; stored: Map<string, unknown> }> {
  const { ports, seen, stored } = fakePorts({ ...GROWING, ...world })
  return { report: await run(ports, inputs(...argv), stopwatch(ports.clock)), seen, stored }
}

const statuses = ({ verdict }: Report) => verdict.images.flatMap(({ outcomes }) => outcomes.map(({ status }) => status))

describe('a base that nobody weighed yet', () => {
  test('is built again, compared, and remembered', async () => {
    const { report, seen, stored } = await runIn({}, '--budget', '5500B', '--max-growth', '50%')
    expect(report.baseline).toMatchObject({ kind: 'baseline', commit: PARENT, source: 'rebuild' })
    expect(report.record.images[0]!.metrics).toMatchObject({ unpacked: 6000, own: 5000, base: 1000, layers: 2 })
    expect(statuses(report)).toEqual(['fail', 'fail'])
    expect(report.verdict.status).toBe('fail')
    expect(seen.built.map(({ directory }) => directory)).toEqual(['/repo', '/repo', '/base', '/repo'])
    expect([...stored.keys()].map((key) => key.split('/')[0])).toEqual([HEAD, PARENT])
  })

  test('leaves nothing of its own in the engine, and takes nothing of the head away', async () => {
    const { seen } = await runIn({})
    expect(seen.discarded).toHaveLength(3) // two probes and the base's image
    const same = await runIn({ images: () => [BASE, app(10)] })
    expect(same.seen.discarded).toHaveLength(2)
  })

  test.each<[string, World, RegExp]>([
    [
      'cannot be built',
      { images: (directory) => (directory === '/repo' ? [BASE, app(5000)] : undefined) },
      /could not be weighed: The build failed at RUN false/,
    ],
    [
      'cannot be checked out',
      { commits: { checkout: async () => ({ kind: 'miss', reason: 'the remote is gone' }) } },
      /the remote is gone/,
    ],
    [
      'cannot be named',
      { commits: { mergeBase: async () => ({ kind: 'miss', reason: 'no common history' }) } },
      /no common history/,
    ],
    [
      'is in no repository',
      { commits: { facts: async () => ({ kind: 'miss', reason: 'this is not a git repository' }) } },
      /not a git repository/,
    ],
  ])(
    '%s: absolute budgets hold, growth is skipped with the reason, and nothing is compared with zero',
    async (_, world, reason) => {
      const { report } = await runIn(world, '--budget', '5500B', '--max-growth', '5%')
      expect(report.baseline).toMatchObject({ kind: 'none', reason: expect.stringMatching(reason) })
      expect(report.comparison).toMatchObject({ kind: 'none' })
      expect(statuses(report)).toEqual(['fail', 'skip'])
    },
  )
})

describe('a base that was weighed', () => {
  test('is not built again', async () => {
    const first = await runIn({})
    const { report, seen } = await runIn({ stored: first.stored as never })
    expect(report.baseline).toMatchObject({ kind: 'baseline', commit: PARENT, source: 'record' })
    expect(seen.built.map(({ directory }) => directory)).toEqual(['/repo', '/repo'])
  })

  test('is built again when the record is of another commit', async () => {
    const { stored } = await runIn({})
    for (const [key, record] of stored) stored.set(key, { ...(record as object), commit: 'c'.repeat(40) })
    const { report, seen } = await runIn({ stored: stored as never })
    expect(report.baseline).toMatchObject({ source: 'rebuild' })
    expect(seen.info.join('\n')).toMatch(/it is of c{40}, not of b{40}; it is weighed again/)
  })
})

test('uncommitted changes are weighed and not remembered as the commit', async () => {
  const facts = { head: HEAD, parents: [PARENT], dirty: true, prefix: '' }
  const { report, stored } = await runIn({ facts })
  expect(report.record.commit).toBeNull()
  expect([...stored.keys()].filter((key) => key.startsWith(HEAD))).toEqual([])
})

describe('nothing is built', () => {
  test.each<[string, World, string[], RegExp]>([
    [
      'without the context',
      {},
      ['--context', 'nowhere'],
      /build context "nowhere" is not there \(looked for \/repo\/nowhere\)/,
    ],
    ['without the Dockerfile', { files: { '/repo/x': '' } }, [], /no Dockerfile at \/repo\/Dockerfile/],
  ])('%s', async (_, world, argv, message) => {
    const { ports, seen } = fakePorts(world)
    await expect(run(ports, inputs(...argv), stopwatch(ports.clock))).rejects.toThrow(message)
    expect(seen.built).toEqual([])
  })
})

test('a build that fails leaves no record', async () => {
  const { ports, stored } = fakePorts({ images: () => undefined })
  await expect(run(ports, inputs(), stopwatch(ports.clock))).rejects.toThrow(
    /The build failed at RUN false: exit code: 1/,
  )
  expect(stored.size).toBe(0)
})

describe('what others get to see', () => {
  test('outputs, summary, JSON and an annotation for what failed', async () => {
    const { seen } = await runIn({}, '--budget', '5500B')
    expect(Object.fromEntries(seen.outputs)).toMatchObject({
      verdict: 'fail',
      'unpacked-bytes': '6000',
      'delta-bytes': '3000',
      'delta-percent': '100',
      'baseline-sha': PARENT,
      'baseline-source': 'rebuild',
      'report-json': '/tmp/report.json',
    })
    expect(JSON.parse(seen.left)).toMatchObject({ verdict: { status: 'fail' } })
    expect(seen.summary).toMatch(/over its budget/)
    expect(seen.annotations.map(({ level }) => level)).toContain('error')
  })

  test('a comment where there is a pull request, a notice where there is none', async () => {
    const event = {
      kind: 'pull_request',
      number: 7,
      head: 'f'.repeat(40),
      base: PARENT,
      baseRef: 'main',
      fork: false,
    } as const
    const comments = fakeComments(event.head)
    const written = await runIn({ event, comments })
    expect(written.seen.outputs.get('comment-url')).toMatch(/./)
    const none = await runIn({})
    expect(none.seen.annotations).toContainEqual({
      level: 'notice',
      title: 'No comment',
      message: 'There is no pull request.',
    })
  })

  test('the token is masked before anything else', async () => {
    const { seen } = await runIn({}, '--token', 'ghs_secret')
    expect(seen.masked).toEqual(['ghs_secret'])
  })

  test('every step of the walk is timed', async () => {
    const { report } = await runIn({})
    expect(report.steps.map(({ name }) => name)).toEqual([
      'inputs',
      'plan',
      'build',
      'image',
      'inventory',
      'record',
      'baseline',
      'comparison',
      'verdict',
      'report',
    ])
    expect(report.steps.every(({ seconds }) => seconds > 0)).toBe(true)
  })
})

test('where the base image is not known, own and base are null, and a note says why', async () => {
  const { report } = await runIn({ files: { '/repo/Dockerfile': 'FROM $BASE\n', '/base/Dockerfile': 'FROM $BASE\n' } })
  expect(report.record.images[0]!.metrics).toMatchObject({ own: null, base: null })
  expect(report.notes.join()).toMatch(/The own and base layers of shop are not told apart/)
})
