import { decodeName } from './name.ts'
import { decimal } from './tar-number.ts'

/** The records of a PAX extended header by key, as they are written. */
export interface PaxRecords {
  readonly values: ReadonlyMap<string, string>
  /** See `TarEntry`. */
  readonly ambiguous: boolean
}

/** Of an entry with no such header. */
export const NO_RECORDS: PaxRecords = { values: new Map(), ambiguous: false }

const MALFORMED = 'a PAX header is malformed'

/**
 * Parses the body of a PAX extended header (POSIX.1-2008 pax, "%d %s=%s\n"); gives a sentence for what Go's archive/tar
 * refuses whether or not an entry is described by it (reader.go, parsePAX). What the values say is read with the entry.
 */
export function parsePax(body: Buffer): PaxRecords | string {
  const values = new Map<string, string>()
  const sparse: string[] = []
  let ambiguous = false
  let at = 0
  while (at < body.length) {
    const space = body.indexOf(0x20, at)
    const written = body.toString('latin1', at, Math.max(at, space))
    const length = decimal(written)
    const end = at + length
    if (!(length >= 5 && end <= body.length && end > space + 1) || body[end - 1] !== 0x0a) return MALFORMED
    const record = decodeName(body, space + 1, end - 1)
    const equals = record.indexOf('=')
    if (equals < 1) return MALFORMED
    const [key, value] = [record.slice(0, equals), record.slice(equals + 1)]
    if ((TEXTS.has(key) ? value : key).includes('\0')) return 'a PAX header has a name with a zero byte'
    const place = SPARSE_PAIR.indexOf(key)
    if (place === -1) values.set(key, value)
    else if (sparse.length % 2 !== place || value.includes(',')) return 'a PAX header has a sparse map out of order'
    else sparse.push(value)
    ambiguous ||= !/^[1-9]\d*$/.test(written) || !readsAlike(key, value)
    at = end
  }
  // GNU's sparse format 0.0 says in records of their own what its 0.1 says in one.
  if (sparse.length > 0) values.set('GNU.sparse.map', sparse.join(','))
  return { values, ambiguous }
}

/** Values that are names, in which nothing may be zero. In all other records that is so of the key. */
const TEXTS = new Set(['path', 'linkpath', 'uname', 'gname'])

const SPARSE_PAIR = ['GNU.sparse.offset', 'GNU.sparse.numbytes']

/**
 * Whether GNU tar and busybox take a record for what `parsePax` does: GNU tar passes over blanks before a key, reads any
 * version of its own records (busybox none), and takes an empty name for a name.
 */
const readsAlike = (key: string, value: string): boolean =>
  !/^(?:\s|GNU\.)/.test(key) && (value !== '' || (key !== 'path' && key !== 'linkpath'))
