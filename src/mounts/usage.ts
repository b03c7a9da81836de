import type { TarEntry } from '../archive/tar.ts'
import type { Bytes } from '../units/bytes.ts'
import type { GoCache, MountKind } from '../plan/cache-mount.ts'
import { pathInMount } from './entry-flaw.ts'
import { unitOf } from './units.ts'

/** What is known of the use of a mount's content. Times are whole seconds since the epoch. */
export interface Usage {
  readonly kind: MountKind
  /** What the mount was filled with before the build; null where it was empty, so that everything in it is new. */
  readonly restored: { readonly at: number; readonly goSum: string | null; readonly entriesSha256: string } | null
  /** Hash of the context's go.sum, null for none; and the module versions it names (`golang.org/x/net@v0.25.0`). */
  readonly goSum: string | null
  readonly modules: ReadonlySet<string>
  /** Drop what is older, used or not; null for nothing. */
  readonly cutoff: number | null
}

interface Selection {
  readonly keeps: (entry: TarEntry) => boolean
  readonly dropped: () => { readonly files: number; readonly bytes: Bytes }
  /** The cut-off with which what was kept fits into `limit` bytes; null where none does, or nothing would be left. */
  readonly cutoffFor: (limit: Bytes) => number | null
}

/** Go refreshes the time of a file that it uses when it is older than this (cmd/go/internal/cache, mtimeInterval). */
const GO_MTIME_INTERVAL = 3600

/**
 * Decides which entries are kept. A unit is decided by its first entry, which is its folder where it has one, and remembered:
 * no folder is ever kept by half, even where the clocks of the builder and of this machine differ.
 */
export function selectUsed(usage: Usage): Selection {
  const units = new Map<string, { readonly keep: boolean; readonly mtime: number; bytes: Bytes }>()
  let keptBytes: Bytes = 0
  let droppedFiles = 0
  let droppedBytes: Bytes = 0

  function keeps(entry: TarEntry): boolean {
    const unit = unitOf(usage.kind, pathInMount(entry.path) ?? '')
    if (unit) {
      let known = units.get(unit.path)
      if (!known) {
        const { mtime } = entry
        const used =
          mtime >= usedSince(usage, unit.cache) || (unit.module !== undefined && usage.modules.has(unit.module))
        known = { keep: used && mtime >= (usage.cutoff ?? -Infinity), mtime, bytes: 0 }
        units.set(unit.path, known)
      }
      if (!known.keep) {
        if (entry.kind !== 'directory') droppedFiles += 1
        droppedBytes += entry.size
        return false
      }
      known.bytes += entry.size
    }
    keptBytes += entry.size
    return true
  }

  function cutoffFor(limit: Bytes): number | null {
    const kept = [...units.values()].filter(({ keep }) => keep).toSorted((a, b) => a.mtime - b.mtime)
    let left = keptBytes
    for (const [at, { mtime, bytes }] of kept.entries()) {
      // What is of one second leaves together: a cut-off cannot tell it apart.
      if (left <= limit && mtime !== kept[at - 1]?.mtime) return mtime
      left -= bytes
    }
    return null
  }

  return { keeps, dropped: () => ({ files: droppedFiles, bytes: droppedBytes }), cutoffFor }
}

/** Entries of this cache that were changed at this time or later are in use, whatever they are. */
function usedSince({ restored, goSum }: Usage, cache: GoCache): number {
  if (!restored) return -Infinity
  if (cache === 'go-build') return restored.at - GO_MTIME_INTERVAL
  return restored.goSum === goSum ? -Infinity : restored.at
}
