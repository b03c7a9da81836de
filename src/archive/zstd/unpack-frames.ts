import type { Bytes } from '../../units/bytes.ts'
import { framePieces, type FramePiece } from './frame-pieces.ts'
import { HAS_NATIVE_DECODER, LARGEST_NATIVE_WINDOW, nativeDecoder } from './native-decoder.ts'
import { frameReader, unzstd } from './unzstd.ts'

/** Up to this many bytes of a frame, which zstd:chunked layers have thousands of, a call of Node's decoder takes longer. */
const FEW: Bytes = 4096
/** Bytes to unpack at once, as of gzip (compression.ts). */
const UNPACKED_CHUNK: Bytes = 256 * 1024

/**
 * The content of a stream of zstd frames (RFC 8878): by Node's decoder where there is one, which is several times as fast
 * as our own, and the same bytes by either. Memory is bounded by the window and what was unpacked, not by what a frame
 * declares. Checksums are skipped: layers have a digest. Throws if anything is damaged, cut or not a frame.
 */
export const unpackFrames = HAS_NATIVE_DECODER ? unpackNatively : unzstd

async function* unpackNatively(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const frames = framePieces()
  const own = frameReader()
  const native = nativeDecoder(UNPACKED_CHUNK)

  async function* unpack(pieces: Iterable<FramePiece>): AsyncGenerator<Uint8Array> {
    for (const piece of pieces) {
      if (isForOwn(piece)) yield* own.push(piece.bytes)
      else {
        yield* own.waiting()
        yield* native.push(piece.bytes)
      }
    }
  }

  try {
    for await (const chunk of chunks) {
      try {
        yield* unpack(frames.push(chunk))
      } catch (error) {
        yield* own.waiting() // a caller that stops here never sees the error
        throw error
      }
      yield* own.waiting()
    }
    frames.end()
  } finally {
    native.close()
  }
}

/** A library has memory for the whole window that a frame declares. */
function isForOwn({ frame, firstBlock }: FramePiece): boolean {
  return frame.window > LARGEST_NATIVE_WINDOW || (firstBlock.isLast && firstBlock.stored <= FEW)
}
