import { TAR_BLOCK } from '../archive/tar-header.ts'
import { tarReader, type TarEntry } from '../archive/tar.ts'
import type { Bytes } from '../units/bytes.ts'
import { LONGEST_PATH } from './entry-flaw.ts'
import { mountFlaw } from './flaw.ts'
import { checkHeaders, entryEnd, headersLimit } from './headers.ts'

/** Two blocks of zeros, which end an archive. */
export const END_MARKER = Buffer.alloc(2 * TAR_BLOCK)

/** Cuts entries out of a tar archive. Both methods throw a flaw if it is not an archive, or not a whole one. */
interface SegmentCutter {
  /** The pieces of this chunk, and of headers before it, that belong to kept entries. */
  push(chunk: Uint8Array): readonly Uint8Array[]
  readonly end: () => void
}

/**
 * Kept entries pass unchanged: their headers (with the PAX and GNU ones before them), bodies and padding. The end
 * marker is left out, so the caller ends the archive. `keeps` is called once for each entry, in order, and may throw.
 */
export function segmentCutter(keeps: (entry: TarEntry) => boolean): SegmentCutter {
  const reader = tarReader()
  const limit = headersLimit()
  // Offsets into the archive: the end of what was pushed, and the end of the last entry that was asked about.
  let pushed: Bytes = 0
  let decided: Bytes = 0
  let keeping = false
  let held: Uint8Array[] = []
  let heldBytes: Bytes = 0

  function push(chunk: Uint8Array): readonly Uint8Array[] {
    const kept: Uint8Array[] = []
    const start = pushed
    pushed += chunk.length
    let at = start
    let run = start // start of the current run of kept bytes, so that neighbours leave in one piece
    const cut = (): void => {
      if (keeping && at > run) kept.push(chunk.subarray(run - start, at - start))
      run = at
    }
    for (const token of reader.push(chunk)) {
      if (token.kind === 'data' || token.kind === 'global') continue
      if (token.kind === 'broken') throw mountFlaw(`its archive is broken at byte ${token.offset}: ${token.detail}`)
      // Its size does not say where it ends, so this is a flaw even if the entry would not be kept.
      if (!token.entry.whole)
        throw mountFlaw(`${JSON.stringify(token.entry.path.slice(0, LONGEST_PATH))} is a sparse file`)
      at = Math.max(at, decided)
      const keep = keeps(token.entry)
      if (keep) limit(token.entry, token.entry.offset + TAR_BLOCK - decided)
      if (keep !== keeping) cut()
      if (keep) kept.push(...held)
      held = []
      heldBytes = 0
      keeping = keep
      decided = entryEnd(token.entry)
    }
    at = Math.max(at, Math.min(decided, pushed))
    cut()
    if (at < pushed && !reader.ended()) hold(chunk.subarray(at - start))
    return kept
  }

  /** Holds bytes of headers until the entry's own header says whose they are. */
  function hold(bytes: Uint8Array): void {
    held.push(bytes)
    heldBytes += bytes.length
    checkHeaders(heldBytes)
  }

  function end(): void {
    if (reader.missing() > 0 || !reader.ended()) throw mountFlaw(`its archive stops at byte ${pushed}, before its end`)
  }

  return { push, end }
}
