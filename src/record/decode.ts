import { isObject } from '../units/is-object.ts'
import { parseJson } from '../units/parse-json.ts'
import { count, listOf, object, oneOf, orNull, text, type Check } from './check.ts'
import { IMAGE } from './image-check.ts'
import { migrate } from './migrate.ts'
import { SCHEMA_VERSION, type WeightRecord } from './record.ts'

/** `reason` completes "… is not a record that can be compared: ". */
type Decoded =
  { readonly kind: 'record'; readonly record: WeightRecord } | { readonly kind: 'unreadable'; readonly reason: string }

/** docs/record.schema.json in code: checks everything the program relies on in a migrated record. */
const RECORD: Check = object({
  schemaVersion: oneOf(SCHEMA_VERSION),
  tool: object({ version: text, method: count }),
  commit: orNull(text),
  createdAt: text,
  images: listOf(IMAGE),
})

/**
 * Reads a record from its JSON text. An older version is migrated (migrate.ts). Unknown fields are kept but never read.
 * A record of a newer schema is refused, because its fields may mean something else.
 */
export function decodeRecord(json: string): Decoded {
  const value = parseJson(json)
  if (value === undefined) return { kind: 'unreadable', reason: 'it is not JSON' }
  if (isObject(value) && !Object.hasOwn(value, 'schemaVersion')) {
    return { kind: 'unreadable', reason: 'it has no "schemaVersion", which every record has' }
  }
  const newer = newerVersion(value)
  if (newer !== undefined) {
    const reason = `it has schema version ${newer}, this version of Weighbridge reads up to ${SCHEMA_VERSION}: use a newer one`
    return { kind: 'unreadable', reason }
  }
  const migrated = migrate(value)
  const problem = RECORD(migrated, '')
  return problem === undefined && isRecord(migrated)
    ? { kind: 'record', record: migrated }
    : { kind: 'unreadable', reason: problem ?? 'it is no record' }
}

function newerVersion(value: unknown): number | undefined {
  const version = isObject(value) ? value['schemaVersion'] : undefined
  return Number.isSafeInteger(version) && Number(version) > SCHEMA_VERSION ? Number(version) : undefined
}

function isRecord(value: unknown): value is WeightRecord {
  return RECORD(value, '') === undefined
}
