import { createHash } from 'node:crypto'
import { decodeManifest, encodeManifest, type Manifest } from './blob-manifest.ts'

/** Begins and ends a blob. Between: a zstd frame, the manifest (JSON), its SHA-256, its length (little endian). */
export const MAGIC = Buffer.from('WBMOUNT1', 'latin1')

/** More than any trailer takes; a reader holds back this much. */
export const TRAILER_LIMIT = 64 * 1024

const HASH = 32
const FOOT = HASH + 4 + MAGIC.length

const hashOf = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest()

export function encodeTrailer(manifest: Manifest): Buffer {
  const json = encodeManifest(manifest)
  const length = Buffer.alloc(4)
  length.writeUInt32LE(json.length)
  return Buffer.concat([json, hashOf(json), length, MAGIC])
}

/** `before` is the number of bytes of `tail` before the manifest; a clause if there is none. */
export function decodeTrailer(tail: Buffer): { readonly manifest: Manifest; readonly before: number } | string {
  const foot = tail.length - FOOT
  if (foot < 0 || !tail.subarray(-MAGIC.length).equals(MAGIC)) return 'it does not end like a saved cache mount'
  const length = tail.readUInt32LE(foot + HASH)
  const before = foot - length
  if (before < 0) return 'its manifest is longer than the limit'
  const json = tail.subarray(before, foot)
  if (!hashOf(json).equals(tail.subarray(foot, foot + HASH))) return 'the hash of its manifest does not match'
  const manifest = decodeManifest(json)
  return typeof manifest === 'string' ? manifest : { manifest, before }
}
