import { decodeName } from './name.ts'

/** The records of a PAX extended header that change what an entry is called, weighs, or whose it is. */
export interface PaxRecords {
  readonly path?: string
  readonly linkpath?: string
  readonly size?: number
  /** Size of a sparse file as its reader sees it (GNU formats 0.0, 0.1 and 1.0). */
  readonly realSize?: number
  readonly uid?: number
  readonly gid?: number
  /** Whole seconds since the epoch; negative before it. */
  readonly mtime?: number
  /** See `TarEntry`. */
  readonly ambiguous: boolean
}

/** Of an entry with no such header. */
export const NO_RECORDS: PaxRecords = { ambiguous: false }

/** The body of a GNU header with a long name (type `L`) or link. Without a zero byte GNU tar reads on in what pads it. */
export function longName(type: string, body: Buffer): PaxRecords {
  const zero = body.indexOf(0)
  const name = decodeName(body, 0, zero === -1 ? body.length : zero)
  return { ...(type === 'L' ? { path: name } : { linkpath: name }), ambiguous: zero === -1 }
}

/**
 * Parses a PAX extended header (POSIX.1-2008 pax, "%d %s=%s\n"); gives a sentence when it is malformed.
 * An empty value deletes what an earlier record said.
 */
export function parsePax(body: Buffer): PaxRecords | string {
  const records = new Map<string, string>()
  let ambiguous = false
  let at = 0
  while (at < body.length) {
    const space = body.indexOf(0x20, at)
    const length = space === -1 ? Number.NaN : Number(body.toString('latin1', at, space))
    const end = at + length
    if (!Number.isSafeInteger(length) || end > body.length || end <= space || body[end - 1] !== 0x0a) {
      return 'a PAX header is malformed'
    }
    const record = decodeName(body, space + 1, end - 1)
    const equals = record.indexOf('=')
    if (equals < 1) return 'a PAX header is malformed'
    const [key, value] = [record.slice(0, equals), record.slice(equals + 1)]
    records.set(key, value)
    ambiguous ||= !/^[1-9]\d*$/.test(body.toString('latin1', at, space)) || !readsAlike(key, value)
    at = end
  }
  return pick(records, ambiguous)
}

/**
 * Whether GNU tar and busybox take a record for what `parsePax` does: GNU tar passes over blanks before a key, reads any
 * version of its own records (busybox none), and takes an empty name for a name.
 */
const readsAlike = (key: string, value: string): boolean =>
  !/^(?:\s|GNU\.)/.test(key) && !key.includes('\0') && (value !== '' || (key !== 'path' && key !== 'linkpath'))

function pick(records: ReadonlyMap<string, string>, ambiguous: boolean): PaxRecords | string {
  const sparse = isSparse(records)
  const path = (sparse ? records.get('GNU.sparse.name') : undefined) ?? records.get('path')
  const linkpath = records.get('linkpath')
  const size = decimal(records.get('size'))
  const realSize = sparse ? decimal(records.get('GNU.sparse.realsize') ?? records.get('GNU.sparse.size')) : undefined
  const [uid, gid] = [decimal(records.get('uid')), decimal(records.get('gid'))]
  const mtime = wholeSeconds(records.get('mtime'))
  if (size === null || realSize === null) return 'a PAX header has an impossible size'
  if (path?.includes('\0') || linkpath?.includes('\0')) return 'a PAX header has a name with a zero byte'
  return {
    ambiguous,
    ...(path ? { path } : {}),
    ...(linkpath ? { linkpath } : {}),
    ...(size === undefined ? {} : { size }),
    ...(realSize === undefined ? {} : { realSize }),
    ...(typeof uid === 'number' ? { uid } : {}),
    ...(typeof gid === 'number' ? { gid } : {}),
    ...(mtime === undefined ? {} : { mtime }),
  }
}

/** Without a version that is known, or a map, runtimes take the body for what the file is (Go's archive/tar). */
function isSparse(records: ReadonlyMap<string, string>): boolean {
  const [major, minor] = [records.get('GNU.sparse.major'), records.get('GNU.sparse.minor')]
  if (major === undefined && minor === undefined)
    return records.has('GNU.sparse.map') || records.has('GNU.sparse.offset')
  return ['0.0', '0.1', '1.0'].includes(`${major}.${minor}`)
}

function decimal(value: string | undefined): number | undefined | null {
  if (value === undefined || value === '') return undefined
  const number = /^\d+$/.test(value) ? Number(value) : Number.NaN
  return Number.isSafeInteger(number) ? number : null
}

/** A time has a fraction in PAX. A field that no reader refuses an archive for. */
function wholeSeconds(value: string | undefined): number | undefined {
  const seconds = value !== undefined && /^-?\d+(\.\d*)?$/.test(value) ? Math.floor(Number(value)) : Number.NaN
  return Number.isSafeInteger(seconds) ? seconds : undefined
}
