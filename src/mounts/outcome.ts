import type { Bytes } from '../units/bytes.ts'

/**
 * `hit`: the store had exactly this key; `partial`: an older one; `miss`: nothing that could be restored; `held`: the
 * builder had it; `unknown`: the builder did not say; `left`: it cannot be carried, or nobody asked for it.
 */
export type Found = 'hit' | 'partial' | 'miss' | 'held' | 'unknown' | 'left'

export interface MountOutcome {
  readonly name: string
  readonly found: Found
  /** Why it was not restored; null if it was, or if there is nothing to explain. */
  readonly reason: string | null
  /** Unpacked bytes of files; 0 if none were. */
  readonly restored: Bytes
  /** Compressed bytes; null if nothing was saved. */
  readonly saved: Bytes | null
  readonly unsaved: string | null
  /** Wall time to get it from the store and check it; absent if the store had nothing. */
  readonly fetchSeconds?: number
  /** Wall time to pack it and hand it to the store; absent if it was not packed. */
  readonly storeSeconds?: number
}

export interface MountsOutcome {
  readonly mounts: readonly MountOutcome[]
  /** Wall time before and after the build. The mounts' own times do not add up to it: they run in parallel. */
  readonly restoreSeconds: number
  readonly saveSeconds: number
  /** Compressed bytes of all stored mounts, after this run; null if the store does not say, or was not used. */
  readonly storeBytes: Bytes | null
}
