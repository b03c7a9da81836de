import { expect, test } from '@jest/globals'
import { legsOfJob } from '../../../../src/app/legs/legs-of-job.ts'
import type { LegFile } from '../../../../src/app/legs/leg.ts'
import { failed, failedOn, legNamed, legOf, weighed } from '../../../support/legs.ts'
import { imageRecord } from '../../../support/records.ts'

const api = weighed(legNamed('api'))
const web = weighed(legNamed('web'))
const heavier = weighed(legOf([imageRecord({ name: 'api', digest: 'sha256:other' })]))
const both = weighed(legOf([imageRecord({ name: 'api' }), imageRecord({ name: 'job' })]))

test.each<[string, readonly LegFile['outcome'][], readonly string[], readonly (string | null)[]]>([
  ['two images', [api, web], ['api', 'web'], []],
  ['the same again', [api, heavier], ['api'], []],
  ['one of two again', [both, heavier], ['job', 'api'], []],
  ['one failed before', [failed('job'), api], ['api'], ['job']],
  ['one failed after', [api, failed('job')], ['api'], ['job']],
  ['failed, then weighed', [failed('api'), api], ['api'], []],
  ['one of two that failed was weighed then', [failed('api', 'job'), api], ['api'], ['job']],
  ['weighed, then failed', [web, api, failed('api')], ['web'], ['api']],
  ['failed on one platform, weighed on another', [failedOn('api', 'linux/arm64'), api], ['api'], ['api']],
  ['failed on the platform that was weighed then', [failedOn('api', 'linux/amd64'), api], ['api'], []],
  ['weighed on one platform, failed on another', [api, failedOn('api', 'linux/arm64')], ['api'], ['api']],
  [
    'failed twice, the second time on one of both',
    [failedOn('api', 'linux/amd64', 'linux/arm64'), failedOn('api', 'linux/arm64'), web],
    ['web'],
    ['api', 'api'],
  ],
  ['failed before it knew its images', [api, failed()], ['api'], [null]],
  ['failed, and carried forward since', [failed('web'), weighed(legNamed('api', { carried: ['web'] }))], ['api'], []],
])('the steps of a job: %s', (_, outcomes, images, lost) => {
  const { leg, notWeighed } = legsOfJob(outcomes)!
  expect(leg.record.images.map(({ name }) => name)).toEqual(images)
  expect(leg.baselines.map(({ name }) => name)).toEqual(images)
  expect(notWeighed.map(({ name }) => name)).toEqual(lost)
  expect(leg.notes).toEqual([])
})

test('the later of two is shown; a note says if they are made in another way', () => {
  const other = { ...legOf([imageRecord({ name: 'api', digest: 'sha256:other' })]) }
  const made = weighed({ ...other, images: other.images.map((image) => Object.assign({}, image, { key: 'another' })) })
  const { leg } = legsOfJob([api, made])!
  expect(leg.record.images.map(({ digest }) => digest)).toEqual(['sha256:other'])
  expect(leg.notes).toEqual([expect.stringMatching(/call what they weigh api, .*input "name"/)])
})

test('nothing was weighed', () => {
  expect(legsOfJob([failed('api'), failed('web')])).toBeUndefined()
})
