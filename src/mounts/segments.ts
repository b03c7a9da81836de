import { TAR_BLOCK } from '../archive/tar-header.ts'
import { tarReader, type TarEntry } from '../archive/tar.ts'
import type { Bytes } from '../units/bytes.ts'
import { LONGEST_PATH } from './entry-flaw.ts'
import { mountFlaw } from './flaw.ts'
import { checkHeaders, entryEnd, headersLimit } from './headers.ts'

export const END_MARKER = Buffer.alloc(2 * TAR_BLOCK)

/** Both methods throw a flaw if it is not an archive, or not a whole one. */
interface SegmentCutter {
  push(chunk: Uint8Array): readonly Uint8Array[]
  readonly end: () => void
}

/** Kept entries pass unchanged, with PAX and GNU headers, but without the end marker. `keeps` may throw. */
export function segmentCutter(keeps: (entry: TarEntry) => boolean): SegmentCutter {
  const reader = tarReader()
  const limit = headersLimit()
  // Offsets: the end of what was pushed, and of the last entry that was asked about.
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
      // Its size does not say where it ends, so this is a flaw even if it would not be kept.
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
