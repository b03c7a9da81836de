import { describe, expect, test } from '@jest/globals'
import { legsOfJob } from '../../../../src/app/legs/legs-of-job.ts'
import { legsOfRun } from '../../../../src/app/legs/legs-of-run.ts'
import type { Legs, PushedLeg } from '../../../../src/app/legs/leg.ts'
import { reportOn } from '../../../../src/app/run/report-on.ts'
import { stopwatch } from '../../../../src/app/stopwatch.ts'
import type { Rule } from '../../../../src/limits/rule.ts'
import { reportText } from '../../../../src/report/report-page.ts'
import type { Report } from '../../../../src/report/report.ts'
import { inputs } from '../../../support/shop.ts'
import { fileOf, foundAt, legOf, weighed } from '../../../support/legs.ts'
import { fakePorts } from '../../../support/ports.ts'
import { BASE, baseline, catalogLayers, HEAD, imageRecord, NOW, record } from '../../../support/records.ts'
import { growthRule, maxRule } from '../../../support/rules.ts'

const light = (name: string, platform = 'linux/amd64') => imageRecord({ name, platform })
const heavy = (name: string, platform = 'linux/amd64') =>
  imageRecord({ name, platform, layers: catalogLayers(20_000_000) })

const at = (name: string, commit: string) => legOf([light(name)], { record: record({ commit, images: [light(name)] }) })

/** The same legs as those of jobs of a run, and as those of steps of a job. */
const WAYS: readonly [string, (legs: readonly PushedLeg[]) => Legs][] = [
  [
    'jobs',
    (legs) =>
      legsOfRun(
        { legs: legs.map((leg, index) => foundAt(`${index}.json`, fileOf(weighed(leg)))), refused: [], notes: [] },
        { images: null, platforms: [], ofFile: [], now: NOW },
      ),
  ],
  ['steps', (legs) => legsOfJob(legs.map(weighed))!],
]

async function reported(legs: Legs): Promise<Report> {
  const { ports } = fakePorts({})
  return await reportOn(ports, inputs(), legs, {
    watch: stopwatch(ports.clock),
    isPushed: false,
    push: async () => null,
  })
}

const statuses = ({ verdict: { images } }: Report) =>
  images.map(({ name, platform, outcomes }) => [name, platform, ...outcomes.map(({ status }) => status)])

describe.each(WAYS)('legs of %s are judged as each of them alone', (_, legsOf) => {
  test('each by its own last release, whichever the report shows', async () => {
    const rules: readonly Rule[] = [growthRule('5%', 'unpacked', { since: 'release' })]
    const since = (name: string, version: string, image: ReturnType<typeof light>) =>
      legOf([image], { release: { version, commit: BASE, baselines: [{ ...baseline([light(name)]), name }] } }, rules)
    const report = await reported(
      legsOf([since('api', 'api/v1.2.0', light('api')), since('web', 'web/v0.3.0', heavy('web'))]),
    )
    expect(statuses(report)).toEqual([
      ['api', 'linux/amd64', 'pass'],
      ['web', 'linux/amd64', 'fail'],
    ])
    const text = reportText(report)
    expect(text).toMatch(/web.* since the last release/)
    expect(text).toContain('Growth of web is judged since its own last release, web/v0.3.0')
    expect(text).not.toContain('was not checked')
  })

  test('each platform by its own base', async () => {
    const ancestor = { commit: HEAD, ancestorOf: { commit: BASE, distance: 1 } }
    const on = (platform: string, image: ReturnType<typeof light>, fields = {}) =>
      legOf([image], { baselines: [{ ...baseline([light('api', platform)], fields), name: 'api' }] }, [
        growthRule('5%'),
      ])
    const amd64 = on('linux/amd64', light('api'), ancestor)
    const arm64 = on('linux/arm64', heavy('api', 'linux/arm64'))
    for (const legs of [
      [amd64, arm64],
      [arm64, amd64],
    ]) {
      const report = await reported(legsOf(legs))
      expect(report.verdict.status).toBe('fail')
      expect(statuses(report)).toEqual(expect.arrayContaining([['api', 'linux/arm64', 'fail']]))
    }
  })

  test('of different commits, each is said', async () => {
    const report = await reported(legsOf([at('api', HEAD), at('web', BASE)]))
    expect(reportText(report)).toContain('Compared different commits (a1b2c3d of api, 9f8e7d6 of web) with the base')
    expect(reportText(await reported(legsOf([at('api', HEAD), at('web', HEAD)])))).toContain(
      'Compared a1b2c3d with its',
    )
  })

  test('a rule for a platform that another leg has is checked there', async () => {
    const rules = [maxRule('20MB', 'unpacked', { platform: 'linux/arm64' })]
    const report = await reported(
      legsOf([legOf([light('api')], {}, rules), legOf([light('api', 'linux/arm64')], {}, rules)]),
    )
    expect(statuses(report)).toEqual([
      ['api', 'linux/amd64'],
      ['api', 'linux/arm64', 'pass'],
    ])
  })
})
