import { describe, expect, test } from '@jest/globals'
import { LEG_ENDING, legText } from '../../../../src/app/legs/leg-text.ts'
import type { PushedLeg } from '../../../../src/app/legs/leg.ts'
import { reportOnLegs } from '../../../../src/app/run/report-legs.ts'
import { stopwatch } from '../../../../src/app/stopwatch.ts'
import type { EventFacts } from '../../../../src/inputs/event-facts.ts'
import { fromAction } from '../../../../src/inputs/from-action.ts'
import type { PushOutcome } from '../../../../src/report/push-outcome.ts'
import { HEAD } from '../../../support/fake-commits.ts'
import { failed, fileOf, JOB, legNamed, legOf, weighed } from '../../../support/legs.ts'
import { fakePorts } from '../../../support/ports.ts'
import { pullEvent } from '../../../support/pull-event.ts'
import { imageRecord } from '../../../support/records.ts'

const AT = `/repo/a${LEG_ENDING}`
const SCHEDULE = {
  kind: 'other',
  name: 'schedule',
  ref: 'refs/heads/main',
  commit: HEAD,
  defaultBranch: 'main',
} as const
const PUSHED: PushOutcome = { kind: 'pushed', pushed: [{ name: 'registry.example/api', digest: 'sha256:1' }] }
const NO_HEAD = { head: null }
const API = { name: 'api', metrics: { unpacked: 1234 } }

async function reported(leg: Partial<PushedLeg>, event: EventFacts, tags = '') {
  const text = legText(fileOf(weighed(legNamed('api', { head: null, ...leg }))))
  const { ports } = fakePorts({ event, job: JOB, files: { [AT]: text } })
  const asked = { INPUT_TAGS: tags, INPUT_PLATFORMS: 'linux/amd64' }
  const inputs = fromAction({ INPUT_MODE: 'report', INPUT_LEGS: AT, ...asked }, '/repo')
  return await reportOnLegs(ports, { ...inputs, report: inputs.report! }, stopwatch(ports.clock))
}

test.each<[string, Partial<PushedLeg>, EventFacts, string, boolean]>([
  ['nothing is pushed', {}, SCHEDULE, '', false],
  ['a leg pushed', { push: PUSHED }, SCHEDULE, '', true],
  ['a tag is made', {}, SCHEDULE, 'registry.example/api:1', true],
  ['a tag is made for a pull request', {}, pullEvent(HEAD), 'registry.example/api:1', false],
  ['its leg is', { strict: true }, pullEvent(HEAD), '', true],
])('whether a report is strict if %s', async (...[, leg, event, tags, strict]) => {
  expect((await reported(leg, event, tags)).strict).toBe(strict)
})

test('without tags, it says what its legs pushed', async () => {
  expect((await reported({ push: PUSHED }, SCHEDULE)).push).toEqual(PUSHED)
})

test('whatever the files of the legs are called, images are in the order of the input, and outputs are of the first', async () => {
  const outcomes = [
    failed('web'),
    weighed(legNamed('cart', NO_HEAD)),
    failed('job'),
    weighed(legOf([imageRecord(API)], NO_HEAD)),
  ]
  const names = ['a', 'b', 'c', 'd']
  for (const order of [names, names.toReversed()]) {
    const files = Object.fromEntries(
      outcomes.map((outcome, index) => [`/repo/${order[index]}${LEG_ENDING}`, legText(fileOf(outcome))]),
    )
    const { ports, seen } = fakePorts({ event: pullEvent(HEAD), job: JOB, files })
    const asked = { INPUT_LEGS: Object.keys(files).join('\n'), INPUT_IMAGES: 'api, job, cart, web' }
    const inputs = fromAction({ INPUT_MODE: 'report', ...asked }, '/repo')
    const report = await reportOnLegs(ports, { ...inputs, report: inputs.report! }, stopwatch(ports.clock))
    expect(report.record.images.map(({ name }) => name)).toEqual(['api', 'cart'])
    expect(report.notWeighed.map(({ name }) => name)).toEqual(['job', 'web'])
    expect(seen.outputs.get('unpacked-bytes')).toBe('1234')
  }
})

describe('its outputs on the image', () => {
  const REPOSITORY = 'r.example/shop'
  const BUILT = `sha256:${'b'.repeat(64)}`
  const TAGGED = `sha256:${'a'.repeat(64)}`
  const push: PushOutcome = { kind: 'pushed', pushed: [{ name: REPOSITORY, digest: BUILT }] }
  const leg = legOf([imageRecord({ name: 'shop', digest: BUILT })], { head: null, push })

  async function outputsOf(asked: Readonly<Record<string, string>>, registry: Readonly<Record<string, string>>) {
    const files = { [AT]: legText(fileOf(weighed(leg))) }
    const { ports, seen } = fakePorts({ event: SCHEDULE, job: JOB, files, registry })
    const inputs = fromAction({ INPUT_MODE: 'report', INPUT_LEGS: AT, ...asked }, '/repo')
    await reportOnLegs(ports, { ...inputs, report: inputs.report! }, stopwatch(ports.clock))
    return [seen.outputs.get('digest'), JSON.parse(seen.outputs.get('metadata') ?? 'null'), seen.outputs.get('imageid')]
  }

  const TAGS = { INPUT_PLATFORMS: 'linux/amd64', INPUT_TAGS: `${REPOSITORY}:1,${REPOSITORY}:2` }
  const THERE = { [`${REPOSITORY}@${BUILT}`]: JSON.stringify({ config: { digest: BUILT, size: 1 }, layers: [] }) }
  const metadata = { 'containerimage.digest': TAGGED, 'image.name': `${REPOSITORY}:1,${REPOSITORY}:2` }

  test.each([
    ['it creates tags: what they name in the registry', TAGS, THERE, [TAGGED, metadata, undefined]],
    ['a tag failed: nothing to sign', TAGS, {}, ['', {}, undefined]],
    ['a platform is missing: nothing to sign', { ...TAGS, INPUT_PLATFORMS: 'linux/arm64' }, THERE, ['', {}, undefined]],
    ['its legs pushed: they have it', {}, THERE, [undefined, null, undefined]],
  ])('%s', async (_, asked, registry, expected) => {
    expect(await outputsOf(asked, registry)).toEqual(expected)
  })
})
