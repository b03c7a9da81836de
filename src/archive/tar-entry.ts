import type { Bytes } from '../units/bytes.ts'
import { isAmbiguous } from './ambiguous.ts'
import type { Described } from './described.ts'
import { paxFields } from './pax-fields.ts'
import { mapFlaw, oldSparse, paxSparse, type Sparse } from './sparse.ts'
import type { RawHeader } from './tar-header.ts'
import type { TarEntry } from './entry.ts'

/** `stored`: bytes of the body in the archive. */
interface BegunEntry {
  readonly entry: TarEntry
  readonly stored: Bytes
  readonly sparse: Sparse | undefined
}

interface OwnHeader {
  readonly raw: RawHeader
  readonly kind: TarEntry['kind']
  readonly block: Buffer
}

/**
 * Builds an entry as Go's archive/tar does (reader.go, next): PAX records override the header, GNU's long names both,
 * and a sparse file's name all. A string is the reason if Go refuses the archive, or no stream has such a size.
 */
export function beginEntry(
  { raw, kind, block }: OwnHeader,
  described: Described,
  offset: Bytes,
  global: boolean,
): BegunEntry | string {
  const { values } = described.records
  const pax = paxFields(values)
  if (typeof pax === 'string') return pax
  const path = described.name || pax.path || raw.path
  // Before POSIX.1-1988 a directory was a file (type NUL) whose name ends with a slash.
  const oldDirectory = raw.type === '\0' && path.endsWith('/')
  const bodiless = raw.bodiless || oldDirectory
  const stored = bodiless ? 0 : (pax.size ?? raw.size)
  const sparse = raw.type === 'S' ? oldSparse(raw.format, block) : paxSparse(values)
  if (typeof sparse === 'string') return sparse
  const size = sparse?.size ?? stored
  if (!isSize(stored) || !isSize(size)) return 'an entry has an impossible size'
  if (sparse && bodiless) return 'a sparse file has a type without a body'
  const flaw = sparse && !sparse.rest ? mapFlaw(sparse.map, { kind, size }, stored) : undefined
  if (flaw !== undefined) return flaw
  const entry = {
    path: sparse?.name || path,
    kind: oldDirectory ? 'directory' : kind,
    size,
    link: described.link || pax.linkpath || raw.link,
    mode: raw.mode,
    uid: pax.uid ?? raw.uid,
    gid: pax.gid ?? raw.gid,
    mtime: pax.mtime ?? raw.mtime,
    whole: sparse === undefined,
    global,
    offset,
  } as const
  return { entry: { ...entry, ambiguous: isAmbiguous(raw, described, pax.size, entry) }, stored, sparse }
}

const isSize = (bytes: number): boolean => bytes >= 0 && Number.isSafeInteger(bytes)
