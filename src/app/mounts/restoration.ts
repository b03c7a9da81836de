import type { Manifest } from '../../mounts/blob-manifest.ts'
import type { Found } from '../../mounts/outcome.ts'
import type { CacheMount } from '../../plan/cache-mount.ts'

/** What was found for one mount before the build. */
export interface Restoration {
  readonly mount: CacheMount
  readonly found: Found
  readonly reason: string | null
  /** What the restore put into the mount, and when (seconds since the epoch); null if it put nothing there. */
  readonly restored: { readonly at: number; readonly manifest: Manifest } | null
  /** The key of a stored mount that could not be used; null for none. */
  readonly refused: string | null
  /** Known to be empty when the build begins. */
  readonly empty: boolean
}

/** A mount that the builder already has. */
export const held = (mount: CacheMount): Restoration => ({
  mount,
  found: 'held',
  reason: null,
  restored: null,
  refused: null,
  empty: false,
})

/** A mount that the builder does not have, and that nothing was put into. */
export const miss = (mount: CacheMount, reason: string, refused: string | null = null): Restoration => ({
  mount,
  found: 'miss',
  reason,
  restored: null,
  refused,
  empty: true,
})
