import { describe, expect, test } from '@jest/globals'
import type { RecordStore } from '../../src/ports.ts'
import type { WeightRecord } from '../../src/record/record.ts'
import { fakeClock } from '../support/fake-clock.ts'
import { BASE, HEAD, imageRecord, record } from '../support/records.ts'
import { recordsWorld } from '../support/records-world.ts'
import { notSaved } from '../support/results-world.ts'

const KEY = 'product-catalog-0123456789ab'
const FORK = 'c'.repeat(40)

const world = recordsWorld()

const accept = () => undefined
const find = (store: RecordStore, commit = HEAD) => store.find([commit], KEY, accept)
const of = (commit: string, fields: Partial<WeightRecord> = {}) => record({ commit, ...fields })
const last =
  (method: number) =>
  ({ tool }: WeightRecord) =>
    tool.method === method ? undefined : 'it is another'
const weighing = (unpacked: number) => record({ images: [imageRecord({ metrics: { unpacked } })] })

/** What has been asked since the call. */
function counted(): () => { readonly lists: readonly string[]; readonly calls: readonly string[] } {
  const { github, service } = world()
  const [lists, calls] = [github.requests.length, service.requests.length]
  return () => ({
    lists: github.requests.slice(lists).map(({ path }) => new URL(path, github.url).searchParams.get('key') ?? ''),
    calls: service.requests.slice(calls),
  })
}

describe('a run asks for nothing twice', () => {
  test('neither for the list of a commit nor for a record', async () => {
    const { store } = world()
    await store().save(HEAD, KEY, record())
    const asked = counted()
    const own = store()
    expect(await find(own)).toMatchObject({ kind: 'found' })
    expect(await find(own)).toMatchObject({ kind: 'found' })
    expect(await own.save(HEAD, KEY, record())).toEqual({ kind: 'saved' })
    expect(asked()).toEqual({
      lists: [`weighbridge-record-${KEY}-${HEAD}-`],
      calls: ['GetCacheEntryDownloadURL', 'download'],
    })
  })

  test('but for what was absent, as another run may have left it since', async () => {
    const { store } = world()
    const own = store()
    expect(await find(own)).toMatchObject({ kind: 'miss', absent: true })
    await store().save(HEAD, KEY, record())
    expect(await find(own)).toEqual({ kind: 'found', value: record() })
  })

  test('but what it saved itself is found', async () => {
    const own = world().store()
    expect(await find(own)).toMatchObject({ kind: 'miss', absent: true })
    expect(await own.save(HEAD, KEY, record())).toEqual({ kind: 'saved' })
    expect(await find(own)).toEqual({ kind: 'found', value: record() })
    expect(await own.find([BASE, HEAD], KEY, accept)).toEqual({ kind: 'found', value: record() })
  })
})

test('for several commits there is one list, and only what is used is read', async () => {
  const { store } = world()
  for (const each of [of(HEAD), of(BASE), of(FORK)]) await store().save(each.commit!, KEY, each)
  await store().save(HEAD, `${KEY}-more`, record())
  const asked = counted()
  expect(await store().find(['d'.repeat(40), BASE, FORK, HEAD], KEY, accept)).toEqual({
    kind: 'found',
    value: of(BASE),
  })
  expect(asked()).toEqual({
    lists: [`weighbridge-record-${KEY}-`],
    calls: ['GetCacheEntryDownloadURL', 'download'],
  })
})

test('of more than a hundred entries, those of several commits are the newest, and those of one the oldest', async () => {
  const { store, github, service } = world()
  await store().save(HEAD, KEY, weighing(1))
  const [first] = service.state.entries
  const many = Array.from({ length: 120 }, (_, index) => ({
    ref: 'refs/heads/main',
    key: first!.key.replace(HEAD, FORK).replace(/.{32}$/, String(index).padStart(32, '0')),
    version: first!.version,
    size: 1,
  }))
  const oldest = { ...many[0]!, key: first!.key }
  github.state.caches = () => [oldest, ...many]
  expect(await store().find([HEAD, BASE], KEY, accept)).toMatchObject({ kind: 'miss', absent: true })
  github.state.caches = () => [...many, oldest]
  expect(await store().find([HEAD, BASE], KEY, accept)).toEqual({ kind: 'found', value: weighing(1) })
  expect(await find(store())).toEqual({ kind: 'found', value: weighing(1) })
})

test('of many records that are refused, ten are read', async () => {
  const { store } = world()
  for (let method = 1; method <= 12; method++)
    await store().save(HEAD, KEY, record({ tool: { version: '0.1.0', method } }))
  const asked = counted()
  expect(await store().find([HEAD], KEY, last(10))).toMatchObject({ kind: 'found' })
  expect(asked().calls.filter((call) => call === 'download')).toHaveLength(10)
  expect(await store().find([HEAD], KEY, last(11))).toMatchObject({
    kind: 'miss',
    reason: expect.stringMatching('it is another'),
  })
})

test('of several commits, each has two of these, so that those of one are not all', async () => {
  const { store } = world()
  for (let method = 1; method <= 3; method++)
    await store().save(HEAD, KEY, record({ tool: { version: '0.1.0', method } }))
  await store().save(BASE, KEY, record({ commit: BASE, tool: { version: '0.1.0', method: 9 } }))
  const asked = counted()
  expect(await store().find([HEAD, BASE], KEY, last(9))).toMatchObject({ kind: 'found' })
  expect(asked().calls.filter((call) => call === 'download')).toHaveLength(3)
})

describe('all records of a run have ten seconds', () => {
  const LATE = 'it took more than 10 s for all records of this run'

  test('after which a list is not waited for, and nothing else is asked', async () => {
    const { store, github } = world()
    github.inject({ times: 9, does: { kind: 'stall' } })
    const clock = fakeClock()
    const asked = counted()
    const slow = store({ clock, patience: { request: 600_000, total: 600_000, pauses: [], retryAfter: 0 } })
    const waits = clock.set(1)
    const finding = find(slow)
    await waits
    clock.pass(10_000)
    expect(await finding).toEqual({ kind: 'miss', reason: `the Actions cache cannot be listed: ${LATE}` })
    expect(await slow.save(HEAD, KEY, record())).toEqual(notSaved(LATE))
    expect(asked().calls).toEqual([])
  })

  test('that pass only while something is asked', async () => {
    const { store, service } = world()
    for (const commit of [HEAD, BASE, FORK]) await store().save(commit, KEY, of(commit))
    const clock = fakeClock()
    const slow = store({ clock, meanwhile: () => clock.pass(4_000) })
    expect(await find(slow)).toMatchObject({ kind: 'found' })
    clock.pass(60_000) // the image is built
    expect(await find(slow, BASE)).toMatchObject({ kind: 'found' })
    const asked = service.requests.length
    expect(await find(slow, FORK)).toMatchObject({ kind: 'miss', reason: expect.stringContaining(LATE) })
    expect(await slow.save('e'.repeat(40), KEY, of('e'.repeat(40)))).toEqual(notSaved(LATE))
    expect(service.requests).toHaveLength(asked)
  })
})
