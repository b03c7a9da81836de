import { readdir } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import { LARGEST } from '../../src/adapters/actions-cache/record-blob.ts'
import { hashOf } from '../../src/adapters/actions-cache/trusted-blob.ts'
import { encodeRecord } from '../../src/record/encode.ts'
import { wayOf } from '../../src/record/way.ts'
import { OF_DOWNLOADS, OF_UPLOADS, type CacheFault } from '../support/cache-faults.ts'
import { BASE, HEAD, record } from '../support/records.ts'
import { recordsWorld } from '../support/records-world.ts'
import { answers, notSaved } from '../support/results-world.ts'

const KEY = 'product-catalog-0123456789ab'
const PREFIX = `weighbridge-record-${KEY}-${HEAD}-${wayOf(record())}-`

const world = recordsWorld()

const ANOTHER_RUN: CacheFault = [
  'another run',
  { at: 'CreateCacheEntry', does: answers(409) },
  'another run has stored this key already',
]

const accept = () => undefined

const unusable = (why: string) => ({
  kind: 'miss',
  reason: `the record of ${HEAD} in the Actions cache is not used: ${why}`,
})

/** The key of the only entry. */
const keyOf = (): string => world().service.state.entries[0]!.key

describe('a record of the default branch that cannot be used is a miss with the reason, and another is saved', () => {
  test.each<[string, () => Buffer, string | RegExp]>([
    ['no archive', () => Buffer.from('{}'), /^it cannot be unpacked: /],
    ['a bomb', () => gzipSync(Buffer.alloc(LARGEST + 1)), /^it cannot be unpacked: /],
    ['half of one', () => gzipSync(encodeRecord(record())).subarray(0, 400), /^it cannot be unpacked: /],
    ['no record', () => gzipSync('{"schemaVersion": 1}'), /^tool is /],
    ['a newer one', () => gzipSync('{"schemaVersion": 99}'), /schema version 99, .*: upgrade to a newer one$/],
    ['another commit', () => gzipSync(encodeRecord(record({ commit: BASE }))), `it belongs to ${BASE}`],
    ['no commit', () => gzipSync(encodeRecord(record({ commit: null }))), 'it belongs to no commit'],
  ])('%s', async (_, make, why) => {
    const { store, service, put } = world()
    await store().save(BASE, KEY, record({ commit: BASE })) // from which `put` takes the version
    const blob = make()
    put(`${PREFIX}${hashOf(blob)}`, blob)
    const reason = expect.stringMatching(why)
    const found = await store().find([HEAD], KEY, accept)
    expect(found).toEqual({ kind: 'miss', reason: expect.stringContaining('in the Actions cache is not used: ') })
    expect(found.kind === 'miss' && found.reason.split('is not used: ')[1]).toEqual(reason)
    expect(await store().save(HEAD, KEY, record())).toEqual({ kind: 'saved' })
    expect(service.state.entries).toHaveLength(3)
    expect(await store().find([HEAD], KEY, accept)).toEqual({ kind: 'found', value: record() })
  })

  test('a blob that is larger than any record is not asked for', async () => {
    const { store, service, put } = world()
    await store().save(HEAD, KEY, record())
    put(keyOf(), Buffer.alloc(LARGEST + 1))
    const asked = service.requests.length
    expect(await store().find([HEAD], KEY, accept)).toEqual(unusable('it is too large'))
    expect(service.requests).toHaveLength(asked)
  })

  test('nor read to its end where the API does not say so', async () => {
    const { store, service, github, put } = world()
    await store().save(HEAD, KEY, record())
    const { key, version } = service.state.entries[0]!
    put(key, Buffer.alloc(LARGEST + 1))
    github.state.caches = () => [{ ref: 'refs/heads/main', key, version, size: 1 }]
    expect(await store().find([HEAD], KEY, accept)).toEqual(unusable('it has more than 4.2 MB'))
  })

  test('an entry that went meanwhile', async () => {
    const { store, service, github } = world()
    await store().save(HEAD, KEY, record())
    const { key, version } = service.state.entries[0]!
    github.state.caches = () => [{ ref: 'refs/heads/main', key, version, size: 1 }]
    service.state.entries.length = 0
    expect(await store().find([HEAD], KEY, accept)).toEqual(unusable('nothing is stored for it yet'))
  })

  test.each(OF_DOWNLOADS)('%s', async (_, fault, why) => {
    const { store, service } = world()
    await store().save(HEAD, KEY, record())
    service.inject(fault)
    expect(await store().find([HEAD], KEY, accept)).toEqual(unusable(why))
  })

  test('in a cancelled run', async () => {
    const { store, service, github } = world()
    await store().save(HEAD, KEY, record())
    const asked = [service.requests.length, github.requests.length]
    const ended = store({ cancelled: AbortSignal.abort(new Error('it was cancelled')) })
    const reason = 'the Actions cache cannot be listed: it was cancelled'
    expect(await ended.find([HEAD], KEY, accept)).toEqual({ kind: 'miss', reason })
    expect(await ended.save(BASE, KEY, record({ commit: BASE }))).toEqual(notSaved('the run was cancelled'))
    expect([service.requests.length, github.requests.length]).toEqual(asked)
  })
})

describe('what goes wrong in saving is one reason', () => {
  test.each([...OF_UPLOADS, ANOTHER_RUN])('%s', async (_, fault, reason) => {
    const { store, service, temporary } = world()
    service.inject(fault)
    expect(await store().save(HEAD, KEY, record())).toEqual(notSaved(reason))
    expect(await store().find([HEAD], KEY, accept)).toMatchObject({ kind: 'miss', absent: true })
    expect(await readdir(temporary)).toEqual([])
  })

  test('a service that is known to be lost is not asked', async () => {
    const { store, service, github } = world()
    service.inject({ at: 'CreateCacheEntry', times: 2, does: answers(503) })
    const lost = store()
    await lost.save(HEAD, KEY, record())
    const asked = [service.requests.length, github.requests.length]
    expect(await lost.save(BASE, KEY, record({ commit: BASE }))).toEqual({
      ...notSaved('the cache answered HTTP 503'),
      silent: true,
    })
    expect([service.requests.length, github.requests.length]).toEqual(asked)
  })
})
