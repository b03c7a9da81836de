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
  /** Why it was not restored; null if it was, or if there is nothing to explain. */
  readonly reason: string | null
  /** Bytes of the files restored into it, unpacked; 0 if none were. */
  readonly restored: Bytes
  /** Compressed bytes handed to the store; null if nothing was saved. */
  readonly saved: Bytes | null
  /** Why nothing was saved; null if it was. */
  readonly unsaved: string | null
  /** Wall time in seconds to get it from the store and check it; absent if the store had nothing. */
  readonly fetchSeconds?: number
  /**
   * Wall time in seconds to pack it and hand it to the store, even if nothing in it changed; absent if it was not
   * packed.
   */
  readonly storeSeconds?: number
}

/** What carrying cache mounts did for one build. */
export interface MountsOutcome {
  readonly mounts: readonly MountOutcome[]
  /**
   * Wall time before and after the build, in seconds: the cost of the mounts. It is not the sum of the mounts' own
   * times: one build fills all of them and one reads all of them, in parallel.
   */
  readonly restoreSeconds: number
  readonly saveSeconds: number
  /**
   * Compressed bytes that all stored mounts, including those of other builds, took in the store before the build, plus
   * what this run added. Null if the store does not say, or was not used: the builder held all mounts, or nothing may
   * be read.
   */
  readonly storeBytes: Bytes | null
}
