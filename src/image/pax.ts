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
}

/**
 * Parses a PAX extended header (POSIX.1-2008 pax, "%d %s=%s\n"); gives a sentence when it is malformed.
 * An empty value deletes what an earlier record said.
 */
export function parsePax(body: Buffer): PaxRecords | string {
  const records = new Map<string, string>()
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
    records.set(record.slice(0, equals), record.slice(equals + 1))
    at = end
  }
  return pick(records)
}

function pick(records: ReadonlyMap<string, string>): PaxRecords | string {
  const sparse = isSparse(records)
  const path = (sparse ? records.get('GNU.sparse.name') : undefined) ?? records.get('path')
  const linkpath = records.get('linkpath')
  const size = decimal(records.get('size'))
  const realSize = sparse ? decimal(records.get('GNU.sparse.realsize') ?? records.get('GNU.sparse.size')) : undefined
  const [uid, gid] = [decimal(records.get('uid')), decimal(records.get('gid'))]
  if (size === null || realSize === null) return 'a PAX header has an impossible size'
  if (path?.includes('\0') || linkpath?.includes('\0')) return 'a PAX header has a name with a zero byte'
  return {
    ...(path ? { path } : {}),
    ...(linkpath ? { linkpath } : {}),
    ...(size === undefined ? {} : { size }),
    ...(realSize === undefined ? {} : { realSize }),
    ...(typeof uid === 'number' ? { uid } : {}),
    ...(typeof gid === 'number' ? { gid } : {}),
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
