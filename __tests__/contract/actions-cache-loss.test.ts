import { dirname } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { cacheClient } from '../../src/adapters/actions-cache/cache-client.ts'
import { carry, both, foundIn, savedIn } from '../support/carried.ts'
import { NOBODY } from '../support/loopback.ts'
import type { ResultsFault } from '../support/results-service.ts'
import { answers, KEY, LIMITS, notSaved, resultsWorld } from '../support/results-world.ts'

const world = resultsWorld()

const DENIED = 'the token may not write to the cache'
const FULL = 'the cache is full'
const SILENT = 'the cache service gave no answer in time'
const CUT = 'no connection (ECONNRESET)'
const BROKEN = 'the cache answered HTTP 503'

describe('a service that failed when it was asked for a mount is not asked to save one', () => {
  test.each<[string, Omit<ResultsFault, 'at'>, string]>([
    ['down', { times: 2, does: { kind: 'down' } }, CUT],
    ['broken', { times: 2, does: answers(503) }, BROKEN],
    ['hanging', { does: { kind: 'stall' } }, SILENT],
    ['it does not know the token', { does: answers(401) }, DENIED],
  ])('%s', async (_, fault, reason) => {
    const { service, cache, path, inject } = world()
    inject({ at: 'GetCacheEntryDownloadURL', ...fault })
    const store = cache()
    const finding = store.find([KEY])
    expect(store.whyNoSave()).toBeNull()
    expect(await finding).toMatchObject({ kind: 'miss' })
    expect(store.whyNoSave()).toBe(reason)
    const asked = service.requests.length
    expect(await store.save(KEY, path)).toEqual(notSaved(reason))
    expect(await store.find([KEY])).toMatchObject({ kind: 'miss' })
    expect(service.requests).toHaveLength(asked)
  })

  test.each<[string, ResultsFault['does']]>([
    ['down for a moment', { kind: 'down' }],
    ['broken for a moment', answers(502)],
    ['reading is denied', answers(403, { code: 'permission_denied', msg: 'cache read denied: policy' })],
    ['asked too often', answers(429)],
    ['no answer in JSON', answers(200, '<html>')],
  ])('but not where that may pass, or is of reading: %s', async (_, does) => {
    const { cache, path, inject } = world()
    inject({ at: 'GetCacheEntryDownloadURL', does })
    const store = cache()
    await store.find([KEY])
    expect(store.whyNoSave()).toBeNull()
    expect(await store.save(KEY, path)).toEqual({ kind: 'saved' })
  })
})

describe('after a save that failed, no other is tried', () => {
  test.each<[string, ResultsFault, string]>([
    ['denied', { at: 'CreateCacheEntry', does: answers(403) }, DENIED],
    ['a fork', { at: 'CreateCacheEntry', does: answers(200, { ok: false, message: 'cache write denied: x' }) }, DENIED],
    ['full', { at: 'CreateCacheEntry', does: answers(429, { msg: 'insufficient usage to create cache' }) }, FULL],
    ['full in the end', { at: 'FinalizeCacheEntryUpload', does: answers(200, { ok: false, message: 'quota' }) }, FULL],
    ['down', { at: 'CreateCacheEntry', times: 2, does: { kind: 'down' } }, CUT],
    ['a storage that refuses', { at: 'upload', does: answers(403) }, DENIED],
    ['a storage that is down', { at: 'upload', times: 3, does: { kind: 'down' } }, CUT],
    ['a storage that hangs', { at: 'upload', does: { kind: 'stall' } }, 'nothing moved for 0.8 s'],
  ])('%s', async (_, fault, reason) => {
    const { service, cache, path, inject } = world()
    inject(fault)
    const store = cache()
    expect(await store.save(KEY, path)).toEqual(notSaved(reason))
    expect(store.whyNoSave()).toBe(reason)
    const asked = service.requests.length
    expect(await store.save(`${KEY}-2`, path)).toEqual(notSaved(reason))
    expect(service.requests).toHaveLength(asked)
  })

  test('but where it is the file that cannot be read', async () => {
    const { cache, path } = world()
    const store = cache()
    // A folder can be opened, but not read.
    expect(await store.save(KEY, dirname(path))).toEqual(notSaved('the file to send cannot be read (EISDIR)'))
    expect(store.whyNoSave()).toBeNull()
    expect(await store.save(`${KEY}-2`, path)).toEqual({ kind: 'saved' })
  })

  test.each<[string, ResultsFault]>([
    ['taken', { at: 'CreateCacheEntry', does: answers(409) }],
    ['asked too often', { at: 'CreateCacheEntry', does: answers(429) }],
    ['a refusal that says nothing', { at: 'CreateCacheEntry', does: answers(200, { ok: false }) }],
    ['no address', { at: 'CreateCacheEntry', does: answers(200, { ok: true }) }],
  ])('but where that is of one key, or passes: %s', async (_, fault) => {
    const { cache, path, inject } = world()
    inject(fault)
    const store = cache()
    expect(await store.save(KEY, path)).toMatchObject({ kind: 'not saved' })
    expect(store.whyNoSave()).toBeNull()
    expect(await store.save(`${KEY}-2`, path)).toEqual({ kind: 'saved' })
  })
})

/** What one client keeps of two kinds. */
function kinds() {
  const { service, clock } = world()
  const client = cacheClient({ resultsUrl: service.url, token: 'main-token' }, undefined, { ...LIMITS, clock })
  const ended = new AbortController()
  return { large: client.entries('large', 'large'), small: client.entries('small', 'small', ended.signal), ended }
}

describe('of what one client keeps', () => {
  test.each<[string, ResultsFault]>([
    ['hangs', { at: 'upload', does: { kind: 'stall' } }],
    ['breaks off', { at: 'upload', times: 3, does: { kind: 'down' } }],
  ])('a large blob whose transfer %s keeps no small one from being saved', async (_, fault) => {
    const { path, inject } = world()
    const { large, small } = kinds()
    inject(fault)
    expect(await large.save(KEY, path)).toMatchObject({ kind: 'not saved' })
    expect([large.whyNoSave(), small.whyNoSave()]).toEqual([expect.any(String), null])
    expect(await small.save(KEY, path)).toEqual({ kind: 'saved' })
  })

  test.each<[string, ResultsFault, string]>([
    ['denied', { at: 'CreateCacheEntry', does: answers(403) }, DENIED],
    ['full', { at: 'CreateCacheEntry', does: answers(429, { msg: 'insufficient usage to create cache' }) }, FULL],
    ['down', { at: 'CreateCacheEntry', times: 2, does: { kind: 'down' } }, CUT],
  ])('nothing is saved once it is %s for one', async (_, fault, reason) => {
    const { path, inject } = world()
    const { large, small } = kinds()
    inject(fault)
    await large.save(KEY, path)
    expect([large.whyNoSave(), small.whyNoSave()]).toEqual([reason, reason])
  })

  test('one kind that ended leaves the other as it is', async () => {
    const { path, service } = world()
    const { large, small, ended } = kinds()
    ended.abort(new Error('it took too long'))
    expect(await small.save(KEY, path)).toEqual(notSaved('it took too long'))
    expect(await small.find([KEY])).toEqual({ kind: 'miss', reason: 'it took too long' })
    expect(service.requests).toEqual([])
    expect(await large.save(KEY, path)).toEqual({ kind: 'saved' })
  })

  test('nor is the service lost where one kind ended in a call', async () => {
    const { path, inject, clock } = world()
    const { large, small, ended } = kinds()
    inject({ at: 'GetCacheEntryDownloadURL', does: { kind: 'answer', answer: { status: 502 } } })
    const alarmed = clock.set(1)
    const finding = small.find([KEY])
    await alarmed
    ended.abort(new Error('it took too long'))
    expect(await finding).toEqual({ kind: 'miss', reason: 'it took too long' })
    expect(await large.save(KEY, path)).toEqual({ kind: 'saved' })
  })
})

test('a run that found no service hands no mount out of the builder', async () => {
  const { cache } = world()
  const run = await carry({ mounts: cache('main-token', `http://${NOBODY}/`) })
  const reason = 'no connection (ECONNREFUSED)'
  expect(foundIn(run)).toEqual(both(`miss: ${reason}`))
  expect(savedIn(run)).toEqual(both(reason))
  expect(run.builder.builds).toEqual([])
  expect([...run.builder.disk.keys()]).toEqual([])
})
