import type { Manifest } from '../../mounts/blob-manifest.ts'
import type { Found } from '../../mounts/outcome.ts'
import type { CacheMount } from '../../plan/cache-mount.ts'

/** What was found for one mount before the build. */
export interface Restoration {
  readonly mount: CacheMount
  readonly found: Found
  readonly reason: string | null
  /** What is in the mount now because we put it there, and since when (seconds); null where we did not. */
  readonly restored: { readonly at: number; readonly manifest: Manifest } | null
  /** The key of what the store had and could not be used; null for nothing. */
  readonly refused: string | null
  /** It is known that nothing is in it when the build begins. */
  readonly empty: boolean
}

/** The builder has it. */
export const held = (mount: CacheMount): Restoration => ({
  mount,
  found: 'held',
  reason: null,
  restored: null,
  refused: null,
  empty: false,
})

/** Nothing was put into a mount that the builder does not have. */
export const miss = (mount: CacheMount, reason: string, refused: string | null = null): Restoration => ({
  mount,
  found: 'miss',
  reason,
  restored: null,
  refused,
  empty: true,
})
