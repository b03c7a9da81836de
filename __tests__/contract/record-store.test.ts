import { describe, expect, test } from '@jest/globals'
import { directoryRecords } from '../../src/adapters/directory/records.ts'
import { recordsInTurn } from '../../src/app/run/records-in-turn.ts'
import type { RecordStore, Refusal } from '../../src/ports.ts'
import type { WeightRecord } from '../../src/record/record.ts'
import { memoryRecords } from '../support/memory-records.ts'
import { notesWorld } from '../support/notes-world.ts'
import { ownPaths } from '../support/own-folder.ts'
import { recordsWorld } from '../support/records-world.ts'
import { BASE, HEAD, imageRecord, record, type ImageFields } from '../support/records.ts'

const KEY = 'product-catalog-0123456789ab'
const NONE = 'c'.repeat(40)

const { newPath } = ownPaths()

const cache = recordsWorld()
const notes = notesWorld()

/** Ways of making a record that differ, oldest first. */
const at = (day: number, image: ImageFields = {}, commit = HEAD): WeightRecord =>
  record({ commit, createdAt: `2025-03-0${day}T00:00:00.000Z`, images: [imageRecord(image)] })
const gzipped = at(1, { downloadMethod: 'gzip-6' })
const blobs = at(2)
const onArm = at(3, { platform: 'linux/arm64' })
const clean = at(4, { made: { as: 'head', beside: null, outside: [] } })
const withFiles = at(5, { made: { as: 'head', beside: { count: 1, bytes: 5 }, outside: [] } })
const WAYS = [gzipped, blobs, onArm, clean, withFiles]

const accept: Refusal = () => undefined
/** Accepts only one of `WAYS`. */
const but =
  (...wanted: readonly WeightRecord[]): Refusal =>
  ({ createdAt }) =>
    wanted.some((each) => each.createdAt === createdAt) ? undefined : `it is of ${createdAt.slice(0, 10)}`

async function savedAll(store: RecordStore, records: readonly WeightRecord[]): Promise<RecordStore> {
  for (const each of records) expect(await store.save(each.commit!, KEY, each)).toEqual({ kind: 'saved' })
  return store
}

describe.each<[string, () => RecordStore]>([
  ['memory', memoryRecords],
  ['directory', () => directoryRecords(newPath())],
  ['the Actions cache', () => cache().store()],
  ['git notes', () => notes().store()],
  ['both in turn', () => recordsInTurn([directoryRecords(newPath()), cache().store()])],
  ['both in turn, the other way', () => recordsInTurn([cache().store(), directoryRecords(newPath())])],
])('a record store: %s', (_, make) => {
  test('gives what was saved, for exactly that commit and key', async () => {
    const store = make()
    expect(await store.save(HEAD, KEY, record())).toEqual({ kind: 'saved' })
    expect(await store.find([HEAD], KEY, accept)).toEqual({ kind: 'found', value: record() })
    expect(await store.find([BASE], KEY, accept)).toMatchObject({
      kind: 'miss',
      reason: expect.stringContaining(`record of ${BASE}`),
      absent: true,
    })
    expect(await store.find([HEAD], 'other', accept)).toMatchObject({ kind: 'miss', absent: true })
  })

  test('keeps the first of two that were made in the same way, and says a weight that differs', async () => {
    const store = make()
    await savedAll(store, [blobs, record({ createdAt: '2025-03-09T00:00:00.000Z' })])
    expect(await store.find([HEAD], KEY, accept)).toEqual({ kind: 'found', value: blobs })
    const { unpacked } = imageRecord().metrics
    expect(await store.save(HEAD, KEY, at(8, { metrics: { unpacked: 1 } }))).toEqual({
      kind: 'saved',
      note: expect.stringMatching(
        `^\\w.* keeps its first record of a1b2c3d: unpacked of .* was ${unpacked} bytes, and is 1 bytes now\\.`,
      ),
    })
    expect(await store.find([HEAD], KEY, accept)).toEqual({ kind: 'found', value: blobs })
  })

  test('keeps those that were made in other ways beside each other', async () => {
    const store = await savedAll(make(), WAYS)
    for (const each of WAYS) expect(await store.find([HEAD], KEY, but(each))).toEqual({ kind: 'found', value: each })
  })

  test('gives the oldest that is not refused', async () => {
    const store = await savedAll(make(), WAYS)
    expect(await store.find([HEAD], KEY, accept)).toEqual({ kind: 'found', value: gzipped })
    expect(await store.find([NONE, HEAD], KEY, accept)).toEqual({ kind: 'found', value: gzipped })
    expect(await store.find([HEAD], KEY, but(withFiles, onArm))).toEqual({ kind: 'found', value: onArm })
  })

  test('says why the last is not used where all are refused, which is not to have none', async () => {
    const store = await savedAll(make(), [gzipped, blobs])
    expect(await store.find([HEAD], KEY, but())).toEqual({
      kind: 'miss',
      reason: expect.stringMatching(`^the record of ${HEAD} in .* is not used: it is of 2025-03-02`),
    })
  })

  test('gives the record of the first of several commits that has a usable one', async () => {
    const ofBase = at(6, {}, BASE)
    const store = await savedAll(make(), [blobs, ofBase])
    expect(await store.find([NONE, BASE, HEAD], KEY, accept)).toEqual({ kind: 'found', value: ofBase })
    expect(await store.find([NONE, HEAD, BASE], KEY, accept)).toEqual({ kind: 'found', value: blobs })
    expect(await store.find([NONE, BASE, HEAD], KEY, but(blobs))).toEqual({ kind: 'found', value: blobs })
    expect(await store.find([NONE, 'd'.repeat(40)], KEY, accept)).toMatchObject({ kind: 'miss', absent: true })
    expect(await store.find([], KEY, accept)).toMatchObject({ kind: 'miss', absent: true })
  })

  test('keeps one key apart from another that begins with it', async () => {
    const store = make()
    await store.save(HEAD, `${KEY}-more`, record())
    await store.save(HEAD, `${KEY}-0123abcd`, record())
    expect(await store.find([HEAD], KEY, accept)).toMatchObject({ kind: 'miss', absent: true })
  })

  test.each([
    ['../../etc', KEY],
    ['HEAD', KEY],
    [HEAD, '../x'],
    [HEAD, '.hidden'],
    [HEAD, ''],
  ])('finds and keeps nothing under what names no record: %s, %s', async (commit, key) => {
    const store = make()
    const reason = expect.stringContaining('cannot name')
    expect(await store.find([commit], key, accept)).toEqual({ kind: 'miss', reason })
    expect(await store.save(commit, key, record({ commit }))).toEqual({ kind: 'not saved', reason })
  })

  test('does not keep a record under another commit than its own', async () => {
    const store = make()
    expect(await store.save(BASE, KEY, record())).toMatchObject({ kind: 'not saved' })
    expect(await store.find([BASE], KEY, accept)).toMatchObject({ kind: 'miss' })
  })
})
