import { truncate } from 'node:fs/promises'
import { setImmediate, setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from '@jest/globals'
import type { ResultsFault } from '../support/results-service.ts'
import { answers, KEY, notSaved, read, resultsWorld } from '../support/results-world.ts'

const world = resultsWorld()
const CANCELLED = new Error('SIGTERM')
const REASON = 'the run was cancelled'

/** A run that is cancelled after so many requests. */
function after(requests: number): AbortSignal {
  const { service } = world()
  const run = new AbortController()
  const all = service.requests.length + requests
  const cancel = async (): Promise<void> => {
    while (service.requests.length < all) await sleep(5, undefined, { ref: false }) // must not keep the process
    run.abort(CANCELLED)
  }
  void cancel()
  return run.signal
}

describe('a cancelled run waits for nothing', () => {
  test.each<[ResultsFault, number]>([
    [{ at: 'CreateCacheEntry', does: { kind: 'stall' } }, 1],
    [{ at: 'upload', does: { kind: 'stall' } }, 2],
    [{ at: 'upload', does: { kind: 'slow', bytes: 1000 } }, 2],
    [{ at: 'FinalizeCacheEntryUpload', does: { kind: 'stall' } }, 3],
  ])('in saving: %j', async (fault, requests) => {
    const { cancellable, path, inject, service } = world()
    inject(fault)
    expect(await cancellable(after(requests)).save(KEY, path)).toEqual(notSaved(REASON))
    expect(service.state.entries.filter(({ isFinal }) => isFinal)).toEqual([])
  })

  test('in saving several blocks', async () => {
    const { cancellable, path, inject, service } = world()
    await truncate(path, 150 * 1024 * 1024)
    inject({ at: 'upload', times: 5, does: { kind: 'stall' } })
    expect(await cancellable(after(5)).save(KEY, path)).toEqual(notSaved(REASON))
    expect(service.requests).toEqual(['CreateCacheEntry', ...Array(4).fill('PUT block')])
  })

  test('in finding', async () => {
    const { cancellable, inject } = world()
    inject({ at: 'GetCacheEntryDownloadURL', does: { kind: 'stall' } })
    expect(await cancellable(after(1)).find([KEY])).toEqual({ kind: 'miss', reason: REASON })
  })

  test('before the first byte, which throws why', async () => {
    const { cache, cancellable, path, inject } = world()
    await cache().save(KEY, path)
    inject({ at: 'download', does: { kind: 'stall' } })
    await expect(read(cancellable(after(2)))).rejects.toBe(CANCELLED)
  })

  test.each<ResultsFault['does']>([
    { kind: 'stall', after: 1000 },
    { kind: 'slow', bytes: 1000 },
  ])('in reading, which throws why: %j', async (does) => {
    const { cache, cancellable, path, inject } = world()
    await cache().save(KEY, path)
    inject({ at: 'download', does })
    const run = new AbortController()
    const answer = await cancellable(run.signal).find([KEY])
    if (answer.kind === 'miss') throw new Error(answer.reason)
    const taken = async (): Promise<void> => {
      for await (const chunk of answer.value.body) if (chunk.length > 0) run.abort(CANCELLED)
    }
    await expect(taken()).rejects.toBe(CANCELLED)
  })

  test('while nobody reads', async () => {
    const { cache, cancellable, path } = world()
    await cache().save(KEY, path)
    const run = new AbortController()
    const answer = await cancellable(run.signal).find([KEY])
    if (answer.kind === 'miss') throw new Error(answer.reason)
    const reading = answer.value.body[Symbol.asyncIterator]()
    expect(await reading.next()).toMatchObject({ done: false })
    run.abort(CANCELLED)
    await setImmediate() // by then the connection is closed
    await expect(reading.next()).rejects.toBe(CANCELLED)
  })

  test('nor asks anything any more', async () => {
    const { cache, cancellable, path, service } = world()
    await cache().save(KEY, path)
    const asked = service.requests.length
    const store = cancellable(AbortSignal.abort(CANCELLED))
    expect(await store.find([KEY])).toEqual({ kind: 'miss', reason: REASON })
    expect(await store.save('another', path)).toEqual(notSaved(REASON))
    expect(service.requests.slice(asked)).toEqual([])
  })
})

test('a request is not repeated in a cancelled run', async () => {
  const { cancellable, path, inject, service } = world()
  const run = new AbortController()
  inject({ at: 'CreateCacheEntry', times: 9, does: answers(503) })
  const saved = cancellable(run.signal).save(KEY, path)
  while (service.requests.length === 0) await sleep(1)
  run.abort(CANCELLED)
  expect(await saved).toEqual(notSaved(REASON))
  expect(service.requests).toHaveLength(1)
})
