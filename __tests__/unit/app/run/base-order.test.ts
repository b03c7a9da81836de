import { describe, expect, test } from '@jest/globals'
import { verdictCode } from '../../../../src/app/exit-code.ts'
import type { Miss } from '../../../../src/ports.ts'
import {
  BEFORE,
  NOT_BUILT,
  RECORD_ONLY,
  runWithRecords,
  type Otherwise,
  type WithRecords,
} from '../../../support/earlier-records.ts'
import { FACTS, PARENT } from '../../../support/fake-commits.ts'
import { runIn } from '../../../support/shop.ts'
import type { World } from '../../../support/world.ts'

const [FIRST, SECOND, THIRD, FOURTH] = BEFORE as [string, string, string, string]
const OTHER_DOWNLOAD: Otherwise = { image: { downloadMethod: 'gzip-6' } }
const OTHER_METHOD: Otherwise = { tool: { version: '9', method: 99 } }
const OTHER_PLATFORM: Otherwise = { image: { platform: 'linux/386' } }

const FAILED = 'the base bbbbbbb (the merge base with the default branch, origin/main) could not be weighed'
const NOT_AGAIN = 'the base bbbbbbb is not built again with --base-mode=record'
const NO_RECORD = 'the base bbbbbbb has no stored record, and is not built again with --base-mode=record'
const GZIP = 'its download was obtained as gzip-6, but that of this run as blobs'
const NONE_BEFORE = 'nor is there a record that can be used of the 4 commits before it'

test.each<[string, WithRecords, object]>([
  [
    'its record',
    { at: { [PARENT]: {}, [FIRST]: {} } },
    { baseline: { source: 'record', store: 'the cache folder' }, isBuilt: false },
  ],
  [
    'built again rather than an ancestor',
    { at: { [FIRST]: {} } },
    { baseline: { source: 'rebuild', store: null }, isBuilt: true },
  ],
  [
    'built again rather than its record that is comparable in part',
    { at: { [PARENT]: OTHER_DOWNLOAD } },
    { baseline: { source: 'rebuild' }, isBuilt: true },
  ],
  [
    'its record that is comparable in part, where it cannot be built',
    { at: { [PARENT]: OTHER_DOWNLOAD, [FIRST]: {} }, world: NOT_BUILT },
    { baseline: { source: 'record', reason: expect.stringContaining(`${GZIP}; ${FAILED}`) } },
  ],
  [
    'its record that is comparable in part, where it is not to be built',
    { at: { [PARENT]: OTHER_DOWNLOAD }, argv: RECORD_ONLY },
    { baseline: { source: 'record', reason: `${GZIP}; ${NOT_AGAIN}` }, isBuilt: false },
  ],
  [
    'built again where no record is to be used',
    { at: { [PARENT]: {} }, argv: ['--base-mode', 'rebuild'] },
    { baseline: { source: 'rebuild' }, isBuilt: true },
  ],
])('the base is %s: growth is checked, and no ancestor is asked for', async (_, given, expected) => {
  const ended = await runWithRecords(given)
  expect(ended).toMatchObject({ isAsked: false, statuses: ['pass', 'fail'], ...expected })
  expect(ended.baseline).toMatchObject({ kind: 'baseline', commit: PARENT })
  expect(ended.baseline).not.toHaveProperty('ancestorOf')
})

test.each<[string, WithRecords, number, string]>([
  ['where the base cannot be built', { at: { [THIRD]: {} }, world: NOT_BUILT }, 3, FAILED],
  ['where it is not to be built', { at: { [FIRST]: {} }, argv: RECORD_ONLY }, 1, NO_RECORD],
  [
    'where its record is refused',
    { at: { [PARENT]: OTHER_METHOD, [FOURTH]: {} }, argv: RECORD_ONLY },
    4,
    `by method 99, but this run weighs by method 1; ${NOT_AGAIN}`,
  ],
  ['that is the nearest of two', { at: { [FOURTH]: {}, [SECOND]: {} }, argv: RECORD_ONLY }, 2, NO_RECORD],
  [
    'that is not refused',
    { at: { [FIRST]: OTHER_PLATFORM, [SECOND]: OTHER_METHOD, [THIRD]: {} }, argv: RECORD_ONLY },
    3,
    NO_RECORD,
  ],
  ['that is comparable in part', { at: { [SECOND]: OTHER_DOWNLOAD }, argv: RECORD_ONLY }, 2, NO_RECORD],
])('an ancestor %s is shown, and growth is not checked', async (_, given, distance, reason) => {
  const { baseline, ...ended } = await runWithRecords(given)
  expect(baseline).toMatchObject({
    kind: 'baseline',
    commit: BEFORE[distance - 1],
    source: 'record',
    store: 'the cache folder',
    ancestorOf: { commit: PARENT, distance },
    reason: expect.stringContaining(reason),
  })
  expect(ended.statuses).toEqual(['pass', 'skip'])
})

describe('there is no base', () => {
  const noAncestors: World = { commits: { ancestors: async () => ({ kind: 'found', value: [] }) } }
  const unknown: World = { commits: { ancestors: async () => ({ kind: 'miss', reason: 'origin does not answer' }) } }

  test.each<[string, WithRecords, string]>([
    ['no record at all', { at: {}, argv: RECORD_ONLY }, `${NO_RECORD}; ${NONE_BEFORE}`],
    [
      'none that is not refused',
      { at: { [PARENT]: OTHER_METHOD, [FIRST]: OTHER_PLATFORM }, argv: RECORD_ONLY },
      `; ${NOT_AGAIN}; ${NONE_BEFORE}`,
    ],
    ['none, and no ancestor', { at: {}, argv: RECORD_ONLY, world: noAncestors }, NO_RECORD],
    ['none of it', { at: {}, argv: RECORD_ONLY, world: unknown }, `${NO_RECORD}; origin does not answer`],
  ])('where there is %s', async (_, given, reason) => {
    const { baseline, ...ended } = await runWithRecords(given)
    expect(baseline).toMatchObject({ kind: 'none', commit: PARENT, reason: expect.stringMatching(/[^;]$/) })
    expect(baseline).toMatchObject({ reason: expect.stringContaining(reason) })
    expect(ended).toMatchObject({ statuses: ['pass', 'skip'], isBuilt: false })
  })

  test('which has its reason only once', async () => {
    const { baseline } = await runWithRecords({ at: {}, world: { commits: { checkout: gone, ancestors: gone } } })
    expect(baseline).toMatchObject({ reason: 'the remote is gone: name another base with --base' })
  })

  test.each<[string, World, readonly string[]]>([
    ['no record is to be used', {}, ['--base-mode', 'rebuild']],
    ['there are no stores', {}, ['--records', 'off']],
    ['a build argument comes from the environment', {}, ['--build-args', 'V']],
    ['files of the commit are missing', { facts: { ...FACTS, isWhole: false } }, []],
  ])('and nobody looks for an ancestor where %s', async (_, world, argv) => {
    const at = { [PARENT]: OTHER_DOWNLOAD, [FIRST]: {} }
    const { baseline, isAsked } = await runWithRecords({ at, world: { ...NOT_BUILT, ...world }, argv })
    expect({ baseline, isAsked }).toMatchObject({ baseline: { kind: 'none' }, isAsked: false })
  })

  test('where the image is new, whatever an ancestor has', async () => {
    const world = { files: { '/repo/Dockerfile': 'FROM alpine\n' } }
    const { baseline } = await runWithRecords({ at: { [FIRST]: {} }, world })
    expect(baseline).toMatchObject({ kind: 'none', isNew: true })
  })
})

async function gone(): Promise<Miss> {
  return { kind: 'miss', reason: 'the remote is gone' }
}

test('where no record is to be used, none is looked for, and that of the rebuilt base is kept', async () => {
  const saved: string[] = []
  const records: World['records'] = {
    find: () => Promise.reject(new Error('it was asked')),
    save: async (commit) => (saved.push(commit), { kind: 'saved' }),
  }
  await runIn({ records }, '--base-mode', 'rebuild')
  expect(saved).toContain(PARENT)
})

test('growth since an ancestor has the reason why it is not checked; strict fails', async () => {
  const { report, seen } = await runWithRecords({ at: { [THIRD]: {} }, argv: RECORD_ONLY })
  const reason = `growth since 3333333, 3 commits before the base, may not be this change's; ${NO_RECORD}`
  expect(report.comparison).toMatchObject({ kind: 'compared' })
  expect(report.verdict.images[0]!.outcomes).toMatchObject([{ status: 'pass' }, { status: 'skip', reason }])
  expect(seen.annotations.map(({ message }) => message)).toEqual([
    `The growth limit of 1kB for unpacked was not checked: ${reason}.`,
  ])
  expect([...seen.outputs]).toEqual(
    expect.arrayContaining([
      ['baseline-sha', THIRD],
      ['delta-bytes', '3000'],
    ]),
  )
  expect([report, { ...report, strict: true }].map(verdictCode)).toEqual([0, 4])
})

test('of a record that is comparable in part, what is not compared is told by its metric', async () => {
  const { comparison } = (await runWithRecords({ at: { [PARENT]: OTHER_DOWNLOAD }, argv: RECORD_ONLY })).report
  const metrics = comparison.kind === 'compared' ? comparison.images[0]!.metrics : []
  expect(metrics.filter(({ kind }) => kind === 'not compared')).toMatchObject([
    { metric: 'download', reason: 'obtained as gzip-6 at the base and as blobs at the head' },
  ])
})
