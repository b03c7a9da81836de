import { describe, expect, test } from '@jest/globals'
import { otherwise, spoiltBlobs } from '../../support/hostile-blobs.ts'
import { blobOf, contextFileOf, EXPECTED } from '../../support/mount-blobs.ts'
import { tar } from '../../support/tar.ts'

const ROWS = spoiltBlobs('/home/somebody/outside')

const good = async (): Promise<Buffer> => {
  const files = { path: './good', content: 'good\n' }
  return (await blobOf(tar({ path: './' }, files), EXPECTED)).blob
}

test('each has a name of its own', () => {
  expect(new Set(ROWS.map(({ name }) => name)).size).toBe(ROWS.length)
  expect(ROWS.length).toBeGreaterThanOrEqual(47)
})

describe.each(['tar', 'tar.zst'] as const)('as %s', (form) => {
  test.each(ROWS)('$name: the file for the builder is not finished', async ({ spoil, reason }) => {
    await expect(contextFileOf(spoil(await good()), form)).rejects.toThrow(reason)
  })

  test('a good one and one that was forged well are taken', async () => {
    const blob = await good()
    for (const each of [blob, otherwise(blob)]) expect((await contextFileOf(each, form)).length).toBeGreaterThan(100)
  })
})
