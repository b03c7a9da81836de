import type { Bytes } from '../units/bytes.ts'

/**
 * What a layer that was copied from the context holds of Git's own files: `path` is the `.git` that is nearest to the root,
 * or where one was copied to by itself, `files` those that a container sees, and `hiddenFiles` those that a later layer hides.
 */
export interface RepositoryRecord {
  readonly layer: number
  readonly path: string
  readonly bytes: Bytes
  /** Those of `bytes` that a later layer hides. */
  readonly hidden: Bytes
  readonly files: number
  readonly hiddenFiles: number
}
