import { expect, test } from '@jest/globals'
import { reportText } from '../../../../src/report/report-page.ts'
import { miss } from '../../../../src/units/answers.ts'
import { PARENT } from '../../../support/fake-commits.ts'
import { app, BASE, statuses } from '../../../support/shop.ts'
import { NOT_BUILT, RELEASED, RELEASES, runSince, tagged } from '../../../support/since-release.ts'
import type { World } from '../../../support/world.ts'

const neverAsked = async (): Promise<never> => {
  throw new Error('ancestors were asked for')
}
const ofHead: World['images'] = (directory) => (directory === '/repo' ? [BASE, app(5000)] : undefined)

test('if the previous version cannot be built, its rule is not checked, and the reason is said once; growth of the change is', async () => {
  const { report } = await runSince(NOT_BUILT)
  expect(report.release).toMatchObject({ version: 'v1.0.0', commit: RELEASED, baselines: [{ kind: 'none' }] })
  expect(statuses(report)).toEqual(['pass', 'skip'])
  const text = reportText(report)
  const failed = 'the release v1.0.0 (the highest release in the history of HEAD) could not be weighed'
  expect(text).toContain(`\nGrowth since v1.0.0 was not checked: ${failed}: `)
  expect(text.split('could not be weighed')).toHaveLength(2)
})

test('no record of an earlier commit stands in for it', async () => {
  const { report } = await runSince({ ...NOT_BUILT, commits: { ancestors: neverAsked } })
  expect(report.release?.baselines[0]).toMatchObject({ kind: 'none', commit: RELEASED })
})

test('nor does one where it is the base, whose own growth is shown', async () => {
  const { stored } = await runSince({})
  const before = 'd'.repeat(40)
  const at = [...stored].filter(([place]) => place.startsWith(RELEASED))
  const earlier = at.map(([place, each]) => [place.replace(RELEASED, before), { ...each, commit: before }] as const)
  const ancestors = async () => ({ kind: 'found', value: [before] }) as const
  const commits = { ...tagged(PARENT), ancestors }
  const { report } = await runSince({ stored: new Map(earlier), images: ofHead, commits })
  expect(report.baselines[0]).toMatchObject({ kind: 'baseline', commit: before, ancestorOf: { commit: PARENT } })
  expect(report.release).toMatchObject({
    commit: PARENT,
    baselines: [{ kind: 'none', reason: expect.stringContaining('could not be weighed') }],
  })
  expect(statuses(report)).toEqual(['skip', 'skip'])
})

test('what it did not have yet is said', async () => {
  const { '/release/Dockerfile': _, ...files } = RELEASES.files!
  const { report } = await runSince({ files: { ...files, '/release/app': '' } })
  expect(report.release?.comparison).toEqual({
    kind: 'none',
    reason: 'the release v1.0.0 has no Dockerfile yet to build shop from',
  })
})

test('what cannot be checked out is said, without naming another base', async () => {
  const { report } = await runSince({ commits: { checkout: async () => miss('origin is silent') } })
  expect(report.release?.comparison).toEqual({ kind: 'none', reason: 'origin is silent' })
  expect(report.comparison).toMatchObject({ reason: expect.stringMatching(/^origin is silent: name another base/) })
})

test('a run that builds no base does not build it, either', async () => {
  const { report, checkedOut } = await runSince({}, undefined, '--base-mode', 'record')
  expect(checkedOut).toEqual([])
  expect(report.release?.comparison).toEqual({
    kind: 'none',
    reason: 'the release v1.0.0 has no stored record, and is not built again with --base-mode=record',
  })
})
