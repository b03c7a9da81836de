import { decodeName } from './name.ts'
import { NO_RECORDS, parsePax, type PaxRecords } from './pax.ts'

/** What came before an entry's own header. */
export interface Described {
  /** The types of those headers, in order, where all tar programs know such a sequence; otherwise empty. */
  readonly types: string
  readonly records: PaxRecords
  /** GNU's long name and long link; empty where there is none. */
  readonly name: string
  readonly link: string
  /** See `TarEntry`. */
  readonly ambiguous: boolean
}

export const NOT_DESCRIBED: Described = { types: '', records: NO_RECORDS, name: '', link: '', ambiguous: false }

/**
 * Takes in the body of a header of type `x`, `g`, `L` or `K`, as Go's archive/tar does (reader.go, next): each replaces
 * an earlier one of its type, even if it is empty. To Go a global header (`g`) is an entry of its own: neither what
 * came before it nor what it says applies to the entry after it. Returns a string with the reason if Go refuses the
 * archive.
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

/**
 * Names that Go may give a global header: its own, or that of its records. If another record is invalid, chance decides
 * which (reader.go, next: the result of mergePAX is ignored).
 */
export function namesOfGlobal(own: string, body: Buffer): readonly string[] {
  const records = parsePax(body)
  const path = typeof records === 'string' ? undefined : records.values.get('path')
  return path ? [own, path] : [own]
}
