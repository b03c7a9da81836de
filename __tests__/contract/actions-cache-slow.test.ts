import { truncate } from 'node:fs/promises'
import { expect, test } from '@jest/globals'
import { actionsCacheMounts } from '../../src/adapters/actions-cache/actions-cache-mounts.ts'
import { cacheClient } from '../../src/adapters/actions-cache/cache-client.ts'
import { KEY, LIMITS, read, resultsWorld } from '../support/results-world.ts'

const world = resultsWorld()

test('a blob that comes in drops is not waited for', async () => {
  const { cache, path, inject } = world()
  await cache().save(KEY, path)
  inject({ at: 'download', does: { kind: 'slow', bytes: 2_000 } }) // 32 kB in the time of 100 kB
  await expect(read(cache())).rejects.toThrow('the download from the cache failed: less than 100 kB came in 0.8 s')
})

test('a reader that takes its time with every chunk is not taken for a slow sender', async () => {
  const { cache, clock, path } = world()
  await cache().save(KEY, path)
  const answer = await cache().find([KEY])
  if (answer.kind === 'miss') throw new Error(answer.reason)
  let size = 0
  for await (const chunk of answer.value.body) {
    clock.pass(chunk.length / 50) // 40 kB in the time of 100 kB
    size += chunk.length
    if (size > 100_000) break
  }
  expect(size).toBeGreaterThan(100_000)
})

test('a storage that takes a blob in drops is not waited for', async () => {
  const { clock, service, path, inject } = world()
  await truncate(path, 30_000_000)
  // Bytes in the system's buffers count as sent, so the test sends much more than they hold.
  const limits = { ...LIMITS, clock, least: 20_000_000 }
  const store = actionsCacheMounts(cacheClient({ resultsUrl: service.url, token: 'main-token' }, undefined, limits))
  inject({ at: 'upload', does: { kind: 'slow', bytes: 100_000 } })
  // The system passes bytes on in lumps: between two of them nothing may move for that long.
  const slow = expect.stringMatching(/^(?:less than 20 MB went in|nothing moved for) 0\.8 s$/)
  expect(await store.save(KEY, path)).toEqual({ kind: 'not saved', reason: slow })
  expect(service.requests).toEqual(['CreateCacheEntry', 'PUT blob'])
})
