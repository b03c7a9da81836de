import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { memoryRecords } from '../../src/adapters/directory/memory.ts'
import { directoryRecords } from '../../src/adapters/directory/records.ts'
import { recordsInTurn } from '../../src/app/run/records-in-turn.ts'
import type { RecordStore } from '../../src/ports.ts'
import { encodeRecord } from '../../src/record/encode.ts'
import { ownPaths } from '../support/own-folder.ts'
import { recordsWorld } from '../support/records-world.ts'
import { BASE, HEAD, record } from '../support/records.ts'

const KEY = 'product-catalog-0123456789ab'

const { newPath } = ownPaths()

const cache = recordsWorld()

/** Each with the one of two records of a commit that counts. */
describe.each<[string, () => RecordStore, 'first' | 'last']>([
  ['memory', memoryRecords, 'last'],
  ['directory', () => directoryRecords(newPath()), 'last'],
  ['the Actions cache', () => cache().store(), 'first'],
  ['both in turn', () => recordsInTurn([directoryRecords(newPath()), cache().store()]), 'last'],
  ['both in turn, the other way', () => recordsInTurn([cache().store(), directoryRecords(newPath())]), 'first'],
])('a record store: %s', (_, make, counts) => {
  test('gives what was saved, for exactly that commit and key', async () => {
    const store = make()
    expect(await store.save(HEAD, KEY, record())).toEqual({ kind: 'saved' })
    expect(await store.find(HEAD, KEY)).toEqual({ kind: 'found', value: record() })
    expect(await store.find(BASE, KEY)).toMatchObject({
      kind: 'miss',
      reason: expect.stringContaining(`record of ${BASE}`),
      absent: true,
    })
    expect(await store.find(HEAD, 'other')).toMatchObject({ kind: 'miss' })
  })

  test(`gives the ${counts} of two`, async () => {
    const store = make()
    const later = record({ createdAt: '2025-03-02T00:00:00.000Z' })
    expect(await store.save(HEAD, KEY, record())).toEqual({ kind: 'saved' })
    expect(await store.save(HEAD, KEY, later)).toEqual({ kind: 'saved' })
    expect(await store.find(HEAD, KEY)).toEqual({ kind: 'found', value: counts === 'first' ? record() : later })
  })

  test('keeps one key apart from another that begins with it', async () => {
    const store = make()
    await store.save(HEAD, `${KEY}-more`, record())
    expect(await store.find(HEAD, KEY)).toMatchObject({ kind: 'miss', absent: true })
  })

  test.each([
    ['../../etc', KEY],
    ['HEAD', KEY],
    [HEAD, '../x'],
    [HEAD, '.hidden'],
    [HEAD, ''],
  ])('finds nothing under what names no record: %s, %s', async (commit, key) => {
    expect(await make().find(commit, key)).toMatchObject({ kind: 'miss' })
  })

  test('does not keep a record under another commit than its own', async () => {
    const store = make()
    expect(await store.save(BASE, KEY, record())).toMatchObject({ kind: 'not saved' })
    expect(await store.find(BASE, KEY)).toMatchObject({ kind: 'miss' })
  })
})

describe('records in a directory', () => {
  /** A store with `text` in place of the record of HEAD. */
  async function holding(text: string): Promise<RecordStore> {
    const folder = newPath()
    await mkdir(join(folder, 'records', HEAD), { recursive: true })
    await writeFile(join(folder, 'records', HEAD, `${KEY}.json`), text)
    return directoryRecords(folder)
  }

  test('are files of their own, with nothing beside them', async () => {
    const folder = newPath()
    const store = directoryRecords(folder)
    await Promise.all([
      store.save(HEAD, KEY, record()),
      store.save(HEAD, KEY, record()),
      store.save(HEAD, 'b', record()),
    ])
    expect((await readdir(join(folder, 'records', HEAD))).toSorted()).toEqual(['b.json', `${KEY}.json`])
  })

  test.each([
    ['', 'it is not JSON'],
    [encodeRecord(record()).slice(0, 500), 'it is not JSON'],
    ['{"schemaVersion": 99}', 'schema version 99'],
    ['{"schemaVersion": 1}', 'tool is missing'],
    [encodeRecord(record({ commit: BASE })), `belongs to ${BASE}`],
    [encodeRecord(record({ commit: null })), 'belongs to no commit'],
  ])('that cannot be used are a miss with the reason, %#', async (text, words) => {
    const answer = await (await holding(text)).find(HEAD, KEY)
    expect(answer).toEqual({ kind: 'miss', reason: expect.stringContaining(words) })
  })

  test.each([
    ['../../etc', KEY],
    ['HEAD', KEY],
    [HEAD, '../x'],
    [HEAD, '.hidden'],
    [HEAD, ''],
  ])('%s, %s leads nowhere', async (commit, key) => {
    const store = directoryRecords(newPath())
    expect(await store.find(commit, key)).toMatchObject({
      kind: 'miss',
      reason: expect.stringContaining('cannot name'),
    })
    expect(await store.save(commit, key, record({ commit }))).toMatchObject({ kind: 'not saved' })
  })

  test('that cannot be written are not saved, with the reason', async () => {
    const folder = newPath()
    await writeFile(folder, 'a file where a folder should be')
    expect(await directoryRecords(folder).save(HEAD, KEY, record())).toEqual({
      kind: 'not saved',
      reason: expect.stringMatching(/ENOTDIR|EEXIST/),
    })
  })

  test('that cannot be read are not taken for none', async () => {
    const folder = newPath()
    await mkdir(join(folder, 'records', HEAD, `${KEY}.json`), { recursive: true })
    expect(await directoryRecords(folder).find(HEAD, KEY)).toEqual({
      kind: 'miss',
      reason: expect.stringMatching(/cannot be read: .*EISDIR/),
    })
  })

  test('leave no draft behind when they cannot be put in place', async () => {
    const folder = newPath()
    const taken = join(folder, 'records', HEAD, `${KEY}.json`)
    await mkdir(join(taken, 'occupied'), { recursive: true })
    expect(await directoryRecords(folder).save(HEAD, KEY, record())).toMatchObject({ kind: 'not saved' })
    expect(await readdir(join(folder, 'records', HEAD))).toEqual([`${KEY}.json`])
  })
})
