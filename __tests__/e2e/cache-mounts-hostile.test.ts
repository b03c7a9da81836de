import { expect, test } from '@jest/globals'
import { spoiltBlobs } from '../support/hostile-blobs.ts'
import { expectRefused } from '../support/spoilt-store.ts'

/** One of each kind; __tests__/unit/mounts/spoilt.test.ts tests all of them. */
const SOME = [
  'cut to half',
  'a bit of its payload',
  'a plain archive',
  '..',
  'an absolute path',
  'an absolute symlink',
  'a character device',
  'a lie: payloadSha256',
]

test('whatever is in the store, it is whole and of this mount, or it is a miss with a reason', async () => {
  await expectRefused((outside) => {
    const rows = spoiltBlobs(outside).filter(({ name }) => SOME.includes(name))
    expect(rows).toHaveLength(SOME.length)
    return rows
  })
})
