import type { Bytes } from '../../units/bytes.ts'
import { readBlockHeader, type BlockHeader } from './block-header.ts'
import { frameKind, headerLength, readFrameHeader, withoutChecksum, type FrameHeader } from './frame-header.ts'

/** Bytes of one frame. */
export interface FramePiece {
  readonly bytes: Buffer
  readonly frame: FrameHeader
  readonly firstBlock: BlockHeader
}

type Frame = Omit<FramePiece, 'bytes'>

/** Lengths in bytes. */
const [MAGIC, SKIPPABLE_HEADER, BLOCK_HEADER, CHECKSUM] = [4, 8, 3, 4]

/**
 * Finds the frames of a stream by their headers and those of their blocks (RFC 8878, 3.1.1), without unpacking any. Gives
 * them in pieces, without what no decoder needs: skippable frames, and checksums with their mark in the frame's header.
 */
export function framePieces() {
  let kept = Buffer.alloc(0) // what is too short to be read
  let frame: Frame | undefined
  let isLast = false // of the block that was begun
  let left: Bytes = 0 // of that block, or of what is left out

  /** Throws for what is not a frame, and for a header that cannot be read. */
  function* push(chunk: Uint8Array): Generator<FramePiece> {
    const bytes = Buffer.concat([kept, chunk])
    let [from, at] = [0, 0]
    for (;;) {
      const passed = Math.min(left, bytes.length - at)
      left -= passed
      at += passed
      if (left > 0) break
      if (!frame) {
        from = at
        const length = begin(bytes.subarray(at))
        if (length === 0) break
        at += length
      } else if (isLast) {
        yield { bytes: bytes.subarray(from, at), ...frame }
        left = frame.frame.hasChecksum ? CHECKSUM : 0
        frame = undefined
      } else {
        if (bytes.length - at < BLOCK_HEADER) break
        beginBlock(readBlockHeader(bytes, at, frame.frame.window))
        at += BLOCK_HEADER
      }
    }
    if (frame && at > from) yield { bytes: bytes.subarray(from, at), ...frame }
    kept = bytes.subarray(at)
  }

  /** Begins a frame with its first block, and gives the bytes of their headers; 0 if there are too few. */
  function begin(bytes: Buffer): Bytes {
    if (bytes.length < MAGIC) return 0
    if (frameKind(bytes) === 'skippable') {
      if (bytes.length < SKIPPABLE_HEADER) return 0
      left = bytes.readUInt32LE(4)
      return SKIPPABLE_HEADER
    }
    if (bytes.length === MAGIC) return 0
    const descriptor = bytes[4]!
    const length = MAGIC + 1 + headerLength(descriptor)
    if (bytes.length < length + BLOCK_HEADER) return 0
    const header = readFrameHeader(descriptor, bytes.subarray(MAGIC + 1, length))
    bytes[4] = withoutChecksum(descriptor)
    frame = { frame: header, firstBlock: readBlockHeader(bytes, length, header.window) }
    beginBlock(frame.firstBlock)
    return length + BLOCK_HEADER
  }

  function beginBlock(block: BlockHeader): void {
    isLast = block.isLast
    left = block.stored
  }

  /** Throws unless the stream may end here. */
  function end(): void {
    if (frame || left > 0 || kept.length > 0) throw new Error('it ends in the middle of a frame')
  }

  return { push, end }
}
