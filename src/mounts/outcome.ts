import type { Bytes } from '../units/bytes.ts'

/**
 * What a build found in one of its cache mounts. `hit`: the store had exactly this key; `partial`: an older one of the same
 * kind; `miss`: nothing that could be restored, `reason` says why; `held`: the builder had the mount already, so it was
 * left alone; `unknown`: the builder did not say whether it has it, so nothing was restored or saved; `left`: it cannot be
 * carried, or nobody asked for it.
 */
export type Found = 'hit' | 'partial' | 'miss' | 'held' | 'unknown' | 'left'

/** What became of one cache mount in one build. */
export interface MountOutcome {
  /** The mount's id or target as the Dockerfile writes it (`CacheMount.name`). */
  readonly name: string
  readonly found: Found
  /** Why it was not restored; null where it was, or where there is nothing to explain. */
  readonly reason: string | null
  /** Bytes of the files that were restored into it, unpacked; 0 where none were. */
  readonly restored: Bytes
  /** Bytes handed to the store, compressed; null where nothing was saved. */
  readonly saved: Bytes | null
  /** Why nothing was saved; null where it was. */
  readonly unsaved: string | null
  /** Wall time in seconds of getting it from the store and checking it; absent where the store had nothing. */
  readonly fetchSeconds?: number
  /** The same of packing it and handing it to the store, also where nothing in it changed; absent where it was not packed. */
  readonly storeSeconds?: number
}

/** What carrying cache mounts did for one build. */
export interface MountsOutcome {
  readonly mounts: readonly MountOutcome[]
  /**
   * Wall time before the build and after it, in seconds: what the mounts cost. It is more than the mounts' own: one build fills
   * all of them, and one reads all of them, side by side.
   */
  readonly restoreSeconds: number
  readonly saveSeconds: number
  /**
   * What all stored mounts, of other builds too, took in the store before the build, and what this run added,
   * compressed. Null where the store does not say, and where it was not used: the builder held all mounts, or nothing
   * may be read.
   */
  readonly storeBytes: Bytes | null
}
