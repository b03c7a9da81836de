import { describe, expect, test } from '@jest/globals'
import { recordsInTurn } from '../../../../src/app/run/records-in-turn.ts'
import type { Miss, RecordStore, Saved } from '../../../../src/ports.ts'
import type { WeightRecord } from '../../../../src/record/record.ts'
import { memoryRecords } from '../../../support/memory-records.ts'
import { BASE, HEAD, record } from '../../../support/records.ts'

/** A store that gives and takes nothing. */
const broken = (name: string, saved: Saved = { kind: 'not saved', reason: `${name} is full` }): RecordStore => ({
  name,
  find: async () => ({ kind: 'miss', reason: `${name} is broken` }),
  save: async () => saved,
})
const ABSENT: Miss = { kind: 'miss', reason: `there is no stored record of ${HEAD}, ${BASE}`, absent: true }

async function holding(...records: readonly WeightRecord[]): Promise<RecordStore> {
  const store = memoryRecords()
  for (const each of records) await store.save(each.commit!, 'k', each)
  return store
}

const ofHead = record()
const ofBase = record({ commit: BASE })
const later = record({ createdAt: '2025-03-02T00:00:00.000Z' })
const newer = record({ tool: { version: '0.1.0', method: 2 } })
const refusal = ({ tool }: WeightRecord) => (tool.method === 2 ? 'it is newer' : undefined)

describe('in finding', () => {
  test.each<[string, () => Promise<readonly RecordStore[]>, object]>([
    ['none has no record', async () => [], ABSENT],
    ['empty ones have none', async () => [memoryRecords(), memoryRecords()], ABSENT],
    ['an earlier one counts', async () => [await holding(ofHead), await holding(later)], { value: ofHead }],
    ['else a later one', async () => [memoryRecords(), await holding(ofHead)], { value: ofHead }],
    ['also after one that cannot say', async () => [broken('a'), await holding(ofHead)], { value: ofHead }],
    [
      'and after a record that is refused',
      async () => [await holding(newer), await holding(ofHead)],
      { value: ofHead },
    ],
    ['of the commits the first', async () => [await holding(ofBase, ofHead)], { value: ofHead }],
    ['whoever has it', async () => [await holding(ofBase), await holding(ofHead)], { value: ofHead }],
    ['else another', async () => [await holding(ofBase), await holding(newer)], { value: ofBase }],
    [
      'all reasons are told',
      async () => [await holding(newer), broken('b')],
      {
        kind: 'miss',
        reason: `the record of ${HEAD} in the memory of this test is not used: it is newer; b is broken`,
      },
    ],
    [
      'none is absent where one cannot say',
      async () => [broken('a'), memoryRecords(), broken('c')],
      { kind: 'miss', reason: 'a is broken; c is broken' },
    ],
  ])('%s', async (_, make, expected) => {
    expect(await recordsInTurn(await make()).find([HEAD, BASE], 'k', refusal)).toEqual(
      'value' in expected ? { kind: 'found', ...expected } : expected,
    )
  })
})

describe('in saving', () => {
  const silent: Saved = { kind: 'not saved', reason: 'it never does', silent: true }
  test.each<[string, readonly RecordStore[], Saved]>([
    ['to none', [], { kind: 'not saved', reason: 'no store takes it', silent: true }],
    ['to one', [memoryRecords()], { kind: 'saved' }],
    ['to one that does not take it', [broken('a')], { kind: 'not saved', reason: 'a is full' }],
    ['to two that do not', [broken('a'), broken('b')], { kind: 'not saved', reason: 'a is full; b is full' }],
    [
      'to one that says nothing',
      [broken('a', silent)],
      { kind: 'not saved', reason: 'no store takes it', silent: true },
    ],
    ['and the other is full', [broken('a', silent), broken('b')], { kind: 'not saved', reason: 'b is full' }],
    ['where one takes it, and the other silently does not', [memoryRecords(), broken('b', silent)], { kind: 'saved' }],
    [
      'where one takes it',
      [broken('a'), memoryRecords()],
      { kind: 'saved', note: 'The record of a1b2c3d is not in a: a is full.' },
    ],
    [
      'with what one says of it',
      [broken('a'), broken('b', { kind: 'saved', note: 'It differs.' })],
      { kind: 'saved', note: 'It differs. The record of a1b2c3d is not in a: a is full.' },
    ],
  ])('%s', async (_, stores, saved) => {
    expect(await recordsInTurn(stores).save(HEAD, 'k', record())).toEqual(saved)
  })

  test('all get it', async () => {
    const stores = [memoryRecords(), broken('a'), memoryRecords()]
    await recordsInTurn(stores).save(HEAD, 'k', record())
    expect(await Promise.all(stores.map(async (each) => (await each.find([HEAD], 'k', refusal)).kind))).toEqual([
      'found',
      'miss',
      'found',
    ])
  })
})

test('its name says in which order they are asked', () => {
  expect(recordsInTurn([broken('a'), broken('b')]).name).toBe('a, then b')
})

test('for what is not nearer than what was found, no other store is asked', async () => {
  const asked: (readonly string[])[] = []
  const last: RecordStore = { ...broken('b'), find: async (commits) => (asked.push(commits), ABSENT) }
  await recordsInTurn([await holding(ofBase), last]).find([HEAD, BASE], 'k', refusal)
  await recordsInTurn([await holding(ofHead), last]).find([HEAD, BASE], 'k', refusal)
  expect(asked).toEqual([[HEAD]])
})
