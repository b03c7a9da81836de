import { TAR_BLOCK } from '../archive/tar-header.ts'
import { tarReader, type TarEntry } from '../archive/tar.ts'
import type { Bytes } from '../units/bytes.ts'
import { mountFlaw } from './flaw.ts'
import { checkHeaders, entryEnd, headersLimit } from './headers.ts'
import { END_MARKER } from './segments.ts'

/** Follows an archive without an end marker. Both methods throw a flaw if it is not an archive, or not whole. */
interface ArchiveScan {
  push(chunk: Uint8Array): void
  end(): Scanned
}

export interface Scanned {
  readonly bytes: Bytes
  /** Headers of its folders, deepest first. Only if they come last are folders' times right in GNU tar and busybox. */
  readonly folders: readonly Uint8Array[]
}

export function scanArchive(onEntry: (entry: TarEntry) => void): ArchiveScan {
  const reader = tarReader()
  const limit = headersLimit()
  const folders: Uint8Array[] = []
  // End of the last entry, where the next one's PAX and GNU headers begin.
  let decided: Bytes = 0
  let read: Bytes = 0
  // Headers of the next entry, possibly cut anywhere.
  let begun = Buffer.alloc(0)

  function push(chunk: Uint8Array): void {
    const known = begun.length === 0 ? chunk : Buffer.concat([begun, chunk])
    const start = read - begun.length
    for (const token of reader.push(chunk)) {
      if (token.kind === 'data' || token.kind === 'global') continue
      if (token.kind === 'broken') throw mountFlaw(`its archive is broken at byte ${token.offset}: ${token.detail}`)
      onEntry(token.entry)
      const headerEnd = token.entry.offset + TAR_BLOCK
      limit(token.entry, headerEnd - decided)
      if (token.entry.kind === 'directory')
        folders.push(Uint8Array.from(known.subarray(decided - start, headerEnd - start)))
      decided = entryEnd(token.entry)
    }
    read += chunk.length
    begun = reader.ended() ? Buffer.alloc(0) : Buffer.from(known.subarray(decided - start))
    checkHeaders(begun.length)
  }

  function end(): Scanned {
    const bytes = read
    push(END_MARKER)
    if (reader.missing() > 0 || !reader.ended()) throw mountFlaw(`its archive stops at byte ${bytes}, before its end`)
    if (bytes !== decided) throw mountFlaw('something follows the end of its archive')
    return { bytes, folders: folders.toReversed() }
  }

  return { push, end }
}
