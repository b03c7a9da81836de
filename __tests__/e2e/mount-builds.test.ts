import { expect, test } from '@jest/globals'
import { CLASSIC, CONTAINER } from '../support/engines.ts'
import { BUSYBOX, GNU, roundTrip } from '../support/mount-round-trip.ts'
import { withoutLinkTimes } from '../support/odd-tree.ts'

test('a mount comes back the same, by GNU tar', async () => {
  const { said, before, after, left } = await roundTrip(GNU, CLASSIC)
  expect(said).toEqual(['restored'])
  expect(before.length).toBeGreaterThan(3090)
  expect(after).toEqual(before)
  expect(left).toEqual([])
})

test("a mount comes back the same, sent compressed and unpacked by busybox's tar, but for owner and time of symbolic links", async () => {
  const { said, before, after, left } = await roundTrip(BUSYBOX, CONTAINER, 'tar.zst')
  expect(said).toEqual(['restored'])
  expect(withoutLinkTimes(after)).toEqual(withoutLinkTimes(before))
  expect(left).toEqual([])
})
