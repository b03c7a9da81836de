import * as zlib from 'node:zlib' // not by name: Node 20 refuses to load a module that imports a name it does not have
import type { Bytes } from '../../units/bytes.ts'

/** Node 20, and 22 before 22.15, have none. */
export const HAS_NATIVE_DECODER = typeof zlib.createZstdDecompress === 'function'

/** What libzstd takes without being asked to take more (ZSTD_WINDOWLOG_LIMIT_DEFAULT). */
export const LARGEST_NATIVE_WINDOW: Bytes = 128 * 1024 * 1024

/** Node's own decoder. */
interface NativeDecoder {
  /**
   * What these bytes of a frame unpack to. Throws if they are damaged. They must not go beyond the frame's end: there
   * Node 24 stops for good (nodejs/node#64741). What comes in the next call may be another frame.
   */
  push(bytes: Uint8Array): AsyncGenerator<Uint8Array>
  /** Frees its memory. */
  close(): void
}

/** A decoder that gives up to `most` bytes at once. */
export function nativeDecoder(most: Bytes): NativeDecoder {
  const decoder = zlib.createZstdDecompress({ chunkSize: most })
  let wake: (() => void) | undefined
  decoder.on('readable', () => wake?.())
  decoder.on('error', () => wake?.())

  async function* push(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
    let taken = false
    decoder.write(bytes, () => {
      taken = true
      wake?.()
    })
    for (;;) {
      const piece: Buffer | null = decoder.read()
      if (piece) yield piece
      else if (decoder.errored) throw decoder.errored
      else if (taken) return
      else await new Promise<void>((resolve) => (wake = resolve))
    }
  }

  return { push, close: () => decoder.destroy() }
}
