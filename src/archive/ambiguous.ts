import type { Described } from './described.ts'
import { MOST_IN_HEADER, type RawHeader } from './tar-header.ts'
import type { TarEntry } from './entry.ts'

/** Notes that a header of this type comes before an entry, for `TarEntry.ambiguous`. */
export function toldApart(before: Described, { type, size, ambiguous }: RawHeader): Described {
  const types = before.types + type
  const unclear = ambiguous || size === 0 || !KNOWN.has(types)
  return { ...before, types: unclear ? '' : types, ambiguous: before.ambiguous || unclear }
}

/** Sequences of header types that all tar programs read alike. */
const KNOWN = new Set(['x', 'L', 'K', 'LK', 'KL'])

/** See `TarEntry.ambiguous`. `size`: the one in the PAX records. */
export function isAmbiguous(
  raw: RawHeader,
  { records, ambiguous }: Described,
  size: number | undefined,
  { kind, link }: Omit<TarEntry, 'ambiguous'>,
): boolean {
  if (raw.ambiguous || ambiguous || records.ambiguous) return true
  // busybox reads only the header's size, which cannot hold a larger one.
  if (size !== undefined && size !== raw.size && size <= MOST_IN_HEADER) return true
  // GNU tar reads a directory's body as entries; busybox makes a hardlink of an empty file that has a link.
  return (kind === 'directory' && raw.size > 0) || (link !== '' && kind !== 'symlink' && kind !== 'hardlink')
}
