import { gunzipSync, gzipSync } from 'node:zlib'
import { expect, test } from '@jest/globals'
import { hashOf } from '../../src/adapters/actions-cache/trusted-blob.ts'
import type { WeightRecord } from '../../src/record/record.ts'
import { wayOf } from '../../src/record/way.ts'
import { overBudgetShop, judged } from '../support/over-budget-shop.ts'

const { world, push, pull } = overBudgetShop()

const RECORD_ONLY = { 'base-mode': 'record' }

/** Where the record of main is in the cache. */
const ofMain = () => world().service.state.entries.findIndex(({ key }) => key.includes(world().commits.main))

test('where the base has no record and is not built, the nearest ancestor with one is shown, and growth is not checked', async () => {
  await push()
  const { builds } = await pull()
  world().service.state.entries.splice(ofMain(), 1)

  const { stdout, ...ended } = await pull(RECORD_ONLY)
  const { main, before } = world().commits
  expect(judged({ ...ended, stdout })).toEqual({ code: 0, delta: '310000', base: before, source: 'record' })
  expect({ verdict: ended.outputs.get('verdict'), builds: ended.builds }).toEqual({ verdict: 'unchecked', builds })
  const [base, earlier] = [main, before].map((commit) => commit.slice(0, 7))
  expect(stdout).toContain(` with ${earlier}, 1 commit before its base ${base} (stored record in the Actions cache, `)
  expect(stdout).toContain(`Not checked: growth since ${earlier}, 1 commit before the base, may not be this change's; `)
  expect(JSON.parse(ended.outputs.get('report-json')!).baseline).toMatchObject({
    store: 'the Actions cache',
    ancestorOf: { commit: main, distance: 1 },
  })
})

test('a record whose download was obtained in another way is compared in all else, where the base is not built', async () => {
  await push()
  const { entries } = world().service.state
  const entry = entries[ofMain()]!
  const record: WeightRecord = JSON.parse(gunzipSync(entry.blob!).toString())
  const images = record.images.map((image) => ({ ...image, downloadMethod: 'blobs' as const }))
  const blob = gzipSync(JSON.stringify({ ...record, images }))
  const name = `${wayOf({ ...record, images })}-${hashOf(blob)}`
  entries[ofMain()] = { ...entry, blob, key: entry.key.replace(/[0-9a-f]{8}-[0-9a-f]{32}$/, name) }

  const grown = { code: 1, delta: '300000', base: world().commits.main }
  const inPart = await pull(RECORD_ONLY)
  expect(judged(inPart)).toEqual({ ...grown, source: 'record' })
  expect(inPart.stdout).toContain(
    'Not in all metrics: its download was obtained as blobs, but that of this run as gzip-6; ',
  )
  expect(judged(await pull())).toEqual({ ...grown, source: 'rebuild' })
})
