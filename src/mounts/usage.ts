import type { TarEntry } from '../archive/tar.ts'
import type { Bytes } from '../units/bytes.ts'
import type { GoCache, MountKind } from '../plan/cache-mount.ts'
import { pathInMount } from './entry-flaw.ts'
import { unitOf } from './units.ts'

/** Times are whole seconds since the epoch. */
export interface Usage {
  readonly kind: MountKind
  /** Null if it was empty, so that everything in it is new. */
  readonly restored: { readonly at: number; readonly goSum: string | null; readonly entriesSha256: string } | null
  /** Hash of the context's go.sum, and the module versions it names (`golang.org/x/net@v0.25.0`). */
  readonly goSum: string | null
  readonly modules: ReadonlySet<string>
  /** Drops anything older, used or not. */
  readonly cutoff: number | null
}

interface Selection {
  readonly keeps: (entry: TarEntry) => boolean
  readonly dropped: () => { readonly files: number; readonly bytes: Bytes }
  /** Null if there is none, or nothing would be left. */
  readonly cutoffFor: (limit: Bytes) => number | null
}

/** Go refreshes the time of a file it uses if it is older than this (cmd/go/internal/cache, mtimeInterval). */
const GO_MTIME_INTERVAL = 3600

/** The first entry of a unit decides for all of it: no folder is half kept, even if clocks differ. */
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
      // Units of the same second leave together: a cut-off cannot tell them apart.
      if (left <= limit && mtime !== kept[at - 1]?.mtime) return mtime
      left -= bytes
    }
    return null
  }

  return { keeps, dropped: () => ({ files: droppedFiles, bytes: droppedBytes }), cutoffFor }
}

function usedSince({ restored, goSum }: Usage, cache: GoCache): number {
  if (!restored) return -Infinity
  if (cache === 'go-build') return restored.at - GO_MTIME_INTERVAL
  return restored.goSum === goSum ? -Infinity : restored.at
}
