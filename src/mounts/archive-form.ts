import { areSince } from './release.ts'

/**
 * How a builder is given a mount: as a tar that it mounts, or compressed as it was stored, which ADD unpacks, so that a
 * third of it is sent: what is sent is most of a restore's time.
 */
export type ArchiveForm = 'tar' | 'tar.zst'

/** The first whose ADD can be trusted with zstd. */
const NEEDED = { major: 0, minor: 21 }

/**
 * The form for a builder with these versions of BuildKit on its nodes (`v0.26.3`). Before 0.21, and so in Docker before 28,
 * ADD of zstd is a race that ends the daemon: its decoder goes on with a buffer that was given back (moby/moby#45344).
 */
export function archiveForm(versions: readonly string[]): ArchiveForm {
  return areSince(versions, NEEDED) ? 'tar.zst' : 'tar'
}
