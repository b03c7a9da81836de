import type { Bytes } from '../units/bytes.ts'
import { isAmbiguous } from './ambiguous.ts'
import type { Described } from './described.ts'
import { paxFields } from './pax-fields.ts'
import { mapFlaw, oldSparse, paxSparse, type Sparse } from './sparse.ts'
import type { RawHeader } from './tar-header.ts'
import type { TarEntry } from './entry.ts'

/** An entry, the size of its body in the archive, and what is known of its holes. */
interface BegunEntry {
  readonly entry: TarEntry
  readonly stored: Bytes
  readonly sparse: Sparse | undefined
}

/** The header of an entry, and the block that it was read from. */
interface OwnHeader {
  readonly raw: RawHeader
  readonly kind: TarEntry['kind']
  readonly block: Buffer
}

/**
 * Builds an entry from its header and what came before it, with the precedence of Go's archive/tar (reader.go, next):
 * PAX records over the header, GNU's long names over both, and a sparse file's name over all. A string with the reason
 * if Go refuses the archive, or for sizes that no stream has.
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
  // Before POSIX.1-1988 a directory was a file whose name ends with a slash. Go reads no later format that way.
  const oldDirectory = raw.type === '\0' && path.endsWith('/')
  const bodiless = raw.bodiless || oldDirectory
  const stored = bodiless ? 0 : (pax.size ?? raw.size)
  const sparse = raw.type === 'S' ? oldSparse(raw.format, block) : paxSparse(values)
  if (typeof sparse === 'string') return sparse
  const size = sparse?.size ?? stored
  if (!isSize(stored) || !isSize(size)) return 'an entry has an impossible size'
  if (sparse && bodiless) return 'a sparse file is of a type without a body'
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
