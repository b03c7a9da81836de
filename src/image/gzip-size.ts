import { createGzip } from 'node:zlib'
import type { Bytes } from '../units/bytes.ts'
import { drained } from '../archive/compression.ts'

/** Counts the bytes of a stream after gzip level 6, the default for what is sent to registries. */
interface GzipCounter {
  write(chunk: Uint8Array): Promise<void>
  end(): Promise<Bytes>
}

/** Compression runs on Node's worker threads while the archive is read; its output is not kept. */
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
