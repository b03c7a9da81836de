// What rules ask of an image beyond its metrics is measured on both sides.
import { expect, test } from '@jest/globals'
import { run } from '../../../../src/app/run/run.ts'
import { stopwatch } from '../../../../src/app/stopwatch.ts'
import type { Rule } from '../../../../src/limits/rule.ts'
import type { WeightRecord } from '../../../../src/record/record.ts'
import { fakePorts } from '../../../support/ports.ts'
import { forbidRule, growthRule, maxRule } from '../../../support/rules.ts'
import { GROWING, inputs, statuses, withRules } from '../../../support/shop.ts'
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

test('seconds of a build are limited, but not compared with those of a base that is built again', async () => {
  const { report } = await runWith([maxRule('10m', 'build-seconds'), growthRule('10m', 'build-seconds')])
  expect(report.verdict.images[0]!.outcomes).toMatchObject([
    { status: 'pass' },
    {
      status: 'skip',
      reason: expect.stringMatching(/^"build-seconds" is not known: it was built again, .* \(at the base\)$/),
    },
  ])
})
