import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { tarReader } from '../../src/archive/tar.ts'
import type { Manifest } from '../../src/mounts/blob-manifest.ts'
import { tallyEntries } from '../../src/mounts/tally.ts'
import { decodeTrailer, encodeTrailer, MAGIC } from '../../src/mounts/trailer.ts'
import { zstd } from './zstd.ts'

/** A blob of a store: its path and its content. */
export interface StoredBlob {
  readonly path: string
  readonly bytes: Buffer
}

/** The folder of the blobs in the store of such a run. */
export const storeIn = (cache: string): string => join(cache, 'weighbridge', 'mounts')

/** The blobs in a run's store, by the id of the mount. */
export function blobsIn(cache: string): ReadonlyMap<string, StoredBlob> {
  const folder = storeIn(cache)
  return new Map(
    readdirSync(folder).map((name) => {
      const path = join(folder, name)
      const bytes = readFileSync(path)
      return [manifestOf(bytes).mount.id, { path, bytes }]
    }),
  )
}

/** The manifest of a blob. Throws if the blob is incomplete. */
export function manifestOf(bytes: Buffer): Manifest {
  const trailer = decodeTrailer(bytes.subarray(-64 * 1024))
  if (typeof trailer === 'string') throw new Error(trailer)
  return trailer.manifest
}

/**
 * A blob like this one with another archive in it. Its manifest is correct for that archive, as far as the format
 * allows, except for `lies`.
 */
export function forged(bytes: Buffer, archive: Buffer, lies: Partial<Manifest> = {}): Buffer {
  const honest = manifestOf(bytes)
  const open = archive.subarray(0, -2 * 512) // a payload has no end marker
  const payload = zstd(open)
  const tally = tallyEntries(honest.kind)
  for (const token of tarReader().push(archive)) if (token.kind === 'entry') tally.add(token.entry)
  return blob(payload, {
    ...honest,
    payloadBytes: payload.length,
    payloadSha256: createHash('sha256').update(payload).digest('hex'),
    tarBytes: open.length,
    ...tally.end(),
    ...lies,
  })
}

/** The same blob with a changed manifest. */
export function lying(bytes: Buffer, lies: Partial<Manifest>): Buffer {
  const honest = manifestOf(bytes)
  return blob(bytes.subarray(MAGIC.length, MAGIC.length + honest.payloadBytes), { ...honest, ...lies })
}

const blob = (payload: Uint8Array, manifest: Manifest): Buffer =>
  Buffer.concat([MAGIC, payload, encodeTrailer(manifest)])

/** The same bytes with one bit flipped; a negative place counts from the end. */
export function flipped(bytes: Buffer, place: number): Buffer {
  const copy = Buffer.from(bytes)
  copy[place < 0 ? copy.length + place : place]! ^= 0x10
  return copy
}
