import { areSince } from './release.ts'

/** A tar that the builder mounts, or the stored form that ADD unpacks: a third of the bytes, so a faster restore. */
export type ArchiveForm = 'tar' | 'tar.zst'

/** Before 0.21 (Docker 28), ADD of zstd has a race that ends the daemon (moby/moby#45344). */
const NEEDED = { major: 0, minor: 21 }

export function archiveForm(versions: readonly string[]): ArchiveForm {
  return areSince(versions, NEEDED) ? 'tar.zst' : 'tar'
}
