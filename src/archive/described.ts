import { decodeName } from './name.ts'
import { NO_RECORDS, parsePax, type PaxRecords } from './pax.ts'

/** What stood before an entry's own header. */
export interface Described {
  /** The types of those headers, in order, where all tar programs know such a sequence; otherwise empty. */
  readonly types: string
  readonly records: PaxRecords
  /** A long name and a long link of GNU's format; empty where there is none. */
  readonly name: string
  readonly link: string
  /** See `TarEntry`. */
  readonly ambiguous: boolean
}

export const NOT_DESCRIBED: Described = { types: '', records: NO_RECORDS, name: '', link: '', ambiguous: false }

/**
 * Takes the body of a header of type `x`, `g`, `L` or `K` into account, as Go's archive/tar does (reader.go, next):
 * each takes the place of one of its type before it, an empty one too. A global header (`g`) is an entry of its own
 * there: neither what stood before it nor what it says is said of the entry after it. Gives a sentence where Go refuses
 * the archive.
 */
export function describe(before: Described, type: string, body: Buffer): Described | string {
  if (type === 'L' || type === 'K') {
    const zero = body.indexOf(0)
    const name = decodeName(body, 0, zero === -1 ? body.length : zero)
    // Without a zero byte GNU tar reads on in what pads it.
    return { ...before, ...(type === 'L' ? { name } : { link: name }), ambiguous: before.ambiguous || zero === -1 }
  }
  const records = parsePax(body)
  if (typeof records === 'string') return records
  return type === 'g' ? NOT_DESCRIBED : { ...before, records }
}

/**
 * Names that a global header may have to Go: its own, or that of its records. Where another of these is wrong, chance decides
 * which (reader.go, next: what mergePAX gives is not looked at).
 */
export function namesOfGlobal(own: string, body: Buffer): readonly string[] {
  const records = parsePax(body)
  const path = typeof records === 'string' ? undefined : records.values.get('path')
  return path ? [own, path] : [own]
}
