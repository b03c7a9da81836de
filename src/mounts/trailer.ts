import { createHash } from 'node:crypto'
import { decodeManifest, encodeManifest, type Manifest } from './blob-manifest.ts'

/**
 * A blob begins and ends with it. Between: one zstd frame of the mount's tar, the manifest (JSON), the manifest's SHA-256 and
 * its length (uint32, little endian). The manifest comes last because it says what was counted while the rest was written.
 */
export const MAGIC = Buffer.from('WBMOUNT1', 'latin1')

/** More than any trailer takes. A reader holds back this much of a stream. */
export const TRAILER_LIMIT = 64 * 1024

const HASH = 32
const FOOT = HASH + 4 + MAGIC.length

const hashOf = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest()

/** The bytes after the payload. */
export function encodeTrailer(manifest: Manifest): Buffer {
  const json = encodeManifest(manifest)
  const length = Buffer.alloc(4)
  length.writeUInt32LE(json.length)
  return Buffer.concat([json, hashOf(json), length, MAGIC])
}

/** The manifest at the end of `tail`, and how many bytes of `tail` come before it; a clause if there is none. */
export function decodeTrailer(tail: Buffer): { readonly manifest: Manifest; readonly before: number } | string {
  const foot = tail.length - FOOT
  if (foot < 0 || !tail.subarray(-MAGIC.length).equals(MAGIC)) return 'it does not end like a saved cache mount'
  const length = tail.readUInt32LE(foot + HASH)
  const before = foot - length
  if (before < 0) return 'its manifest is longer than the limit'
  const json = tail.subarray(before, foot)
  if (!hashOf(json).equals(tail.subarray(foot, foot + HASH))) return 'the hash of its manifest does not hold'
  const manifest = decodeManifest(json)
  return typeof manifest === 'string' ? manifest : { manifest, before }
}
