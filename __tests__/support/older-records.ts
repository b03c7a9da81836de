import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { decodeRecord } from '../../src/record/decode.ts'
import type { WeightRecord } from '../../src/record/record.ts'

const folder = join(import.meta.dirname, '..', 'fixtures', 'records')

/** The names of the records that earlier versions wrote, one of each shape, oldest first. */
export const OLDER_RECORDS: readonly string[] = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .toSorted()

export const jsonOfOlder = (name: string): string => readFileSync(join(folder, name), 'utf8')

/** The record of that name, read. */
export function olderRecord(name: string): WeightRecord {
  const decoded = decodeRecord(jsonOfOlder(name))
  if (decoded.kind === 'unreadable') throw new Error(`${name}: ${decoded.reason}`)
  return decoded.record
}
