import { describe, expect, test } from '@jest/globals'
import { commentMarkdown } from '../../../../src/report/markdown.ts'
import { reportText } from '../../../../src/report/report-page.ts'
import { miss } from '../../../../src/units/answers.ts'
import { FACTS, PARENT } from '../../../support/fake-commits.ts'
import { layer } from '../../../support/images.ts'
import { growthRule } from '../../../support/rules.ts'
import { app, BASE, statuses } from '../../../support/shop.ts'
import { NOT_BUILT, RELEASED, runSince, tagged } from '../../../support/since-release.ts'
import type { World } from '../../../support/world.ts'

const grown = (base: number, head: number) => ({
  images: [{ metrics: expect.arrayContaining([expect.objectContaining({ metric: 'unpacked', base, head })]) }],
})
const NO_BASE: NonNullable<World['commits']> = { defaultBranch: async () => miss('there is no default branch') }

const HEAVIER = layer('ADD rootfs.tar /', [{ path: 'bin/sh', content: 'z'.repeat(4000) }])
const onAlpine = (of: string, rootfs = BASE): World => ({
  base: [rootfs],
  images: (directory) => [rootfs, app({ '/base': 2000, '/release': 1000 }[directory] ?? 5000)],
  fromImages: [{ reference: 'docker.io/library/alpine:latest', digest: `sha256:${of.repeat(64)}` }],
})

test('where no rule counts growth since a release, nothing is said of one', async () => {
  const { report, checkedOut } = await runSince({}, [growthRule('3kB')])
  expect(report.release).toBeNull()
  expect(checkedOut).toEqual([PARENT])
  expect(reportText(report)).not.toContain('Since')
})

test('the previous version is built again, and its growth is judged beside that of the change', async () => {
  const { report, checkedOut } = await runSince({})
  expect(report.baselines[0]).toMatchObject({ commit: PARENT, source: 'rebuild' })
  expect(report.release).toMatchObject({
    version: 'v1.0.0',
    commit: RELEASED,
    baselines: [{ commit: RELEASED, source: 'rebuild', why: 'the highest release in the history of HEAD' }],
    comparison: grown(2000, 6000),
  })
  expect(report.comparison).toMatchObject(grown(3000, 6000))
  expect(statuses(report)).toEqual(['pass', 'fail'])
  expect(checkedOut).toEqual([PARENT, RELEASED])
  expect(reportText(report)).toContain('\nSince v1.0.0 (ccccccc, built again): +4 kB (+200.0 %).\n')
  expect(commentMarkdown(report)).toContain('\n\nSince `v1.0.0` (`ccccccc`, built again): +4 kB (+200.0 %).\n\n')
})

test('its record is kept, so that it is built once', async () => {
  const { stored } = await runSince({})
  const { report, checkedOut } = await runSince({ stored })
  expect(checkedOut).toEqual([])
  expect(report.release?.baselines[0]).toMatchObject({ source: 'record', commit: RELEASED })
  expect(statuses(report)).toEqual(['pass', 'fail'])
  expect(reportText(report)).toContain('\nSince v1.0.0 (ccccccc, stored record in the cache folder, ')
})

test('where it is the base, nothing is done twice', async () => {
  const { report, checkedOut } = await runSince({ commits: tagged(PARENT) })
  expect(checkedOut).toEqual([PARENT])
  expect(report.release).toMatchObject({
    version: 'v1.0.0',
    commit: PARENT,
    baselines: [{ why: 'the highest release in the history of HEAD', source: 'rebuild' }],
    comparison: grown(3000, 6000),
  })
  expect(statuses(report)).toEqual(['pass', 'pass'])
})

test('what is counted since a release is asked of its record alone', async () => {
  const { stored } = await runSince({})
  const rules = [growthRule('4kB', 'path:/app', { since: 'release' })]
  const { report, checkedOut } = await runSince({ stored }, rules)
  expect(checkedOut).toEqual([RELEASED])
  expect(report.baselines[0]).toMatchObject({ source: 'record' })
  expect(statuses(report)).toEqual(['pass'])
})

test('… which may be that of the base', async () => {
  const { stored } = await runSince({})
  const rules = [growthRule('3kB', 'path:/app', { since: 'release' })]
  const { report, checkedOut } = await runSince({ stored, commits: tagged(PARENT) }, rules)
  expect(checkedOut).toEqual([PARENT])
  expect(statuses(report)).toEqual(['pass'])
})

test('where there is none, its rule is not checked, and the reason is said once', async () => {
  const { report } = await runSince({ commits: { tags: async () => ({ kind: 'found', value: new Map() }) } })
  const reason = 'there is no release before HEAD: no tag is a released version (such as v1.2.3)'
  expect(report.release).toEqual({
    version: null,
    commit: null,
    baselines: [{ name: 'shop', kind: 'none', commit: undefined, reason }],
    comparison: { kind: 'none', reason },
  })
  expect(statuses(report)).toEqual(['pass', 'skip'])
  const text = reportText(report)
  expect(text).toContain(`\nGrowth since the last release was not checked: ${reason}.\n`)
  expect(text.split('there is no release')).toHaveLength(2)
})

test('it is built beside the same files where there is no base', async () => {
  let asked = 0
  const commits: World['commits'] = {
    ...NO_BASE,
    beside: async () => ((asked += 1), { kind: 'found', value: new Set() }),
  }
  const { report } = await runSince({ facts: { ...FACTS, parents: [] }, commits })
  expect(report.baselines[0]).toMatchObject({ kind: 'none' })
  expect(report.release?.comparison).toMatchObject(grown(2000, 6000))
  expect(statuses(report)).toEqual(['skip', 'fail'])
  expect(asked).toBe(1)
})

describe('growth since it that cannot be seen', () => {
  const beside = [{ path: 'app', bytes: 10 }]

  test('is not checked where the run is strict, and that is said once', async () => {
    const { report } = await runSince({ beside }, undefined, '--strict')
    expect(statuses(report)).toEqual(['skip', 'skip'])
    expect(reportText(report).split('its growth cannot be seen')).toHaveLength(2)
  })

  test('is noted once where nothing goes out', async () => {
    const { report } = await runSince({ beside })
    expect(statuses(report)).toEqual(['pass', 'fail'])
    expect(report.notes.filter((note) => note.includes('its growth cannot be seen'))).toHaveLength(1)
  })

  test('is noted where there is no base', async () => {
    const { report } = await runSince({ beside, commits: NO_BASE })
    expect(statuses(report)).toEqual(['skip', 'fail'])
    expect(report.notes.filter((note) => note.includes('its growth cannot be seen'))).toHaveLength(1)
  })
})

test('what only its record cannot tell is said to be of that version', async () => {
  const { stored } = await runSince({})
  const gzip = [...stored].map(([place, each]) => {
    const images = each.images.map((image) => ({ ...image, downloadMethod: 'gzip-6' as const }))
    return [place, place.startsWith(RELEASED) ? { ...each, images } : each] as const
  })
  const rules = [growthRule('9kB', 'download', { since: 'release' })]
  const { report } = await runSince({ ...NOT_BUILT, stored: new Map(gzip) }, rules)
  expect(report.release?.baselines[0]).toMatchObject({ source: 'record', reason: expect.stringContaining('gzip-6') })
  expect(report.verdict.images[0]!.outcomes).toMatchObject([
    { status: 'skip', reason: 'obtained as gzip-6 at the base and as blobs at the head (the base here is v1.0.0)' },
  ])
})

describe('what moved upstream since it', () => {
  test('is on both sides where it is built again', async () => {
    const { stored } = await runSince(onAlpine('a'))
    const { report } = await runSince({ ...onAlpine('b', HEAVIER), stored })
    expect(report.release).toMatchObject({ baselines: [{ source: 'rebuild' }], comparison: grown(5000, 9000) })
  })

  test('is left out where only its record is left', async () => {
    const { stored } = await runSince(onAlpine('a'))
    const world = onAlpine('b', HEAVIER)
    const images: World['images'] = (folder, plan) => (folder === '/release' ? undefined : world.images!(folder, plan))
    const { report } = await runSince({ ...world, images, stored })
    expect(report.release).toMatchObject({ baselines: [{ source: 'record' }], comparison: grown(5000, 9000) })
    expect(statuses(report)).toEqual(['pass', 'fail'])
    const text = reportText(report)
    expect(text).toMatch(/Since v1\.0\.0 \(ccccccc, .*\): \+4 kB \(\+80\.0 %\) apart from what moved upstream\. Not in/)
    expect(text).toMatch(/Base image alpine moved: \+3 kB, download .*, not counted since v1\.0\.0\./)
  })
})
