import { open, stat } from 'node:fs/promises'
import type { ArchiveFile } from '../../image/archive-entries.ts'
import type { Bytes } from '../../units/bytes.ts'
import { CHUNK, fileChunks } from './file-chunks.ts'

/** An archive on disk, as a stream that can pass over bytes if it is a regular file. Throws as `fileChunks`. */
export function archiveFile(
  path: string,
  cancelled: AbortSignal,
): { readonly chunks: AsyncIterable<Uint8Array>; readonly file: ArchiveFile } {
  let size: Bytes | undefined
  let at: Bytes = 0

  async function* chunks(): AsyncGenerator<Uint8Array> {
    const stats = await stat(path)
    if (!stats.isFile()) return yield* fileChunks(path, cancelled)
    await using file = await open(path)
    size = stats.size
    for (;;) {
      cancelled.throwIfAborted()
      const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(CHUNK), 0, CHUNK, at)
      if (bytesRead === 0) return
      at += bytesRead
      yield buffer.subarray(0, bytesRead)
    }
  }

  const skip = (bytes: Bytes): void => {
    at += bytes
  }
  return { chunks: chunks(), file: { path, size: () => size, skip } }
}
