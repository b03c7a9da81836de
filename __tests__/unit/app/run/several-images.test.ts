// The walk over several images, each with a baseline of its own.
import { expect, test } from '@jest/globals'
import { run } from '../../../../src/app/run/run.ts'
import { stopwatch } from '../../../../src/app/stopwatch.ts'
import type { Rule } from '../../../../src/limits/rule.ts'
import type { RecordStore } from '../../../../src/ports.ts'
import type { WeightRecord } from '../../../../src/record/record.ts'
import { commentMarkdown } from '../../../../src/report/markdown.ts'
import type { Report } from '../../../../src/report/report.ts'
import { fakeCommits, PARENT } from '../../../support/fake-commits.ts'
import { fakePorts, type Seen } from '../../../support/ports.ts'
import { growthRule } from '../../../support/rules.ts'
import { app, BASE, inputs } from '../../../support/shop.ts'
import { tagged } from '../../../support/since-release.ts'
import type { World } from '../../../support/world.ts'

const DOCKERFILE = 'FROM alpine\nCOPY app /app\n'

interface Ended {
  readonly report: Report
  readonly seen: Seen
  readonly stored: Map<string, WeightRecord>
  /** The commits that were checked out besides the head. */
  readonly checkedOut: readonly string[]
}

interface Given {
  /** Images whose build at the base fails, and those that the base does not have. */
  readonly failing?: readonly string[]
  readonly fresh?: readonly string[]
  readonly rules?: Readonly<Record<string, readonly Rule[]>>
  readonly world?: World
  readonly argv?: readonly string[]
}

/** A run on images, each built in a folder of its name: an app of 5,000 bytes at the head and 2,000 at the base. */
async function runOn(
  names: readonly string[],
  { failing = [], fresh = [], rules = {}, ...given }: Given = {},
): Promise<Ended> {
  const atBase = names.filter((name) => !fresh.includes(name))
  const files = [...names.map((name) => `/repo/${name}`), ...atBase.map((name) => `/base/${name}`)]
  const world: World = {
    base: [BASE],
    files: Object.fromEntries(files.map((folder) => [`${folder}/Dockerfile`, DOCKERFILE])),
    images(directory, { args }) {
      if (directory === '/repo') return [BASE, app(5000)]
      return failing.includes(args.at(-1)!) ? undefined : [BASE, app(2000)]
    },
    ...given.world,
  }
  const checkedOut: string[] = []
  const fake = fakeCommits(world)
  const checkout: NonNullable<World['commits']>['checkout'] = (commit, how) => {
    checkedOut.push(commit)
    return fake.checkout(commit, how)
  }
  const { ports, seen, stored } = fakePorts({ ...world, commits: { ...world.commits, checkout } })
  const images = names.flatMap((name) => {
    const [image] = inputs('--context', name, '--name', name).images
    const its = rules[name] ?? [growthRule('1kB')]
    return { ...image!, rules: its, written: { input: its, file: null } }
  })
  const report = await run(ports, { ...inputs(...(given.argv ?? [])), images }, stopwatch(ports.clock))
  return { report, seen, stored, checkedOut }
}

const statuses = ({ verdict }: Report) =>
  verdict.images.map(({ name, outcomes }) => [name, ...outcomes.map(({ status }) => status)])

test('one with a record, one without, one that is new and one that does not build: each has its own', async () => {
  const { stored } = await runOn(['api'])
  const names = ['api', 'web', 'fresh', 'broken']
  const { report, checkedOut, seen } = await runOn(names, {
    failing: ['broken'],
    fresh: ['fresh'],
    world: { stored },
    argv: ['--prepare', 'make'],
  })
  expect(report.baselines).toMatchObject([
    { name: 'api', kind: 'baseline', source: 'rebuild' }, // its record is of a run without that command
    { name: 'web', kind: 'baseline', source: 'rebuild' },
    { name: 'fresh', kind: 'none', isNew: true },
    { name: 'broken', kind: 'none', reason: expect.stringContaining('its build failed') },
  ])
  expect(checkedOut).toEqual([PARENT])
  expect(seen.commands).toEqual(['/repo: make', '/base: make'])
})

test('growth is judged for each by its own baseline, and said for each', async () => {
  const { stored } = await runOn(['api'])
  const given = { failing: ['broken'], fresh: ['fresh'], world: { stored } }
  const { report, checkedOut } = await runOn(['api', 'web', 'fresh', 'broken'], given)
  expect(report.baselines).toMatchObject([
    { name: 'api', source: 'record', record: { images: [{ name: 'api' }] } },
    { name: 'web', source: 'rebuild', record: { images: [{ name: 'web' }] } },
    { name: 'fresh', isNew: true },
    { name: 'broken', kind: 'none' },
  ])
  expect(checkedOut).toEqual([PARENT])
  expect(statuses(report)).toEqual([
    ['api', 'fail'],
    ['web', 'fail'],
    ['fresh', 'skip'],
    ['broken', 'skip'],
  ])
  const comment = commentMarkdown(report)
  expect(comment).toMatch(
    /Compared `aaaaaaa` with its base `bbbbbbb` \(stored record in the cache folder, .*; web built again\)/,
  )
  expect(comment).toContain(
    'Image fresh is new: there is nothing at the base to compare it with, so growth was not checked.',
  )
  expect(comment).toMatch(
    /Growth of broken was not checked: the base `bbbbbbb` .* could not be weighed: its build failed/,
  )
  expect(report.comparison).toMatchObject({
    kind: 'compared',
    images: names(['api', 'web', 'fresh', 'broken']),
    onlyAtBase: [],
  })
})

const names = (of: readonly string[]) => of.map((name) => ({ name }))

test('the records of all are kept, of the head and of the base, so that nothing is built twice', async () => {
  const { stored } = await runOn(['api', 'web'])
  expect(stored.size).toBe(4)
  const { report, checkedOut } = await runOn(['api', 'web'], { world: { stored } })
  expect(report.baselines).toMatchObject([{ source: 'record' }, { source: 'record' }])
  expect(checkedOut).toEqual([])
})

test('what a store says of several records is logged once', async () => {
  const records: World['records'] = { save: async () => ({ kind: 'not saved', reason: 'the disk is full' }) }
  const { seen } = await runOn(['api', 'web'], { world: { records }, argv: ['--base-mode', 'record'] })
  expect(seen.info.filter((line) => line.includes('the disk is full'))).toHaveLength(1)
})

test('at most eight records are stored at the same time, also of the base', async () => {
  let saving = 0
  const most = new Map<string, number>()
  const save: RecordStore['save'] = async (commit) => {
    saving += 1
    most.set(commit, Math.max(most.get(commit) ?? 0, saving))
    await new Promise((resolve) => setImmediate(resolve))
    saving -= 1
    return { kind: 'saved' }
  }
  const many = Array.from({ length: 10 }, (_, index) => `image${index}`)
  await runOn(many, { world: { records: { save } } })
  expect([...most.values()]).toEqual([8, 8])
})

test('an image from outside the repository has no base, and the others have theirs', async () => {
  const url = 'https://git.example/o/r.git'
  const { report } = await runOn(['api', url], {
    world: { files: { '/repo/api/Dockerfile': DOCKERFILE, '/base/api/Dockerfile': DOCKERFILE } },
  })
  expect(report.baselines).toMatchObject([
    { name: 'api', kind: 'baseline', source: 'rebuild' },
    { name: url, kind: 'none', reason: expect.stringContaining('so it belongs to no commit') },
  ])
  expect(statuses(report)).toEqual([
    ['api', 'fail'],
    [url, 'skip'],
  ])
})

test('only the images whose rules count growth since a release are compared with it', async () => {
  const since = [growthRule('1kB', 'unpacked', { since: 'release' })]
  const released = 'c'.repeat(40)
  const { report, checkedOut, seen } = await runOn(['api', 'web'], {
    rules: { web: since },
    world: { commits: tagged(released) },
  })
  expect(report.release).toMatchObject({
    version: 'v1.0.0',
    commit: released,
    baselines: [{ name: 'web', source: 'rebuild' }],
  })
  expect(report.release?.baselines).toHaveLength(1)
  expect(report.release?.comparison).toMatchObject({ images: [{ name: 'web' }] })
  expect(checkedOut).toEqual([PARENT, released])
  const built = seen.built.filter(({ directory, args }) => directory === '/base' && args.at(-1) === 'api')
  expect(built).toHaveLength(1)
  expect(statuses(report)).toEqual([
    ['api', 'fail'],
    ['web', 'fail'],
  ])
})

test('nor are others where the release is the base, whose weight is not found twice', async () => {
  const since = [growthRule('1kB', 'unpacked', { since: 'release' })]
  const given = { rules: { web: since }, world: { commits: tagged(PARENT) } }
  const { report, checkedOut } = await runOn(['api', 'web'], given)
  expect(report.release?.baselines.map(({ name }) => name)).toEqual(['web'])
  expect(checkedOut).toEqual([PARENT])
})
