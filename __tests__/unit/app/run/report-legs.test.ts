import { expect, test } from '@jest/globals'
import { LEG_ENDING, legText } from '../../../../src/app/legs/leg-text.ts'
import type { PushedLeg } from '../../../../src/app/legs/leg.ts'
import { reportOnLegs } from '../../../../src/app/run/report-legs.ts'
import { stopwatch } from '../../../../src/app/stopwatch.ts'
import type { EventFacts } from '../../../../src/inputs/event-facts.ts'
import { fromAction } from '../../../../src/inputs/from-action.ts'
import type { PushOutcome } from '../../../../src/report/push-outcome.ts'
import { HEAD } from '../../../support/fake-commits.ts'
import { fileOf, JOB, legNamed, weighed } from '../../../support/legs.ts'
import { fakePorts } from '../../../support/ports.ts'
import { pullEvent } from '../../../support/pull-event.ts'

const AT = `/repo/a${LEG_ENDING}`
const SCHEDULE = {
  kind: 'other',
  name: 'schedule',
  ref: 'refs/heads/main',
  commit: HEAD,
  defaultBranch: 'main',
} as const
const PUSHED: PushOutcome = { kind: 'pushed', pushed: [{ name: 'registry.example/api', digest: 'sha256:1' }] }

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
