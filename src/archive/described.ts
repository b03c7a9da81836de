import { decodeName } from './name.ts'
import { NO_RECORDS, parsePax, type PaxRecords } from './pax.ts'

/** What the headers in front of an entry's own say. */
export interface Described {
  /** The types of those headers in order; empty if tar programs read the sequence differently. */
  readonly types: string
  readonly records: PaxRecords
  /** GNU's long name and long link; empty if there is none. */
  readonly name: string
  readonly link: string
  readonly ambiguous: boolean
}

export const NOT_DESCRIBED: Described = { types: '', records: NO_RECORDS, name: '', link: '', ambiguous: false }

/**
 * Adds a header of type `x`, `g`, `L` or `K`, which replaces an earlier one of its type (reader.go, next). To Go, a
 * global header (`g`) is an entry of its own and ends what came before. A string is the reason if Go refuses it.
 */
export function describe(before: Described, type: string, body: Buffer): Described | string {
  if (type === 'L' || type === 'K') {
    const zero = body.indexOf(0)
    const name = decodeName(body, 0, zero === -1 ? body.length : zero)
    // Without a zero byte GNU tar reads on into the padding.
    return { ...before, ...(type === 'L' ? { name } : { link: name }), ambiguous: before.ambiguous || zero === -1 }
  }
  const records = parsePax(body)
  if (typeof records === 'string') return records
  return type === 'g' ? NOT_DESCRIBED : { ...before, records }
}

/** Names Go may give a global header: its own or its record's, by chance if a record is invalid (reader.go, next). */
export function namesOfGlobal(own: string, body: Buffer): readonly string[] {
  const records = parsePax(body)
  const path = typeof records === 'string' ? undefined : records.values.get('path')
  return path ? [own, path] : [own]
}
