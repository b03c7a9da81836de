import { describe, expect, test } from '@jest/globals'
import { NOBODY } from '../support/loopback.ts'
import type { ResultsFault } from '../support/results-service.ts'
import { answers, CONTENT, KEY, notSaved, read, resultsWorld } from '../support/results-world.ts'

const world = resultsWorld()

describe('what goes wrong in saving is one reason', () => {
  test.each<[string, ResultsFault, string]>([
    [
      'read-only',
      { at: 'CreateCacheEntry', does: answers(200, { ok: false, message: 'cache write denied: fork' }) },
      'the token may not write to the cache',
    ],
    ['no', { at: 'CreateCacheEntry', does: answers(200, { ok: false }) }, 'the cache service refused'],
    [
      'full',
      {
        at: 'CreateCacheEntry',
        does: answers(429, { code: 'resource_exhausted', msg: 'insufficient usage to create cache' }),
      },
      'the cache is full',
    ],
    [
      'asked too often',
      { at: 'CreateCacheEntry', does: answers(429, { code: 'resource_exhausted', msg: 'slow down' }) },
      'there were too many requests to the cache (HTTP 429)',
    ],
    [
      'no address',
      { at: 'CreateCacheEntry', does: answers(200, { ok: true }) },
      'the cache service gave no URL of its storage',
    ],
    [
      'a file address',
      { at: 'CreateCacheEntry', does: answers(200, { ok: true, signed_upload_url: 'file:///etc/passwd' }) },
      'the cache service gave no URL of its storage',
    ],
    ['a page', { at: 'CreateCacheEntry', does: answers(200, '<html>') }, 'the cache service did not answer in JSON'],
    ['a list', { at: 'CreateCacheEntry', does: answers(200, []) }, 'the cache service did not answer in JSON'],
    ['a redirect', { at: 'CreateCacheEntry', does: answers(302) }, 'the cache answered HTTP 302'],
    ['down', { at: 'CreateCacheEntry', times: 2, does: { kind: 'down' } }, 'no connection (ECONNRESET)'],
    ['broken', { at: 'CreateCacheEntry', times: 2, does: answers(503, '') }, 'the cache answered HTTP 503'],
    [
      'a storage that is broken, and not full',
      {
        at: 'CreateCacheEntry',
        times: 2,
        does: answers(503, { code: 'unavailable', msg: 'storage backend timed out: quota' }),
      },
      'the cache answered HTTP 503: unavailable: storage backend timed out: quota',
    ],
    [
      'a quota that was hit',
      { at: 'CreateCacheEntry', does: answers(200, { ok: false, message: 'Cache storage quota has been hit.' }) },
      'the cache is full',
    ],
    ['hanging', { at: 'CreateCacheEntry', does: { kind: 'stall' } }, 'the cache service gave no answer in time'],
    ['a storage that refuses', { at: 'upload', does: answers(403) }, 'the token may not write to the cache'],
    ['a storage that hangs', { at: 'upload', does: { kind: 'stall' } }, 'nothing moved for 0.8 s'],
    ['a storage that is down', { at: 'upload', times: 3, does: { kind: 'down' } }, 'no connection (ECONNRESET)'],
    [
      'an end that is refused',
      {
        at: 'FinalizeCacheEntryUpload',
        does: answers(400, { code: 'invalid', msg: 'no main-token at https://x.test/a?sig=b&c=d\n!' }),
      },
      'the cache answered HTTP 400: invalid: no *** at https://x.test/a !',
    ],
  ])('%s', async (_, fault, reason) => {
    const { cache, path, inject } = world()
    inject(fault)
    expect(await cache().save(KEY, path)).toEqual(notSaved(reason))
    expect(await cache().find([KEY])).toMatchObject({ kind: 'miss' })
  })

  test.each<ResultsFault>([
    { at: 'CreateCacheEntry', does: { kind: 'down' } },
    { at: 'CreateCacheEntry', does: answers(502, '<html>bad gateway</html>') },
    { at: 'upload', times: 2, does: answers(500) },
    { at: 'FinalizeCacheEntryUpload', does: { kind: 'drop reply' } },
  ])('what passes is tried again: %j', async (fault) => {
    const { cache, path, inject } = world()
    inject(fault)
    expect(await cache().save(KEY, path)).toEqual({ kind: 'saved' })
    expect((await read(cache())).equals(CONTENT)).toBe(true)
  })
})

describe('what goes wrong in finding is one reason', () => {
  test.each<[string, ResultsFault['does'], string]>([
    ['hanging', { kind: 'stall' }, 'the cache service gave no answer in time'],
    [
      'a foreign key',
      answers(200, { ok: true, matched_key: 'x', signed_download_url: 'http://127.0.0.1/' }),
      'the cache service answered with a key that it was not asked for',
    ],
    [
      'an address that is none',
      answers(200, { ok: true, matched_key: KEY, signed_download_url: 'data:,x' }),
      'the cache service gave no URL of its storage',
    ],
    [
      'read denied',
      answers(403, { code: 'permission_denied', msg: 'cache read denied: policy' }),
      'the token may not read the cache',
    ],
  ])('%s', async (_, does, reason) => {
    const { cache, path, inject } = world()
    await cache().save(KEY, path)
    inject({ at: 'GetCacheEntryDownloadURL', does })
    expect(await cache().find([KEY])).toEqual({ kind: 'miss', reason })
  })

  test.each([
    [`http://${NOBODY}/`, 'no connection (ECONNREFUSED)'],
    ['http://no-such-host.invalid/', expect.stringMatching(/^no connection \((?:ENOTFOUND|EAI_AGAIN)\)$|in time/)],
  ])('no service: %s', async (url, reason) => {
    const { cache } = world()
    expect(await cache('main-token', url).find([KEY])).toEqual({ kind: 'miss', reason })
  })

  test.each(['a,b', 'k'.repeat(513), '', 'a b', 'a\nb'])(
    'a key that cannot be one is not asked for: %j',
    async (key) => {
      const { service, cache, path } = world()
      expect(await cache().find([key])).toMatchObject({ kind: 'miss' })
      expect(await cache().find([KEY, key])).toMatchObject({ kind: 'miss' })
      expect(await cache().save(key, path)).toMatchObject({ kind: 'not saved' })
      expect(service.requests).toEqual([])
    },
  )

  test('who let a call wait to its end is not waited for again', async () => {
    const { service, cache, path, inject } = world()
    inject({ at: 'GetCacheEntryDownloadURL', times: 9, does: { kind: 'stall' } })
    const store = cache()
    for (let each = 0; each < 4; each += 1) await store.find([KEY])
    expect(await store.save(KEY, path)).toEqual(notSaved('the cache service gave no answer in time'))
    expect(service.requests).toHaveLength(1)
  })
})
