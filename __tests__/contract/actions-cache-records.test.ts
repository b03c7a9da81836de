import { readdir } from 'node:fs/promises'
import { describe, expect, test } from '@jest/globals'
import { packRecord } from '../../src/adapters/actions-cache/record-blob.ts'
import { hashOf } from '../../src/adapters/actions-cache/trusted-blob.ts'
import { wayOf } from '../../src/record/way.ts'
import { BASE, HEAD, imageRecord, record } from '../support/records.ts'
import { recordsWorld } from '../support/records-world.ts'
import { notSaved } from '../support/results-world.ts'

const KEY = 'product-catalog-0123456789ab'
const BEFORE = `weighbridge-record-${KEY}-${HEAD}-`
const PREFIX = `${BEFORE}${wayOf(record())}-`
const PULL = 'refs/pull/7/merge'

const world = recordsWorld()

const accept = () => undefined

const unusable = (why: string) => ({
  kind: 'miss',
  reason: `the record of ${HEAD} in the Actions cache is not used: ${why}`,
})
const smaller = record({ images: [imageRecord({ metrics: { unpacked: 1 } })] })

/** The key of the only entry. */
const keyOf = (): string => world().service.state.entries[0]!.key

test('a push to the default branch leaves one entry, which its name tells the bytes of, and a pull request reads it', async () => {
  const { store, ofPull, service, temporary, github } = world()
  expect(await store().save(HEAD, KEY, record())).toEqual({ kind: 'saved' })
  const [entry, ...others] = service.state.entries
  expect([entry!.key, entry!.scope, others]).toEqual([`${PREFIX}${hashOf(entry!.blob!)}`, 'refs/heads/main', []])
  expect(await readdir(temporary)).toEqual([])
  const asked = github.requests.length
  expect(await ofPull().find([HEAD], KEY, accept)).toEqual({ kind: 'found', value: record() })
  expect(github.requests.slice(asked).map(({ path }) => decodeURIComponent(path))).toEqual([
    `/repos/acme/shop/actions/caches?ref=refs/heads/main&key=${BEFORE}&sort=created_at&direction=asc&per_page=100`,
  ])
})

describe('what a pull request put into its own scope is not believed', () => {
  test('under the name of a record that the default branch has', async () => {
    const { store, ofPull, put } = world()
    await store().save(HEAD, KEY, record())
    put(keyOf(), (await packRecord(smaller))!, PULL)
    expect(await ofPull().find([HEAD], KEY, accept)).toEqual(
      unusable('its bytes are not those that the default branch stored'),
    )
    expect(await ofPull({ cache: 'other-token' }).find([HEAD], KEY, accept)).toMatchObject({ kind: 'found' })
  })

  test('under a name that only begins so', async () => {
    const { store, ofPull, put } = world()
    await store().save(HEAD, KEY, record())
    const blob = (await packRecord(smaller))!
    put(`${PREFIX}${hashOf(blob)}`, blob, PULL)
    expect(await ofPull().find([HEAD], KEY, accept)).toEqual({ kind: 'found', value: record() })
    put(`${keyOf()}0`, blob, PULL) // the service takes a name for a prefix, too, in one scope after the other
    expect(await ofPull().find([HEAD], KEY, accept)).toEqual(unusable('another entry has taken its place'))
  })

  test('where the default branch has none', async () => {
    const { store, ofPull, put, service } = world()
    await store().save(BASE, KEY, record({ commit: BASE }))
    const blob = (await packRecord(smaller))!
    put(`${PREFIX}${hashOf(blob)}`, blob, PULL)
    const asked = service.requests.length
    expect(await ofPull().find([HEAD], KEY, accept)).toMatchObject({ kind: 'miss', absent: true })
    expect(service.requests).toHaveLength(asked)
  })

  test('unless it is the same bytes', async () => {
    const { store, ofPull, put, service } = world()
    await store().save(HEAD, KEY, record())
    put(keyOf(), service.state.entries[0]!.blob!, PULL)
    expect(await ofPull().find([HEAD], KEY, accept)).toEqual({ kind: 'found', value: record() })
  })

  test('nor an entry that an API lists without being asked for', async () => {
    const { store, ofPull, put, github, service } = world()
    await store().save(BASE, KEY, record({ commit: BASE }))
    const blob = (await packRecord(smaller))!
    put(`${PREFIX}${hashOf(blob)}`, blob, PULL)
    const [, forged] = service.state.entries
    const entry = { ref: PULL, key: forged!.key, version: forged!.version, size_in_bytes: blob.length }
    const body = { total_count: 1, actions_caches: [entry] }
    github.inject({ does: { kind: 'answer', response: { status: 200, body } } })
    expect(await ofPull().find([HEAD], KEY, accept)).toMatchObject({ kind: 'miss', absent: true })
  })
})

describe('the first record of a commit stays', () => {
  test('and one with other weights is told of', async () => {
    const { store, service } = world()
    await store().save(HEAD, KEY, record())
    const { unpacked } = imageRecord().metrics
    expect(await store().save(HEAD, KEY, smaller)).toEqual({
      kind: 'saved',
      note:
        'The Actions cache keeps its first record of a1b2c3d: ' +
        `unpacked of product-catalog (linux/amd64) was ${unpacked} bytes, and is 1 bytes now.`,
    })
    expect(service.state.entries).toHaveLength(1)
  })

  test('where two runs left one each at the same time, too', async () => {
    const { store, put } = world()
    await store().save(HEAD, KEY, record())
    const blob = (await packRecord(smaller))!
    put(`${PREFIX}${hashOf(blob)}`, blob)
    expect(await store().find([HEAD], KEY, accept)).toEqual({ kind: 'found', value: record() })
  })

  test('whatever another action has under such a name', async () => {
    const { store, service, put } = world()
    await store().save(HEAD, KEY, record())
    service.state.entries.unshift({ ...service.state.entries[0]!, version: 'x', key: `${PREFIX}${'0'.repeat(32)}` })
    put(`${PREFIX}notes`, Buffer.from(''))
    const asked = service.requests.length
    expect(await store().find([HEAD], KEY, accept)).toEqual({ kind: 'found', value: record() })
    expect(service.requests.slice(asked)).toEqual(['GetCacheEntryDownloadURL', 'download'])
  })
})

test('a run that leaves no records asks nothing to say so, and nothing is wrong', async () => {
  const { ofPull, service, github } = world()
  const reason = 'a pull request leaves none'
  expect(await ofPull().save(HEAD, KEY, record())).toEqual({ ...notSaved(reason), silent: true })
  expect([service.requests, github.requests]).toEqual([[], []])
})
