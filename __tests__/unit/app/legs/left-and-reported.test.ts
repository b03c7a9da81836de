import { describe, expect, test } from '@jest/globals'
import { verdictCode } from '../../../../src/app/exit-code.ts'
import { LEG_ENDING, readLeg } from '../../../../src/app/legs/leg-text.ts'
import { reportOnLegs } from '../../../../src/app/run/report-legs.ts'
import { run } from '../../../../src/app/run/run.ts'
import { stopwatch } from '../../../../src/app/stopwatch.ts'
import type { ConfigFile } from '../../../../src/inputs/config/config.ts'
import { fromAction, type Environment } from '../../../../src/inputs/from-action.ts'
import type { Inputs } from '../../../../src/inputs/inputs.ts'
import type { Report } from '../../../../src/report/report.ts'
import { bakeFile } from '../../../support/bake.ts'
import { shopFile } from '../../../support/config.ts'
import { fakeComments } from '../../../support/fake-comments.ts'
import { HEAD } from '../../../support/fake-commits.ts'
import { environmentOf } from '../../../support/inputs.ts'
import { JOB } from '../../../support/legs.ts'
import { fakePorts } from '../../../support/ports.ts'
import { pullEvent } from '../../../support/pull-event.ts'
import { GROWING, inputs } from '../../../support/shop.ts'
import type { World } from '../../../support/world.ts'

const AT = `/repo/legs/a${LEG_ENDING}`

/** A run of the action in `JOB`, and the texts of the legs that it leaves. */
const leaving = (world: World, ...argv: readonly string[]) => leavingFor(world, inputs(...argv))

async function leavingFor(world: World, asked: Inputs) {
  const comments = fakeComments(HEAD)
  const { ports, seen } = fakePorts({ ...GROWING, event: pullEvent(HEAD), comments, ...world })
  const legs: string[] = []
  const leave = async (name: string, text: string): Promise<string> => {
    if (name.endsWith(LEG_ENDING)) legs.push(text)
    return `/left/${name}`
  }
  const runner = { ...ports.runner, job: JOB, leave }
  const report = await run({ ...ports, runner }, asked, stopwatch(ports.clock)).catch(() => undefined)
  return { report, legs, output: seen.outputs.get('leg') }
}

async function reportOf(
  text: string,
  images = '',
  more: Environment = {},
  config: ConfigFile | null = null,
): Promise<Report> {
  const { ports } = fakePorts({ event: pullEvent(HEAD), comments: fakeComments(HEAD), files: { [AT]: text } })
  const given = fromAction({ INPUT_MODE: 'report', INPUT_LEGS: AT, INPUT_IMAGES: images, ...more }, '/repo', config)
  const runner = { ...ports.runner, job: { ...JOB, job: 'report' } }
  return reportOnLegs({ ...ports, runner }, { ...given, report: given.report! }, stopwatch(ports.clock))
}

describe('what a run leaves is reported as the run itself reports it', () => {
  test.each([
    [['--budget', '20MB']],
    [['--budget', '1kB']],
    [['--max-growth', '1kB']],
    [['--max-growth', '10kB', '--strict']],
    [['--budgets', '{ forbid: "path:/app" }']],
  ])('%j', async (argv) => {
    const { report, legs, output } = await leaving({}, ...argv)
    expect({ legs: legs.length, output }).toEqual({ legs: 1, output: expect.stringMatching(/^\/left\/.*\.leg\.json$/) })
    const again = await reportOf(legs[0]!)
    const { now: _, steps: __, ...own } = report!
    expect(again).toMatchObject(JSON.parse(JSON.stringify(own)))
    expect(verdictCode(again)).toBe(verdictCode(report!))
  })
})

test('without a base, too', async () => {
  const { report, legs } = await leaving(
    { images: (directory) => (directory === '/repo' ? [] : undefined) },
    '--max-growth',
    '1kB',
  )
  const again = await reportOf(legs[0]!)
  expect([again.verdict, again.comparison]).toEqual([report!.verdict, report!.comparison])
})

test('beside an image that was not weighed, no verdict is better than unchecked', async () => {
  const within = await leaving({}, '--budget', '20MB')
  const over = await leaving({}, '--budget', '1kB')
  const reports = await Promise.all([within, over].map(({ legs }) => reportOf(legs[0]!, 'shop, web')))
  expect(reports.map((each) => [each.verdict.status, verdictCode(each)])).toEqual([
    ['unchecked', 4],
    ['fail', 4],
  ])
})

test.each([
  [['--strict'], 'false', [true, 1]],
  [['--strict'], '', [true, 0]],
  [[], 'false', [false, 0]],
])('a leg is as strict in the report as alone: %j, %j', async (argv, strict, said) => {
  const { legs } = await leaving({}, '--budget', '20MB', ...argv)
  const report = await reportOf(legs[0]!, '', { INPUT_STRICT: strict })
  const notes = report.notes.filter((note) => note.startsWith('A leg is strict, and so is the report'))
  expect([report.strict, notes.length]).toEqual(said)
})

test('of a bake file, no leg that is missing goes unnoticed: the images are to be named', async () => {
  const bake = bakeFile({ api: {}, web: {} })
  const { report, legs } = await leaving({ bake }, '--targets', 'api', '--budget', '20MB')
  expect(report!.verdict.status).toBe('pass')
  const reports = await Promise.all(['', 'api', 'api, web'].map((images) => reportOf(legs[0]!, images)))
  expect(reports.map((each) => [each.verdict.status, verdictCode(each), each.notWeighed])).toEqual([
    ['unchecked', 4, [{ kind: 'unlisted', name: null, known: ['api'] }]],
    ['pass', 0, []],
    ['unchecked', 4, [{ kind: 'missing', name: 'web', platforms: [], reason: null }]],
  ])
  expect(reports[0]).toMatchObject({ comparison: { kind: 'compared' } })
  const tagged = await reportOf(legs[0]!, '', { INPUT_TAGS: 'registry.example/api:1', INPUT_PLATFORMS: 'linux/amd64' })
  expect(tagged.push).toEqual({ kind: 'held back', reason: 'whether an image is missing is not known' })
})

test('the command that accepts a weight has what the leg was given, not the report', async () => {
  const config = shopFile('budget: 1kB')
  const given = { name: 'shop', context: 'https://me:pass@a.example/shop.git', 'build-args': 'A=hush' }
  const { report, legs } = await leavingFor({}, fromAction(environmentOf(given), '/repo', config))
  expect(report!.wayToAccept?.commands).toEqual([
    {
      command: "weighbridge budget --update --raise --name shop --context 'https://***@a.example/shop.git'",
      unsaid: ['--build-args'],
    },
  ])
  expect((await reportOf(legs[0]!, '', {}, config)).wayToAccept).toEqual(report!.wayToAccept)
  expect((await reportOf(legs[0]!, '', {}, { ...config, path: 'other.yml' })).wayToAccept).toBeNull()
  expect(legs[0]).not.toMatch(/hush|me:pass/)
})

test('a run that fails leaves that', async () => {
  const { report, legs } = await leaving({ images: () => undefined })
  expect(report).toBeUndefined()
  expect(readLeg(legs[0]!)).toMatchObject({
    of: JOB,
    outcome: { kind: 'failed', images: ['shop'], code: 'build.failed' },
  })
})

test('a cancelled run leaves nothing', async () => {
  expect((await leaving({ cancelled: AbortSignal.abort(new Error('cancelled')) })).legs).toEqual([])
})
