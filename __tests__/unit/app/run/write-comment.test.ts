import { expect, test } from '@jest/globals'
import { writeComment } from '../../../../src/app/run/write-comment.ts'
import { MARKER } from '../../../../src/report/marker.ts'
import { fakeComments } from '../../../support/fake-comments.ts'
import { HEAD } from '../../../support/fake-commits.ts'
import { fakePorts } from '../../../support/ports.ts'
import type { World } from '../../../support/world.ts'
import { pullEvent } from '../../../support/pull-event.ts'

const WISH = { body: `${MARKER}\nnew`, sizes: [], accepted: null, worthACreation: true, otherwise: '' }
const PULL_REQUEST = {
  event: pullEvent(HEAD),
} as const
const write = (world: World, mode: 'auto' | 'always' | 'never') =>
  writeComment(fakePorts(world).ports, { ...WISH, mode })

const OFF = { kind: 'not written', reason: 'Comments are switched off (comment: never).' }
const NO_TOKEN = { reason: 'There is no token.' }

test.each<[string, World]>([
  ['without a token', { ...PULL_REQUEST, comments: NO_TOKEN }],
  ['without a pull request', { comments: fakeComments(HEAD) }],
])('%s: says so, but to who wants no comment', async (_, world) => {
  expect(await write(world, 'never')).toEqual(OFF)
  expect(await write(world, 'always')).toEqual({
    kind: 'not written',
    reason: expect.stringMatching(/token|no pull|Only a run/),
  })
})

test('who wants none has nothing asked of the API, and nothing changed', async () => {
  const comments = fakeComments(HEAD)
  comments.post(`${MARKER}\nold`, 'us')
  expect(await write({ ...PULL_REQUEST, comments }, 'never')).toEqual(OFF)
  expect(comments.calls).toEqual([])
  expect(comments.stored).toMatchObject([{ body: `${MARKER}\nold` }])
})
