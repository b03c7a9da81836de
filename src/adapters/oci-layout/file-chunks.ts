import { createReadStream } from 'node:fs'
import { fail } from '../../errors/errors.ts'
import type { FilePart } from '../../image/export-entry.ts'
import { openFile, otherThanFile } from '../exec/open-file.ts'
import { pipeStream } from '../exec/pipe-stream.ts'

/**
 * Reads a file (all of it, unless a `part` is asked for), or a pipe (`weighbridge inspect <(crane export …)`). Throws the reason of `cancelled`, and
 * `image.not-an-image` for a device, which may have no end.
 */
export async function* fileChunks(
  path: string,
  cancelled: AbortSignal,
  part?: Pick<FilePart, 'start' | 'size'>,
): AsyncGenerator<Uint8Array, void> {
  const file = await openFile(path)
  const isPipe = file.stats.isFIFO()
  const stream = isPipe ? pipeStream(file, cancelled) : createReadStream('', { fd: file.fd, ...within(part) })
  try {
    const other = isPipe ? undefined : otherThanFile(file.stats)
    if (other !== undefined) throw fail('image.not-an-image', { name: path, detail: other })
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      cancelled.throwIfAborted()
      yield chunk
    }
  } catch (error) {
    cancelled.throwIfAborted()
    throw error
  } finally {
    stream.destroy()
  }
}

const within = (part?: Pick<FilePart, 'start' | 'size'>) => ({
  highWaterMark: CHUNK,
  ...(part && { start: part.start, end: part.start + part.size - 1 }),
})

/** Bytes; twice as fast as Node's default of 64 KiB. */
export const CHUNK = 1024 * 1024
