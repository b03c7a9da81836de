import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { directoryRecords } from '../../src/adapters/directory/records.ts'
import type { RecordStore } from '../../src/ports.ts'
import { encodeRecord } from '../../src/record/encode.ts'
import type { WeightRecord } from '../../src/record/record.ts'
import { wayOf } from '../../src/record/way.ts'
import { ownPaths } from '../support/own-folder.ts'
import { BASE, HEAD, imageRecord, record } from '../support/records.ts'

const KEY = 'product-catalog-0123456789ab'
const OLD = `${KEY}.json`
const NEW = `${KEY}-${wayOf(record())}.json`

const { newPath } = ownPaths()

const accept = () => undefined
const find = (store: RecordStore) => store.find([HEAD], KEY, accept)
const weighing = (unpacked: number): WeightRecord => record({ images: [imageRecord({ metrics: { unpacked } })] })

/** The path of the records of HEAD, with a file in it. */
async function holding(text: string, name = OLD): Promise<{ readonly store: RecordStore; readonly records: string }> {
  const folder = newPath()
  const records = join(folder, 'records', HEAD)
  await mkdir(records, { recursive: true })
  await writeFile(join(records, name), text)
  return { store: directoryRecords(folder), records }
}

test('records are files of their own, with nothing beside them', async () => {
  const folder = newPath()
  const store = directoryRecords(folder)
  await Promise.all([store.save(HEAD, KEY, record()), store.save(HEAD, KEY, record()), store.save(HEAD, 'b', record())])
  expect((await readdir(join(folder, 'records', HEAD))).toSorted()).toEqual([`b-${wayOf(record())}.json`, NEW])
})

test('of those that are saved at the same time one stays, and the others say so', async () => {
  const folder = newPath()
  const weights = Array.from({ length: 20 }, (_, index) => index + 1)
  const saved = await Promise.all(
    weights.map((unpacked) => directoryRecords(folder).save(HEAD, KEY, weighing(unpacked))),
  )
  const first = saved.findIndex((each) => each.kind === 'saved' && each.note === undefined)
  expect(saved).toEqual(
    weights.map((unpacked, index) =>
      index === first
        ? { kind: 'saved' }
        : { kind: 'saved', note: expect.stringContaining(`was ${first + 1} bytes, and is ${unpacked} bytes now`) },
    ),
  )
  expect(await find(directoryRecords(folder))).toEqual({ kind: 'found', value: weighing(first + 1) })
  expect(await readdir(join(folder, 'records', HEAD))).toEqual([NEW])
})

test('a record in a file of an older name is read, and stays', async () => {
  const { store, records } = await holding(encodeRecord(weighing(7)))
  expect(await find(store)).toEqual({ kind: 'found', value: weighing(7) })
  const note = expect.stringMatching(/^The cache folder keeps .* was 7 bytes, and is 8 bytes now\.$/)
  expect(await store.save(HEAD, KEY, weighing(8))).toEqual({ kind: 'saved', note })
  expect(await readdir(records)).toEqual([OLD])
})

describe('what is no record of its commit', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['', 'it is not JSON'],
    [encodeRecord(record()).slice(0, 500), 'it is not JSON'],
    ['{"schemaVersion": 99}', 'it has schema version 99'],
    ['{"schemaVersion": 1}', 'tool is missing'],
    [encodeRecord(record({ commit: BASE })), `it belongs to ${BASE}`],
    [encodeRecord(record({ commit: null })), 'it belongs to no commit'],
  ]

  test.each(rows)('is a miss with the reason, %#', async (text, why) => {
    expect(await find((await holding(text)).store)).toEqual({
      kind: 'miss',
      reason: expect.stringContaining(`the record of ${HEAD} in the cache folder is not used: ${why}`),
    })
  })

  test.each(rows)('keeps none from being saved, %#', async (text) => {
    for (const name of [OLD, NEW]) {
      const { store, records } = await holding(text, name)
      expect(await store.save(HEAD, KEY, weighing(7))).toEqual({ kind: 'saved' })
      expect(await find(store)).toEqual({ kind: 'found', value: weighing(7) })
      if (name === OLD) expect(await readFile(join(records, OLD), 'utf8')).toBe(text)
    }
  })

  test('is a folder where a file should be, too', async () => {
    const folder = newPath()
    const records = join(folder, 'records', HEAD)
    await mkdir(join(records, NEW, 'occupied'), { recursive: true })
    const store = directoryRecords(folder)
    expect(await find(store)).toEqual({ kind: 'miss', reason: expect.stringMatching(/cannot be read: .*EISDIR/) })
    expect(await store.save(HEAD, KEY, record())).toMatchObject({ kind: 'not saved' })
    expect(await readdir(records)).toEqual([NEW]) // no draft is left
  })
})

test('where nothing can be written, nothing is saved, with the reason', async () => {
  const folder = newPath()
  await writeFile(folder, 'a file where a folder should be')
  const store = directoryRecords(folder)
  expect(await store.save(HEAD, KEY, record())).toEqual({
    kind: 'not saved',
    reason: expect.stringMatching(/ENOTDIR|EEXIST/),
  })
  expect(await find(store)).toEqual({ kind: 'miss', reason: expect.stringMatching(/cannot be read: .*ENOTDIR/) })
})
