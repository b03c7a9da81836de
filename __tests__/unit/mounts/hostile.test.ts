import { beforeAll, expect, test } from '@jest/globals'
import { otherwise, spoiltBlobs } from '../../support/hostile-blobs.ts'
import { blobOf, EXPECTED, unpacked } from '../../support/mount-blobs.ts'
import { tar } from '../../support/tar.ts'

const IDENTITY = { ...EXPECTED.mount, uid: '1000' }

let blob: Buffer
beforeAll(async () => {
  blob = (await blobOf(tar({ path: './' }, { path: './good', content: 'good' }), { mount: IDENTITY })).blob
})

test.each(spoiltBlobs('/outside'))('$name: a flaw that says so', async ({ spoil, reason }) => {
  const reading = unpacked(spoil(blob), { mount: IDENTITY })
  await expect(reading).rejects.toMatchObject({ name: 'MountFlaw', message: expect.stringMatching(reason) })
})

test('what is otherwise in it is no flaw', async () => {
  expect((await unpacked(otherwise(blob), { mount: IDENTITY })).manifest.files).toBe(1)
})
