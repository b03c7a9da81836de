// Threads that are no real ones; real ones: __tests__/contract/layer-threads.test.ts
import { expect, test } from '@jest/globals'
import { layerThreads } from '../../../../src/adapters/threads/layer-threads.ts'
import type { LayerThread } from '../../../../src/adapters/threads/start-thread.ts'
import { layerIn } from '../../../support/layers-read.ts'
import { ownPaths } from '../../../support/own-folder.ts'
import { plain } from '../../../support/stored-layers.ts'
import { tar } from '../../../support/tar.ts'

const { file } = ownPaths()
const BLOB = tar({ path: 'a', content: 'a'.repeat(9000) })
const READING = { blob: { name: 'an image', blob: 'blobs/x' }, compression: 'none', gzip: false, mostParts: 9 } as const
const NEVER = new AbortController().signal

/** What threads that `start` gives make of a blob. */
async function readingWith(start: () => LayerThread) {
  const part = { path: await file(BLOB), start: 0, size: BLOB.length }
  const threads = layerThreads({ program: '', most: 2, smallest: 0, cancelled: NEVER, start })
  return { threads, read: () => threads.read(part, READING, { signal: NEVER, told: undefined }) }
}

const threadOf = (read: LayerThread['read'], end: () => void): LayerThread => ({
  read,
  isGone: () => false,
  end: async () => end(),
})

test.each<[string, () => Promise<never>, string]>([
  ['has no other thread', async () => Promise.reject(new Error('never called')), 'EAGAIN'],
  ['has no file for its program', async () => Promise.reject(Object.assign(new Error(''), { code: 'EMFILE' })), ''],
])('if the system %s, this thread reads, and asks for no other', async (_, read, refusal) => {
  const seen = { started: 0, ended: 0 }
  const reading = await readingWith(() => {
    seen.started += 1
    if (refusal !== '') throw Object.assign(new Error('refused'), { code: refusal })
    return threadOf(read, () => (seen.ended += 1))
  })
  expect(plain(await reading.read())).toEqual(plain(await layerIn(BLOB)))
  expect(reading.read()).toBeUndefined()
  expect(seen).toEqual({ started: 1, ended: refusal === '' ? 1 : 0 })
})

test('a thread is used again while layers wait, and then ends', async () => {
  const layer = await layerIn(BLOB)
  const seen = { started: 0, ended: 0 }
  const { read, threads } = await readingWith(() => {
    seen.started += 1
    return threadOf(
      async () => layer,
      () => (seen.ended += 1),
    )
  })
  expect(await Promise.all([read(), read(), read(), read(), read()])).toEqual(Array.from({ length: 5 }, () => layer))
  expect(seen).toEqual({ started: 2, ended: 2 })
  await read()
  expect(seen).toEqual({ started: 3, ended: 3 })
  await threads[Symbol.asyncDispose]()
  expect(seen.ended).toBe(3)
})
