import * as zlib from 'node:zlib' // not by name: Node 20 refuses to load what asks it for a name that it has not
import { decompress, through, wholly } from '../archive/compression.ts'
import { compressWithLibrary } from './zstd-library.ts'

/**
 * On a Go build cache of 357 MB: level 1 gives 91 MB, level 2 89 MB in the same time (0.9 s), level 3 87 MB in 1.2 s.
 * Workers (`ZSTD_c_nbWorkers`) lose the output's end in Node 24 (nodejs/node#59899).
 */
const LEVEL = 2

/** Bytes that are handed over at once: each hand-over costs a change of threads (a fifth of the time at 256 KiB). */
const BATCH = 1024 * 1024

const OPTIONS = {
  params: { [zlib.constants.ZSTD_c_compressionLevel]: LEVEL },
  chunkSize: BATCH,
  // With writes in its queue, `end` adds an empty frame (nodejs/node#66078): this mark has us wait for each.
  writableHighWaterMark: 1,
}

/** Node 20, and 22 before 22.15, have no zstd of their own. */
const isNative = typeof zlib.createZstdCompress === 'function'

/** One zstd frame (RFC 8878) of all that `chunks` gives. What `chunks` throws comes through. */
export function compressZstd(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const batches = gather(chunks)
  if (!isNative) return compressWithLibrary(batches, LEVEL)
  return through(batches, zlib.createZstdCompress(OPTIONS))
}

/**
 * What is in a zstd frame. Throws the decompressor's error for anything that is broken or cut, and what `chunks` throws.
 * Nothing that follows the frame is passed over, because another decoder may read it: ours, where Node has none, goes on,
 * and Node's, which stops at the frame's end, is not believed then.
 */
export function decompressZstd(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  if (!isNative) return decompress(chunks, 'zstd')
  return wholly(gather(chunks), zlib.createZstdDecompress({ chunkSize: BATCH }))
}

/** The same bytes in chunks of at least BATCH, but for the last. */
export async function* gather(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let waiting: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks) {
    waiting.push(chunk)
    size += chunk.length
    if (size < BATCH) continue
    yield waiting.length === 1 ? chunk : Buffer.concat(waiting)
    waiting = []
    size = 0
  }
  if (size > 0) yield Buffer.concat(waiting)
}
