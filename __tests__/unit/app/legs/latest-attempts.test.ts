import { expect, test } from '@jest/globals'
import { countLegs } from '../../../../src/app/legs/count-legs.ts'
import { emptyLeg } from '../../../../src/app/legs/empty-leg.ts'
import type { LegFile } from '../../../../src/app/legs/leg.ts'
import { failed, failedOn, fileOf, foundAt, JOB, legNamed, legOf, weighed } from '../../../support/legs.ts'
import { HEAD, imageRecord, NOW } from '../../../support/records.ts'

type Outcome = LegFile['outcome']

const api = weighed(legNamed('api'))
const arm64 = weighed(legNamed('api', {}, 'linux/arm64'))
const forward = weighed({ ...emptyLeg(NOW), carried: ['api'] })
const both = weighed(legOf([imageRecord({ name: 'api' }), imageRecord({ name: 'web' })]))

type Given = readonly (readonly [attempt: string, outcome: Outcome])[]

/** What counts of legs of attempts, in attempt 10. */
function counted(...given: Given) {
  const found = given.map(([attempt, outcome], index) => foundAt(`${index}`, fileOf(outcome, { attempt })))
  const run = { job: { ...JOB, job: 'report', attempt: '10' }, commits: [HEAD] }
  const { legs, refused, notes } = countLegs({ legs: found, refused: [] }, run)
  return { names: legs.map(({ path, file }) => `${path} ${namesIn(file.outcome)}`.trim()), refused, notes }
}

const namesIn = (outcome: Outcome): string =>
  (outcome.kind === 'failed' ? outcome.images : outcome.record.images.map(({ name }) => name)).join(' ')

const again = ['10', api] as const

test.each<[string, Given, readonly string[]]>([
  ['the higher holds, which is a number', [again, ['9', api]], ['0 api']],
  ['another platform stays', [['1', arm64], again], ['0 api', '1 api']],
  ['another image of a leg stays', [['1', both], again], ['0 web', '1 api']],
  ['weighed after it failed', [['1', failed('api')], again], ['1 api']],
  ['one of two that failed', [['1', failed('api', 'web')], again], ['0 web', '1 api']],
  ['failed on another platform', [['1', failedOn('api', 'linux/arm64')], again], ['0 api', '1 api']],
  [
    'failed on two platforms, each of which was weighed',
    [['1', failedOn('api', 'linux/arm64', 'linux/amd64')], again, ['10', arm64]],
    ['1 api', '2 api'],
  ],
  [
    'failed after it was weighed',
    [
      ['1', api],
      ['10', failed('api')],
    ],
    ['0 api', '1 api'],
  ],
  ['failed before it knew its images', [['1', failed()], again], ['0', '1 api']],
  [
    'failed on a platform that nobody knows, but not that of another leg beside it',
    [
      ['1', failed('api')],
      ['1', arm64],
      ['10', arm64],
    ],
    ['0 api', '2 api'],
  ],
  [
    'failed on such a one, which is the other',
    [['1', failed('api')], ['1', arm64], again, ['10', arm64]],
    ['2 api', '3 api'],
  ],
  ['two failed so, and one was weighed since', [['1', failed('api')], ['1', failed('api')], again], ['1 api', '2 api']],
  [
    'two failed so, and both were weighed since',
    [['1', failed('api')], ['1', failed('api')], again, ['10', arm64]],
    ['2 api', '3 api'],
  ],
  ['one that failed so in each attempt', [['1', failed('api')], ['2', failed('api')], again], ['2 api']],
  [
    'one that failed so beside one that said its platform',
    [
      ['1', failed('api')],
      ['1', failedOn('api', 'linux/arm64')],
      ['10', arm64],
    ],
    ['0 api', '2 api'],
  ],
  [
    'carried forward after it failed',
    [
      ['1', failed('api')],
      ['10', forward],
    ],
    ['1'],
  ],
  [
    'carried forward after it failed on a platform',
    [
      ['1', failedOn('api', 'linux/arm64')],
      ['10', forward],
    ],
    ['1'],
  ],
  [
    'carried forward beside one that failed',
    [
      ['10', failed('api')],
      ['10', forward],
    ],
    ['0 api', '1'],
  ],
  [
    'two failed on platforms, and one was carried forward since',
    [
      ['1', failedOn('api', 'linux/amd64')],
      ['1', failedOn('api', 'linux/arm64')],
      ['10', forward],
    ],
    ['1 api', '2'],
  ],
  [
    'two failed on platforms: one was carried forward since, one weighed',
    [['1', failedOn('api', 'linux/amd64')], ['1', failedOn('api', 'linux/arm64')], ['10', forward], again],
    ['2', '3 api'],
  ],
  [
    'two failed, one of which said its platform, and one was carried forward since',
    [
      ['1', failed('api')],
      ['1', failedOn('api', 'linux/arm64')],
      ['10', forward],
    ],
    ['0 api', '2'],
  ],
  [
    'two failed, one of which said its platform, and both were carried forward since',
    [
      ['1', failed('api')],
      ['1', failedOn('api', 'linux/arm64')],
      ['10', forward],
      ['10', forward],
    ],
    ['2', '3'],
  ],
])('of several attempts: %s', (...[, given, names]) => {
  expect(counted(...given)).toMatchObject({ names, refused: [] })
})

test('two of the same attempt do not count, whatever an earlier one has', () => {
  const { names, refused } = counted(['1', api], ['10', api], ['10', api])
  expect(names).toEqual([])
  expect(refused).toHaveLength(2)
})

test('one note says what an earlier attempt weighed', () => {
  expect(counted(['9', both], ['9', arm64], ['10', weighed(legNamed('job'))], ['9', failed('job')]).notes).toEqual([
    'Attempt 9 of this run weighed api (linux/amd64), web (linux/amd64) and api (linux/arm64); attempt 10 did not do it again',
  ])
})
