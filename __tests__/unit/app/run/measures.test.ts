// What rules ask of an image beyond its metrics is measured on both sides.
import { expect, test } from '@jest/globals'
import { run } from '../../../../src/app/run/run.ts'
import { stopwatch } from '../../../../src/app/stopwatch.ts'
import type { Rule } from '../../../../src/limits/rule.ts'
import type { WeightRecord } from '../../../../src/record/record.ts'
import { reportText } from '../../../../src/report/report-page.ts'
import { PARENT } from '../../../support/fake-commits.ts'
import { fakePorts } from '../../../support/ports.ts'
import { forbidRule, growthRule, maxRule } from '../../../support/rules.ts'
import { app, BASE, GROWING, inputs, statuses, withRules } from '../../../support/shop.ts'
import type { World } from '../../../support/world.ts'

async function runWith(rules: readonly Rule[], world: World = {}, ...argv: readonly string[]) {
  const { ports, stored, seen } = fakePorts({ ...GROWING, ...world })
  const report = await run(ports, withRules(inputs(...argv), rules), stopwatch(ports.clock))
  return { report, stored, seen, measures: report.record.images[0]!.measures }
}

const stored = async (rules: readonly Rule[]): Promise<Map<string, WeightRecord>> => (await runWith(rules)).stored

const MAX = maxRule('5kB', 'path:/app')
const GROWTH = growthRule('2999B', 'path:/app')

test('rules of a path are checked at the head and against its base, to the byte', async () => {
  const { report, measures } = await runWith([
    MAX,
    maxRule('4999B', 'path:/app', { level: 'warning' }),
    GROWTH,
    growthRule('3kB', 'path:/app', { level: 'warning' }),
    maxRule('1B', 'path:/misspelt'),
    forbidRule('path:/app'),
    forbidRule('path:/root/**'),
    forbidRule('shell'),
    forbidRule('new-module'),
  ])
  expect(statuses(report)).toEqual(['pass', 'warn', 'fail', 'pass', 'skip', 'fail', 'pass', 'pass', 'pass'])
  expect(measures).toMatchObject({ 'path:/app': { amount: 5000, count: 1, names: ['/app'] }, shell: { count: 0 } })
})

test('without rules that ask for more, nothing more is measured', async () => {
  expect((await runWith([maxRule('1B')])).measures).toBeUndefined()
})

test('a record of the base that lacks a measure is weighed again, and then has one to keep', async () => {
  const before = await stored([])
  const { report, seen, stored: after } = await runWith([GROWTH], { stored: before })
  expect(report.baselines[0]).toMatchObject({ source: 'rebuild' })
  expect(seen.info.join('\n')).toMatch(/"path:\/app" was not measured then; it is weighed again\.$/m)
  expect(statuses(report)).toEqual(['fail'])
  const again = await runWith([GROWTH], { stored: after })
  expect(again.report.baselines[0]).toMatchObject({ source: 'record' })
  expect(statuses(again.report)).toEqual(['fail'])
  // Nor does that take the record away from a run with other rules.
  expect((await runWith([], { stored: after })).report.baselines[0]).toMatchObject({ source: 'record' })
})

test('without a rebuild, only what the record lacks is not checked', async () => {
  const rules = [GROWTH, growthRule('1B')]
  const { report } = await runWith(rules, { stored: await stored([]) }, '--base-mode', 'record')
  expect(report.verdict.images[0]!.outcomes).toMatchObject([
    { status: 'skip', reason: '"path:/app" was not measured at the base' },
    { status: 'fail' },
  ])
})

test.each<readonly [Rule]>([
  [maxRule('5kB', 'path:/app')],
  [maxRule('10m', 'build-seconds')],
  [forbidRule('path:/root/**')],
  [forbidRule('shell')],
  [growthRule('5kB', 'path:/app', { platform: 'linux/arm64' })],
])('a first rule that compares nothing uses the record of the base (%j)', async (rule) => {
  const { report } = await runWith([rule, growthRule('9kB')], { stored: await stored([]) })
  expect(report.baselines[0]).toMatchObject({ source: 'record' })
  expect(report.baselines[0]).not.toHaveProperty('reason')
  expect(statuses(report)).not.toContain('fail')
})

test('what the record of the base lacks has no change, and is no zero', async () => {
  const { report } = await runWith([MAX], { stored: await stored([]) })
  expect(statuses(report)).toEqual(['pass'])
  const page = reportText(report)
  expect(page).toMatch(/^ok +path:\/app +5 kB +not compared/m)
  expect(page).toContain('"path:/app" was not measured at the base')
})

test('forbidding what is new needs what the base has', async () => {
  const { report } = await runWith([forbidRule('new-setuid')], { stored: await stored([]) })
  expect(report.baselines[0]).toMatchObject({ source: 'rebuild' })
  expect(statuses(report)).toEqual(['pass'])
})

const SECONDS = [maxRule('10m', 'build-seconds'), growthRule('10m', 'build-seconds')]

test('seconds of a build are limited, but not compared with those of a base that is built again', async () => {
  const { report, stored: kept } = await runWith(SECONDS)
  const reason = '"build-seconds" was not measured at the base, and building it again does not tell'
  const outcomes = [{ status: 'pass' }, { status: 'skip', reason }]
  expect(report.verdict.images[0]!.outcomes).toMatchObject(outcomes)
  // Nor is it built again for them alone.
  const again = await runWith(SECONDS, { stored: kept })
  expect(again.report.baselines[0]).toMatchObject({ source: 'record' })
  expect(again.report.verdict.images[0]!.outcomes).toMatchObject(outcomes)
})

test('the record of a rebuild does not stand in the place of the one that has the seconds', async () => {
  const { stored: kept } = await runWith(SECONDS)
  const ofBase = { head: PARENT, parents: [], dirty: false, isWhole: true, prefix: '' }
  await runWith(SECONDS, { stored: kept, facts: ofBase, images: () => [BASE, app(2000)] })
  const { report } = await runWith(SECONDS, { stored: kept })
  expect(report.baselines[0]).toMatchObject({ source: 'record' })
  expect(statuses(report)).toEqual(['pass', 'pass'])
})
