import { createGzip } from 'node:zlib'
import type { Bytes } from '../units/bytes.ts'
import { drained } from '../archive/compression.ts'

interface GzipCounter {
  write(chunk: Uint8Array): Promise<void>
  end(): Promise<Bytes>
}

/** Counts bytes after gzip level 6, the default for registries, on Node's worker threads. */
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
