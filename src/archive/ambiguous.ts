import { NO_RECORDS, type PaxRecords } from './pax.ts'
import { MOST_IN_HEADER, type RawHeader } from './tar-header.ts'
import type { TarEntry } from './tar.ts'

/** What stood before an entry's own header: the types of those headers, in order, and what they say of it. */
export interface Described {
  readonly types: string
  readonly records: PaxRecords
}

export const NOT_DESCRIBED: Described = { types: '', records: NO_RECORDS }

/** Takes a header of this type into account, before its body is read. */
export function describedBy({ types, records }: Described, { type, size, ambiguous }: RawHeader): Described {
  const unclear = ambiguous || size === 0 || !KNOWN.has(types + type)
  return { types: unclear ? '' : types + type, records: unclear ? { ...records, ambiguous: true } : records }
}

/** What may stand before one entry. Of others it depends on the program which one counts. */
const KNOWN = new Set(['x', 'L', 'K', 'LK', 'KL'])

/** See `TarEntry`. */
export function isAmbiguous(
  raw: RawHeader,
  said: PaxRecords,
  { kind, size, link }: Omit<TarEntry, 'ambiguous'>,
): boolean {
  if (raw.ambiguous || said.ambiguous) return true
  // busybox knows no size but the header's, which has no room for one that is larger still.
  if (said.size !== undefined && said.size !== raw.size && said.size <= MOST_IN_HEADER) return true
  // GNU tar reads entries where a directory's body is; busybox makes a hardlink of an empty file that has a link.
  return (kind === 'directory' && size > 0) || (link !== '' && kind !== 'symlink' && kind !== 'hardlink')
}
