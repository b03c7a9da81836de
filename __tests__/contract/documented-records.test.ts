import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { OPTIONS } from '../../src/inputs/options.ts'
import { RECORD_STORES, storesOf } from '../../src/inputs/record-stores.ts'

const BASE = readFileSync(new URL('../../docs/baseline.md', import.meta.url), 'utf8')

test('the input "records" and docs/baseline.md have every store, those of "auto" first and in its order', () => {
  const auto = storesOf('auto')
  const named = new RegExp(`\\(${auto.join('.*')}.*\\).*${RECORD_STORES.join('.*')}`)
  expect(RECORD_STORES.slice(0, auto.length)).toEqual(auto)
  expect(OPTIONS.records.description).toMatch(named)
  expect([...BASE.matchAll(/^\| `([\w-]+)` +\|/gm)].map(([, name]) => name)).toEqual(RECORD_STORES)
})
