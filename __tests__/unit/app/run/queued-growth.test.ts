// A merge queue has no comment of its own: what the label accepted on the pull request counts.
import { expect, test } from '@jest/globals'
import { HEAD, PARENT } from '../../../support/fake-commits.ts'
import { growingPull } from '../../../support/growing-pull.ts'
import type { World } from '../../../support/world.ts'

const QUEUED: World = {
  event: { kind: 'merge_group', base: PARENT, head: HEAD, number: 7, defaultBranch: 'main' },
}

test('what was accepted on the pull request passes, and its comment stays as it was', async () => {
  const { comments, label, push } = growingPull()
  await push(6000)
  label('grace')
  await push(6000)
  const { body } = comments.stored[0]!
  expect(await push(6000, {}, QUEUED)).toEqual({
    verdict: 'pass',
    said: expect.stringMatching(/ accepted by `@grace`/),
  })
  expect(comments.stored).toMatchObject([{ body }])
})

test('not one more byte passes, and it is said what to do', async () => {
  const { label, push } = growingPull()
  await push(6000)
  label('grace')
  const outgrown =
    /up to 6000 bytes, which has 6001 bytes now\. The merge queue adds .*: bring it up to date, and accept/
  expect(await push(6001, {}, QUEUED)).toEqual({ verdict: 'fail', said: expect.stringMatching(outgrown) })
})

test('nothing passes that nobody accepted', async () => {
  const { push } = growingPull()
  await push(6000)
  const said = 'This growth was not accepted on the pull request, with the label "accept-growth".'
  expect(await push(6000, {}, QUEUED)).toEqual({ verdict: 'fail', said })
})
