import { describe, expect, test } from '@jest/globals'
import { run } from '../../../../src/app/run/run.ts'
import { stopwatch } from '../../../../src/app/stopwatch.ts'
import type { Given } from '../../../../src/ports.ts'
import { fakeCommits, HEAD, PARENT } from '../../../support/fake-commits.ts'
import { layer } from '../../../support/images.ts'
import { fakePorts } from '../../../support/ports.ts'
import { app, BASE, GROWING, inputs, runIn, statuses } from '../../../support/shop.ts'

const event = { kind: 'other', name: 'schedule', ref: 'refs/heads/x', defaultBranch: 'main', commit: HEAD } as const
const FACTS = { head: HEAD, parents: [PARENT], dirty: false, isWhole: true, prefix: '' }

describe('uncommitted files', () => {
  const beside = [{ path: 'app', bytes: 700_000 }]
  const growth = ['--max-growth', '5%', '--base', PARENT]
  const words = /app \(700 kB\) is not committed and the build can use it\. .* growth cannot be seen/

  test('leave growth unchecked in the action, with what to do, and the base is not remembered', async () => {
    const { report, stored } = await runIn({ beside, event }, '--budget', '10kB', ...growth)
    expect(report.baselines[0]).toMatchObject({
      source: 'rebuild',
      beside: { heaviest: beside, count: 1, bytes: 700_000 },
    })
    expect(report.comparison).toMatchObject({ kind: 'compared' })
    expect(report.verdict.images[0]!.outcomes).toMatchObject([
      { status: 'pass' },
      { status: 'skip', reason: expect.stringMatching(words) },
    ])
    expect(report.notes.join()).not.toMatch(words)
    expect([...stored.keys()].map((key) => key.split('/')[0])).toEqual([HEAD])
  })

  test.each([
    ['app', null], // nothing can have grown in it
    ['Dockerfile.dockerignore', 1], // it replaces another one
  ])('without bytes hide growth only where they decide what is taken: %s', async (path, count) => {
    const { report, stored } = await runIn({ beside: [{ path, bytes: 0 }], event }, ...growth)
    const [baseline] = report.baselines
    expect(baseline?.kind === 'baseline' && (baseline.beside?.count ?? null)).toBe(count)
    expect(report.record.images[0]!.made).toMatchObject({ beside: { count: 1, bytes: 0 } })
    expect([...stored.keys()].map((key) => key.split('/')[0])).toEqual([HEAD])
  })

  test('are named on the command line, where growth is checked all the same', async () => {
    const { report } = await runIn({ beside }, ...growth)
    expect(statuses(report)).toEqual(['fail'])
    expect(report.notes).toEqual([expect.stringMatching(words)])
  })

  test('that had to be copied are said in the log where they are large', async () => {
    const large = await runIn({ beside: [{ path: 'data', bytes: 200_000_000 }] }, ...growth)
    expect(large.seen.info).toContain('200 MB of uncommitted files were copied for the base bbbbbbb.')
    expect((await runIn({ beside }, ...growth)).seen.info.join()).not.toMatch(/were copied/)
  })

  test('are those that lay there before the head was built: the build may write into the checkout', async () => {
    let placed: Given | undefined
    const { ports, seen } = fakePorts({
      ...GROWING,
      event,
      commits: {
        beside: async () => ({ kind: 'found', value: new Set(['app', ...(seen.built.length > 0 ? ['out/app'] : [])]) }),
        checkout: (commit, given) => ((placed = given), fakeCommits(GROWING).checkout(commit)),
      },
    })
    await run(ports, inputs(...growth), stopwatch(ports.clock))
    expect(placed).toEqual({ names: new Set(['app']), isWritten: false })
  })

  test('that no build takes are no matter', async () => {
    const { report, stored } = await runIn({ beside: [{ path: 'notes', bytes: 5 }], event }, ...growth)
    expect(report.baselines[0]).toMatchObject({ beside: null })
    expect(statuses(report)).toEqual(['fail'])
    expect(stored.size).toBe(2)
  })

  test('are in no stored record of a rebuild: the base is built again, with them', async () => {
    const { stored } = await runIn({ event }, ...growth)
    const { report, seen } = await runIn({ stored, beside, event }, ...growth)
    expect(report.baselines[0]).toMatchObject({ source: 'rebuild', beside: { heaviest: beside } })
    expect(report.verdict.images[0]!.outcomes).toMatchObject([{ status: 'skip', reason: expect.stringMatching(words) }])
    expect(seen.info).toContain(
      `bbbbbbb: the record of ${PARENT} in the cache folder is not used: it was made without ` +
        'uncommitted files, but this build can read 1 uncommitted file (700 kB); it is weighed again.',
    )
  })

  const asBase = { facts: { ...FACTS, head: PARENT, parents: [] } }

  test('are of no matter for a record that the base’s own run made with its own', async () => {
    const { stored } = await runIn({ ...asBase, images: () => [BASE, app(2000)], beside, event }, ...growth)
    const { report } = await runIn({ stored, beside: [{ path: 'app', bytes: 900_000 }], event }, ...growth)
    expect(report.baselines[0]).toMatchObject({ source: 'record', beside: null })
    expect(report.record.images[0]!.made).toEqual({ as: 'head', beside: { count: 1, bytes: 900_000 }, outside: [] })
    expect(statuses(report)).toEqual(['fail'])
  })

  test('in such a record are not in the base of a checkout without any, and the record stays', async () => {
    const own = await runIn({ ...asBase, beside, event }, ...growth)
    const stored = new Map(own.stored)
    const { report } = await runIn({ stored, event }, ...growth)
    expect(report.baselines[0]).toMatchObject({ source: 'rebuild', beside: null })
    expect(statuses(report)).toEqual(['fail'])
    expect([...stored]).toEqual(expect.arrayContaining([...own.stored]))
    for (const uncommitted of [beside, []]) {
      const later = await runIn({ stored, beside: uncommitted, event }, ...growth)
      expect(later.report.baselines[0]).toMatchObject({ source: 'record' }) // each has its own
    }
  })

  test('that nobody can name leave the head without a record, and use none', async () => {
    const commits = { standing: async () => ({ kind: 'miss', reason: 'index file corrupt' }) as const }
    const { stored } = await runIn({ event }, ...growth)
    const { report, seen } = await runIn({ stored: new Map(stored), commits, event }, ...growth)
    expect(report.baselines[0]).toMatchObject({ source: 'rebuild' })
    expect(seen.info.join()).toMatch(/it is not known which files of this run are uncommitted/)
    const alone = await runIn({ ...asBase, commits, event })
    expect(alone.stored.size).toBe(0)
  })
})

describe('files that the checkout lacks', () => {
  const growth = ['--max-growth', '5%', '--base', PARENT]

  test('leave a base without them, which is not remembered, and neither is the head', async () => {
    const base = await runIn({ isWhole: false }, ...growth)
    expect(statuses(base.report)).toEqual(['fail'])
    expect([...base.stored.keys()].map((key) => key.split('/')[0])).toEqual([HEAD])
    const { report, stored } = await runIn({ facts: { ...FACTS, isWhole: false }, isWhole: false }, ...growth)
    expect(report.record.commit).toBe(HEAD)
    expect(stored.size).toBe(0)
  })

  test('are in no base that it is compared with: a stored record has them', async () => {
    const { stored } = await runIn({}, ...growth)
    const again = await runIn({ stored, facts: FACTS }, ...growth)
    expect(again.report.baselines[0]).toMatchObject({ source: 'record' })
    const { report, seen } = await runIn({ stored, facts: { ...FACTS, isWhole: false }, isWhole: false }, ...growth)
    expect(report.baselines[0]).toMatchObject({ source: 'rebuild' })
    expect(seen.info.join()).toMatch(/bbbbbbb: the record of b{40} .* this checkout lacks some; it is weighed again/)
  })
})

test.each([
  ['the context', ['--context', 'ctx'], '/base/ctx', 'ctx'],
  ['the Dockerfile', [], '/base/Dockerfile', 'Dockerfile'],
  ['a named context', ['--build-contexts', 'lib=lib'], '/base/lib', 'lib'],
])('%s of the base that is a link out of its tree is not followed', async (_, argv, path, name) => {
  const files = { '/repo/Dockerfile': 'FROM alpine\n', '/repo/ctx/Dockerfile': 'FROM alpine\n' }
  const { report, seen } = await runIn({ files, realPaths: { [path]: '/etc' } }, ...argv)
  expect(report.baselines[0]).toMatchObject({
    kind: 'none',
    reason: `${name} leads out of the base bbbbbbb through a link`,
  })
  expect(seen.built.map(({ directory }) => directory)).not.toContain('/base')
})

test.each([
  ['COPY . /src', 0],
  ['RUN git clone x /src', 4000],
  ['COPY --from=alpine /src /src', 4000],
])('a .git of 5,000 bytes, where it was 1,000 at the base, in the layer of %s has grown by %d', async (line, delta) => {
  const dockerfile = `FROM alpine\n${line}\nCMD ["/app"]\n`
  const files = { '/repo/Dockerfile': dockerfile, '/base/Dockerfile': dockerfile }
  const images = (directory: string) => {
    const content = 'y'.repeat(directory === '/base' ? 1000 : 5000)
    const entries = [
      { path: 'src/.git/', type: '5' },
      { path: 'src/.git/pack', content },
    ] as const
    return [BASE, layer(`${line.replace(/--from=\S+ /, '')} # buildkit`, entries)]
  }
  const { report } = await runIn({ files, images }, '--base', PARENT)
  const { comparison } = report
  if (comparison.kind !== 'compared') throw new Error(comparison.reason)
  const metric = comparison.images[0]!.metrics.find((each) => each.metric === 'unpacked')
  expect(metric).toMatchObject({ kind: 'compared', delta })
})
