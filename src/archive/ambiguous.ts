import type { Described } from './described.ts'
import { MOST_IN_HEADER, type RawHeader } from './tar-header.ts'
import type { TarEntry } from './entry.ts'

/** Takes a header of this type into account that stands before an entry, for `TarEntry.ambiguous`. */
export function toldApart(before: Described, { type, size, ambiguous }: RawHeader): Described {
  const types = before.types + type
  const unclear = ambiguous || size === 0 || !KNOWN.has(types)
  return { ...before, types: unclear ? '' : types, ambiguous: before.ambiguous || unclear }
}

/** What may stand before one entry. Of others it depends on the program which one counts. */
const KNOWN = new Set(['x', 'L', 'K', 'LK', 'KL'])

/** See `TarEntry`. `size` is what PAX records say of it. */
export function isAmbiguous(
  raw: RawHeader,
  { records, ambiguous }: Described,
  size: number | undefined,
  { kind, link }: Omit<TarEntry, 'ambiguous'>,
): boolean {
  if (raw.ambiguous || ambiguous || records.ambiguous) return true
  // busybox knows no size but the header's, which has no room for one that is larger still.
  if (size !== undefined && size !== raw.size && size <= MOST_IN_HEADER) return true
  // GNU tar reads entries where a directory's body is; busybox makes a hardlink of an empty file that has a link.
  return (kind === 'directory' && raw.size > 0) || (link !== '' && kind !== 'symlink' && kind !== 'hardlink')
}
