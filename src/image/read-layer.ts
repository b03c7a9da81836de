import { createHash } from 'node:crypto'
import type { Bytes } from '../units/bytes.ts'
import { fail } from '../errors/errors.ts'
import { free, type Compression } from '../archive/compression.ts'
import { gzipCounter } from './gzip-size.ts'
import { layerReader, type ProgramReader } from './layer-reader.ts'
import type { Layer } from './layer.ts'
import { unpack } from './unpack.ts'

/** What errors call a blob. */
export interface BlobName {
  readonly name: string
  readonly blob: string
}

/** How to read a layer; plain data. */
export interface LayerReading {
  readonly blob: BlobName
  readonly compression: Compression
  /** Also count bytes after gzip level 6, for media that keep no compressed layers. */
  readonly gzip: boolean
}

/** Reads a layer in one pass, keeping one program at a time in memory. Throws `image.malformed`, `image.truncated`. */
export async function readLayer(
  body: AsyncIterable<Uint8Array>,
  { blob, compression, gzip: alsoPacked }: LayerReading,
  programs: ProgramReader,
): Promise<Layer> {
  const stored = hashed(body)
  const gzip = alsoPacked ? gzipCounter() : undefined
  const reader = layerReader(programs)
  // An uncompressed blob is its own tar: one hash serves as both digests.
  const diff = compression === 'none' ? undefined : createHash('sha256')
  let unpacked: Bytes = 0
  const malformed = (offset: Bytes, detail: string) => fail('image.malformed', { ...blob, offset, detail })
  const broken = (detail: string) => malformed(stored.bytes(), detail)
  for await (const chunk of unpack(stored.chunks, compression, broken)) {
    diff?.update(chunk)
    unpacked += chunk.length
    const flaw = reader.push(chunk)
    if (flaw) throw malformed(flaw.offset, flaw.detail)
    if (gzip) await gzip.write(chunk)
    else if (compression === 'gzip') free(chunk)
  }
  const missing = reader.missing()
  if (missing > 0) {
    throw fail('image.truncated', { ...blob, found: unpacked, expected: `${unpacked + missing} or more` })
  }
  const { flaw, ...read } = reader.end()
  if (flaw) throw malformed(flaw.offset, flaw.detail)
  const digest = stored.digest()
  return {
    digest,
    diffId: diff ? `sha256:${diff.digest('hex')}` : digest,
    compression,
    stored: stored.bytes(),
    gzip6: await gzip?.end(),
    ...read,
  }
}

/** A stream that is hashed and counted as it is read. Ask for both after its end. */
interface HashedStream {
  readonly chunks: AsyncIterable<Uint8Array>
  readonly bytes: () => Bytes
  readonly digest: () => string
}

export function hashed(body: AsyncIterable<Uint8Array>): HashedStream {
  const hash = createHash('sha256')
  let count: Bytes = 0
  async function* read(): AsyncGenerator<Uint8Array> {
    for await (const chunk of body) {
      hash.update(chunk)
      count += chunk.length
      yield chunk
    }
  }
  return { chunks: read(), bytes: () => count, digest: () => `sha256:${hash.digest('hex')}` }
}
