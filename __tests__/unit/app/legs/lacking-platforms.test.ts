import { expect, test } from '@jest/globals'
import { emptyLeg } from '../../../../src/app/legs/empty-leg.ts'
import { legsOfRun } from '../../../../src/app/legs/legs-of-run.ts'
import type { LegFile } from '../../../../src/app/legs/leg.ts'
import type { FoundLeg, Refused } from '../../../../src/app/legs/read-legs.ts'
import { failed, failedOn, fileOf, foundAt, legNamed, weighed } from '../../../support/legs.ts'
import { NOW } from '../../../support/records.ts'

const files = (...outcomes: readonly LegFile['outcome'][]): readonly FoundLeg[] =>
  outcomes.map((outcome, index) => foundAt(`${index}.json`, fileOf(outcome)))

const api = weighed(legNamed('api'))
const UNREAD: Refused = { images: null, note: 'The file x.json is not counted: it is not JSON' }

type Images = readonly string[]

const BOTH = ['linux/amd64', 'linux/arm64/v8']
const FORWARD = 'A leg carried it forward, as nothing of it changed, but another leg did not'
const arm64 = weighed(legNamed('api', {}, 'linux/arm64'))
const forward = weighed({ ...emptyLeg(NOW), carried: ['api'] })
const stale: Refused = { images: [{ name: 'api', platform: 'linux/arm64' }], note: 'stale' }
const lack = (platforms: Images, reason: string | null = null) => ({
  kind: 'missing',
  name: 'api',
  platforms,
  reason,
})
const lost = (...platforms: Images) => expect.objectContaining({ kind: 'failed', name: 'api', platforms })
const ANY = `${FORWARD}. It may lack a platform: name all that it is to have with the input "platforms"`

test.each<[string, Images, readonly LegFile['outcome'][], readonly Refused[], readonly unknown[]]>([
  // what                      platforms  legs                      refused     not weighed
  ['all are there', BOTH, [api, arm64], [], []],
  ['no leg has one', BOTH, [api], [], [lack(['linux/arm64'])]],
  ['no leg has two', [...BOTH, 'linux/s390x'], [api], [], [lack(['linux/arm64', 'linux/s390x'])]],
  ['the file of one does not count', BOTH, [api], [stale], [lack(['linux/arm64'], 'stale')]],
  ['a file that nobody can read may be of it', BOTH, [api], [UNREAD], [lack(['linux/arm64'])]],
  ['the leg of one failed', BOTH, [api, failedOn('api', 'linux/arm64')], [], [lost('linux/arm64')]],
  [
    'a leg that was to have all failed',
    BOTH,
    [failedOn('api', 'linux/amd64', 'linux/arm64')],
    [],
    [lost('linux/amd64', 'linux/arm64')],
  ],
  ['a leg failed that did not know its own', BOTH, [api, failed('api')], [], [lost()]],
  [
    'the leg of one failed, and none has the other',
    BOTH,
    [failedOn('api', 'linux/arm64')],
    [],
    [lost('linux/arm64'), lack(['linux/amd64'])],
  ],
  ['all legs carried it forward', BOTH, [forward, forward], [], []],
  ['one leg carried it forward', BOTH, [api, forward], [], [lack(['linux/arm64'], FORWARD)]],
  ['one leg carried it forward beside all', BOTH, [api, arm64, forward], [], []],
  [
    'one leg carried it forward, one failed',
    BOTH,
    [forward, failedOn('api', 'linux/arm64')],
    [],
    [lost('linux/arm64')],
  ],
  ['nothing says which, and a leg carried it forward', [], [api, forward], [], [lack([], ANY)]],
  ['nothing says which', [], [api], [], []],
])('%s', (...[, platforms, outcomes, refused, said]) => {
  const expected = { images: null, platforms, ofFile: ['api'], now: NOW }
  const read = { legs: files(...outcomes), refused, notes: [] }
  const { leg, notWeighed } = legsOfRun(read, expected)
  expect(notWeighed).toEqual(said)
  expect(leg.carried).toEqual(outcomes.every((each) => each === forward) ? ['api'] : [])
})

test('of a leg with several images, it is not known which was to have which', () => {
  const both = { ...failed('api', 'web'), platforms: ['linux/amd64', 'linux/arm64'] } as LegFile['outcome']
  const expected = { images: null, platforms: [], ofFile: [], now: NOW }
  const { notWeighed } = legsOfRun({ legs: files(both), refused: [], notes: [] }, expected)
  expect(notWeighed).toMatchObject([
    { name: 'api', platforms: [] },
    { name: 'web', platforms: [] },
  ])
})
