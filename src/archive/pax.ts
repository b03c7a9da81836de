import { decodeName } from './name.ts'
import { decimal } from './tar-number.ts'

/** The records of a PAX extended header by key, as written. */
export interface PaxRecords {
  readonly values: ReadonlyMap<string, string>
  readonly ambiguous: boolean
}

export const NO_RECORDS: PaxRecords = { values: new Map(), ambiguous: false }

const MALFORMED = 'a PAX header is malformed'

/** Parses a PAX header's body (POSIX.1-2008 pax); a string is the reason if Go refuses it (reader.go, parsePAX). */
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
  // GNU's sparse format 0.0 uses several records where 0.1 uses one.
  if (sparse.length > 0) values.set('GNU.sparse.map', sparse.join(','))
  return { values, ambiguous }
}

/** Records whose value is a name, which may not contain a zero byte. In all others, the key may not. */
const TEXTS = new Set(['path', 'linkpath', 'uname', 'gname'])

const SPARSE_PAIR = ['GNU.sparse.offset', 'GNU.sparse.numbytes']

/** Whether GNU tar (blanks before keys, its own records, empty names) and busybox read a record as `parsePax` does. */
const readsAlike = (key: string, value: string): boolean =>
  !/^(?:\s|GNU\.)/.test(key) && (value !== '' || (key !== 'path' && key !== 'linkpath'))
