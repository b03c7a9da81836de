import { expect, test } from '@jest/globals'
import { run } from '../../../../src/app/run/run.ts'
import { stopwatch } from '../../../../src/app/stopwatch.ts'
import type { EventFacts } from '../../../../src/inputs/event-facts.ts'
import type { RecordStore } from '../../../../src/ports.ts'
import { shortCommit } from '../../../../src/units/commit.ts'
import { memoryRecords } from '../../../support/memory-records.ts'
import { fakePorts } from '../../../support/ports.ts'
import { pullEvent } from '../../../support/pull-event.ts'
import { GROWING, inputs, runIn } from '../../../support/shop.ts'
import type { World } from '../../../support/world.ts'

const TAG: EventFacts = {
  kind: 'other',
  name: 'push of a tag',
  ref: 'refs/tags/v1.2.0',
  defaultBranch: 'main',
  commit: 'a'.repeat(40),
}
const PULL = pullEvent('c'.repeat(40))

/** The store of a run that reads what others left in the Actions cache, and how often each of its ways was asked. */
function cached(store = memoryRecords()): { readonly asked: string[]; readonly store: RecordStore } {
  const asked: string[] = []
  return {
    asked,
    store: {
      name: 'the Actions cache',
      async find(commits, key, refusal) {
        asked.push(`find ${commits.map(shortCommit).join()}`)
        return store.find(commits, key, refusal)
      },
      async save(commit, key, record) {
        asked.push(`save ${shortCommit(commit)}`)
        return store.save(commit, key, record)
      },
    },
  }
}

/** What a run says of its stores, which of them it uses, and where the base's record came from. */
async function runWith(world: World, ...argv: readonly string[]) {
  const { asked, store } = cached()
  const { ports, seen, stored } = fakePorts({ ...GROWING, cachedRecords: store, ...world })
  const [baseline] = (await run(ports, inputs(...argv), stopwatch(ports.clock))).baselines
  const said = seen.info.filter((line) => line.startsWith('Stores of records'))
  const warned = seen.annotations.map(({ level, title, message }) => `${level}: ${title}: ${message}`)
  return { said, warned, asked, stored: [...stored.keys()].map(shortCommit), baseline, seen }
}

/** What a run that builds its base again asks the Actions cache, first during the build, and what it keeps in the cache folder. */
const FOUND = { asked: ['find bbbbbbb', 'find bbbbbbb', 'save bbbbbbb', 'save aaaaaaa'] }
const KEPT = { stored: ['bbbbbbb', 'aaaaaaa'] }
const NOWHERE = { asked: [], stored: [] }

test.each<[string, World, string, object]>([
  ['auto', { event: PULL }, 'Stores of records: the cache folder, then the Actions cache.', { ...FOUND, ...KEPT }],
  ['off', { event: PULL }, 'Stores of records: none.', NOWHERE],
  ['directory', {}, 'Stores of records: the cache folder.', { ...NOWHERE, ...KEPT }],
  ['actions-cache', {}, 'Stores of records: the Actions cache.', { ...NOWHERE, ...FOUND }],
  [
    'actions-cache, directory',
    {},
    'Stores of records: the Actions cache, then the cache folder.',
    { ...FOUND, ...KEPT },
  ],
  [
    'actions-cache',
    { cachedRecords: undefined },
    'Stores of records: none.',
    { ...NOWHERE, warned: ['warning: Records: "actions-cache" is not used, because the runner has none.'] },
  ],
  ['auto', { event: PULL, cachedRecords: undefined }, 'Stores of records: the cache folder.', { ...NOWHERE, ...KEPT }],
])('a run with --records "%s" uses those that are there: %#', async (records, world, said, expected) => {
  const ended = await runWith(world, '--records', records)
  expect(ended).toMatchObject({ said: [said], ...expected })
  expect(ended.baseline).toMatchObject({ kind: 'baseline', source: 'rebuild' })
})

test.each<[string, string, readonly string[]]>([
  ['auto', 'Stores of records: the cache folder.', []],
  [
    'actions-cache',
    'Stores of records: none.',
    ['notice: Records: "actions-cache" is not used, because a release uses nothing from it.'],
  ],
])('a release with --records "%s" asks the Actions cache nothing', async (records, said, told) => {
  const { warned, ...ended } = await runWith({ event: TAG }, '--records', records)
  expect(ended).toMatchObject({ said: [said], asked: [] })
  expect(warned.filter((line) => line.includes('Records'))).toEqual(told)
})

test('which the command line does not say unless somebody chose them', async () => {
  expect(await runWith({})).toMatchObject({ said: [], warned: [], ...FOUND, ...KEPT })
})

test('a record that another run left is found in a later store, and nothing of the base is built', async () => {
  const { stored } = await runIn({})
  const { store } = cached()
  for (const [key, record] of stored) {
    const [commit = '', name = ''] = key.split('/')
    await store.save(commit, name, record)
  }
  const { baseline, seen } = await runWith({ cachedRecords: store, event: PULL })
  expect(baseline).toMatchObject({ kind: 'baseline', source: 'record' })
  expect(seen.built.map(({ directory }) => directory)).not.toContain('/base')
})

test('what a store says of a record it keeps is in the log; that it usually keeps none is not', async () => {
  const { store } = cached()
  const noted: RecordStore = { ...store, save: async () => ({ kind: 'saved', note: 'It differs.' }) }
  expect((await runWith({ cachedRecords: noted })).seen.info).toContain('It differs.')
  const quiet: RecordStore = { ...store, save: async () => ({ kind: 'not saved', reason: 'no', silent: true }) }
  const { seen } = await runWith({ cachedRecords: quiet }, '--records', 'actions-cache')
  expect(seen.info.join()).not.toMatch(/was not kept/)
  const full: RecordStore = { ...store, save: async () => ({ kind: 'not saved', reason: 'it is full' }) }
  expect((await runWith({ cachedRecords: full }, '--records', 'actions-cache')).seen.info).toContain(
    'The record of aaaaaaa was not kept: it is full',
  )
})
