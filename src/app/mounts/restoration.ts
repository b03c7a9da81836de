import type { Manifest } from '../../mounts/blob-manifest.ts'
import type { Found } from '../../mounts/outcome.ts'
import type { CacheMount } from '../../plan/cache-mount.ts'

/** What was found for a mount before the build. */
export interface Restoration {
  readonly mount: CacheMount
  readonly found: Found
  readonly reason: string | null
  /** What was restored into it, and when (seconds since the epoch). */
  readonly restored: { readonly at: number; readonly manifest: Manifest } | null
  /** The key of a stored mount that was unusable. */
  readonly refused: string | null
  /** Known to be empty when the build begins. */
  readonly empty: boolean
}

/** The builder already has it. */
export const held = (mount: CacheMount): Restoration => ({
  mount,
  found: 'held',
  reason: null,
  restored: null,
  refused: null,
  empty: false,
})

/** The builder does not have it, and nothing was restored. */
export const miss = (mount: CacheMount, reason: string, refused: string | null = null): Restoration => ({
  mount,
  found: 'miss',
  reason,
  restored: null,
  refused,
  empty: true,
})
