import { createGzip } from 'node:zlib'
import type { Bytes } from '../units/bytes.ts'
import { drained } from '../archive/compression.ts'

/** Counts the bytes a stream takes after gzip level 6, which is what registries are sent by default. */
interface GzipCounter {
  write(chunk: Uint8Array): Promise<void>
  end(): Promise<Bytes>
}

/** Compression runs on Node's worker threads, beside the reading of the archive; nothing of its output is kept. */
export function gzipCounter(): GzipCounter {
  const gzip = createGzip({ level: 6 })
  let bytes: Bytes = 0
  gzip.on('data', (chunk: Buffer) => {
    bytes += chunk.length
  })
  const finished = new Promise<void>((resolve, reject) => gzip.on('end', resolve).on('error', reject))
  return {
    async write(chunk) {
      if (!gzip.write(chunk)) await drained(gzip)
    },
    async end() {
      gzip.end()
      await finished
      return bytes
    },
  }
}
