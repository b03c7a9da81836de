import { areSince } from './release.ts'

/**
 * How a builder gets a mount: as a tar that it mounts, or compressed as stored, which ADD unpacks. Compressed, a third
 * of the bytes is sent, and sending takes most of a restore's time.
 */
export type ArchiveForm = 'tar' | 'tar.zst'

/** The first release whose ADD is safe with zstd. */
const NEEDED = { major: 0, minor: 21 }

/**
 * The form for a builder with these BuildKit versions on its nodes (`v0.26.3`). Before 0.21, and so in Docker before
 * 28, ADD of zstd has a race that ends the daemon: the decoder keeps using a buffer that it gave back
 * (moby/moby#45344).
 */
export function archiveForm(versions: readonly string[]): ArchiveForm {
  return areSince(versions, NEEDED) ? 'tar.zst' : 'tar'
}
