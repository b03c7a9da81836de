import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { decodeRecord } from '../../src/record/decode.ts'
import type { WeightRecord } from '../../src/record/record.ts'

const folder = join(import.meta.dirname, '..', 'fixtures', 'records')

/** The names of records by earlier versions, one of each shape, oldest first. */
export const OLDER_RECORDS: readonly string[] = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .toSorted()

export const jsonOfOlder = (name: string): string => readFileSync(join(folder, name), 'utf8')

/** Reads the record of that name. */
export function olderRecord(name: string): WeightRecord {
  const decoded = decodeRecord(jsonOfOlder(name))
  if (decoded.kind === 'unreadable') throw new Error(`${name}: ${decoded.reason}`)
  return decoded.record
}
