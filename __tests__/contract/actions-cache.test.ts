import { writeFile } from 'node:fs/promises'
import { describe, expect, test } from '@jest/globals'
import type { ResultsFault } from '../support/results-service.ts'
import { answers, CONTENT, KEY, LIMITS, notSaved, read, resultsWorld } from '../support/results-world.ts'

const world = resultsWorld()

describe('scopes', () => {
  test('a pull request reads what the default branch stored, and its own first', async () => {
    const { cache, path } = world()
    await cache().save(KEY, path)
    expect(await read(cache('pull-token'))).toHaveLength(CONTENT.length)
    await writeFile(path, 'mine')
    expect(await cache('pull-token').save(KEY, path)).toEqual({ kind: 'saved' })
    expect(String(await read(cache('pull-token')))).toBe('mine')
    expect(await read(cache())).toHaveLength(CONTENT.length)
    expect(await read(cache('other-token'))).toHaveLength(CONTENT.length)
  })

  test('the default branch does not read what a pull request stored', async () => {
    const { cache, path } = world()
    await cache('pull-token').save(KEY, path)
    expect(await cache().find([KEY])).toEqual({ kind: 'miss', reason: 'nothing is stored for it yet' })
  })

  test('a token that may only read: said, and nothing is sent', async () => {
    const { service, cache, path } = world()
    expect(await cache('fork-token').save(KEY, path)).toEqual(notSaved('the token may not write to the cache'))
    expect(service.requests).toEqual(['CreateCacheEntry'])
  })

  test('a token that is unknown', async () => {
    const { cache, path } = world()
    const reason = 'the token may not read the cache'
    expect(await cache('unknown').find([KEY])).toEqual({ kind: 'miss', reason })
    expect(await cache('unknown').save(KEY, path)).toEqual(notSaved('the token may not write to the cache'))
  })
})

test('a file of several blocks is sent in blocks and put together in order', async () => {
  const { service, cache, path, inject } = world()
  const store = cache()
  const large = Buffer.alloc(70 * 1024 * 1024, CONTENT)
  await writeFile(path, large)
  inject({ at: 'upload', does: { kind: 'down' } }) // and one of them is sent again
  expect(await store.save(KEY, path)).toEqual({ kind: 'saved' })
  expect(service.requests.slice(1, -2)).toEqual(Array(4).fill('PUT block'))
  expect(service.requests.slice(-2)).toEqual(['PUT blocklist', 'FinalizeCacheEntryUpload'])
  expect((await read(store)).equals(large)).toBe(true)
})

describe('reading', () => {
  test.each<[string, ResultsFault, readonly string[]]>([
    [
      'what was cut goes on where it was',
      { at: 'download', does: { kind: 'cut', after: 100_000 } },
      ['download', 'download bytes=100000-'],
    ],
    [
      'twice',
      { at: 'download', times: 2, does: { kind: 'cut', after: 100_000 } },
      ['download', 'download bytes=100000-', 'download bytes=200000-'],
    ],
    ['what is down for a moment is asked again', { at: 'download', does: { kind: 'down' } }, ['download', 'download']],
    ['what is broken for a moment too', { at: 'download', does: answers(503) }, ['download', 'download']],
  ])('%s', async (_, fault, requests) => {
    const { service, cache, path, inject } = world()
    await cache().save(KEY, path)
    inject(fault)
    expect((await read(cache())).equals(CONTENT)).toBe(true)
    expect(service.requests.slice(-requests.length)).toEqual(requests)
  })

  test.each<[string, ResultsFault, string]>([
    [
      'cut again and again',
      { at: 'download', times: 3, does: { kind: 'cut', after: 1000 } },
      'no connection (ECONNRESET)',
    ],
    ['standing still', { at: 'download', does: { kind: 'stall', after: 1000 } }, 'nothing came for 0.8 s'],
    ['not beginning', { at: 'download', does: { kind: 'stall' } }, 'nothing moved for 0.8 s'],
    ['refused', { at: 'download', does: answers(403) }, 'the token may not read the cache'],
    ['gone', { at: 'download', does: answers(404) }, 'the cache answered HTTP 404'],
  ])('is an error of the reader: %s', async (_, fault, reason) => {
    const { cache, path, inject } = world()
    await cache().save(KEY, path)
    inject(fault)
    await expect(read(cache())).rejects.toThrow(`the download from the cache failed: ${reason}`)
  })

  test('a reader that takes its time does not lose what it reads', async () => {
    const { service, cache, clock, path } = world()
    await writeFile(path, Buffer.alloc(8_000_000, 'x'))
    await cache().save(KEY, path)
    const answer = await cache().find([KEY])
    if (answer.kind === 'miss') throw new Error(answer.reason)
    let size = 0
    for await (const chunk of answer.value.body) {
      if (size === 0) clock.pass(2 * LIMITS.stall)
      size += chunk.length
    }
    expect(size).toBe(8_000_000)
    expect(service.requests.filter((each) => each.startsWith('download'))).toHaveLength(1)
  })
})
