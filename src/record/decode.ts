import * as v from 'valibot'
import { isObject } from '../units/is-object.ts'
import { parseJson } from '../units/parse-json.ts'
import { COUNT, jsonList, jsonObject, oneOf, problemIn, TEXT } from '../units/json-schemas.ts'
import { IMAGE } from './image-schema.ts'
import { migrate } from './migrate.ts'
import { SCHEMA_VERSION, type WeightRecord } from './record.ts'

/** `reason` completes "… cannot be read as a record: ". */
export type Decoded =
  { readonly kind: 'record'; readonly record: WeightRecord } | { readonly kind: 'unreadable'; readonly reason: string }

/** A migrated record (docs/record.schema.json): everything the program relies on. */
export const RECORD = jsonObject({
  schemaVersion: oneOf([SCHEMA_VERSION]),
  tool: jsonObject({ version: TEXT, method: COUNT }),
  commit: v.nullable(TEXT),
  createdAt: TEXT,
  images: jsonList(IMAGE),
})

/** Reads a record's JSON, migrating older versions. A newer schema is refused: its fields may mean something else. */
export function decodeRecord(json: string): Decoded {
  const value = parseJson(json)
  if (value === undefined) return { kind: 'unreadable', reason: 'it is not JSON' }
  if (isObject(value) && !Object.hasOwn(value, 'schemaVersion')) {
    return { kind: 'unreadable', reason: 'it has no "schemaVersion", which every record has' }
  }
  const newer = newerVersion(value)
  if (newer !== undefined) {
    const { schemaVersion, writtenBy } = newer
    const reason = `it has schema version ${schemaVersion}, and this version of weighbridge reads up to ${SCHEMA_VERSION}`
    return { kind: 'unreadable', reason: `${reason}: upgrade to ${writtenBy}` }
  }
  const migrated = migrate(value)
  if (v.is(RECORD, migrated)) return { kind: 'record', record: migrated }
  return { kind: 'unreadable', reason: problemIn(RECORD, migrated) ?? 'it is not a record' }
}

/** `writtenBy`: the version of weighbridge to upgrade to. */
function newerVersion(value: unknown): { readonly schemaVersion: number; readonly writtenBy: string } | undefined {
  if (!isObject(value)) return undefined
  const { schemaVersion, tool } = value
  if (!Number.isSafeInteger(schemaVersion) || Number(schemaVersion) <= SCHEMA_VERSION) return undefined
  const version = isObject(tool) ? tool['version'] : undefined
  const isVersion = typeof version === 'string' && /^[\w.+-]{1,40}$/.test(version)
  return { schemaVersion: Number(schemaVersion), writtenBy: isVersion ? version : 'a newer one' }
}
