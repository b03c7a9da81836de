import type { Bytes } from '../../units/bytes.ts'
import { RAW, readBlockHeader, RUN, type BlockHeader } from './block-header.ts'
import { blockReader, LARGEST_BLOCK } from './blocks.ts'
import { frameKind, headerLength, readFrameHeader, type FrameHeader } from './frame-header.ts'
import { makeWindow } from './window.ts'
import { counted } from '../../units/counted.ts'

/** Bytes to yield at once, unless a block or the input ends first. */
const BATCH: Bytes = 128 * 1024

/**
 * The content of a stream of zstd frames (RFC 8878), unpacked by our own code. Memory is bounded by the window and what was
 * unpacked, not by what a frame declares. Checksums are skipped: layers have a digest. Throws if anything is damaged, cut
 * or not a frame.
 */
export async function* unzstd(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const frames = frameReader()
  for await (const chunk of chunks) {
    try {
      yield* frames.push(chunk)
    } catch (error) {
      yield* frames.waiting() // a caller that stops here never sees the error
      throw error
    }
    yield* frames.waiting()
  }
  frames.end()
}

interface FramePart {
  readonly length: Bytes
  readonly read: (bytes: Buffer) => FramePart
}

/** Our own decoder. `push` gives what is unpacked in batches; `waiting` gives what is less than one. */
export function frameReader() {
  const window = makeWindow()
  const blocks = blockReader(window)
  let staged = Buffer.alloc(0) // made when a part comes in pieces
  let filled = 0
  let skipped: Bytes = 0
  const start: FramePart = { length: 4, read: magic }
  let next = start

  function* push(chunk: Uint8Array): Generator<Uint8Array> {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
    let at = 0
    while (at < bytes.length) {
      if (skipped > 0) {
        const passed = Math.min(skipped, bytes.length - at)
        skipped -= passed
        at += passed
        continue
      }
      const { length, read } = next
      if (filled === 0 && at + length <= bytes.length) {
        next = read(bytes.subarray(at, at + length))
        at += length
      } else {
        if (staged.length === 0) staged = Buffer.allocUnsafeSlow(LARGEST_BLOCK)
        const copied = bytes.copy(staged, filled, at, at + length - filled)
        at += copied
        filled += copied
        if (filled < length) break
        filled = 0
        next = read(staged.subarray(0, length))
      }
      if (window.waiting() >= BATCH) yield window.take()
    }
  }

  function* waiting(): Generator<Uint8Array> {
    if (window.waiting() > 0) yield window.take()
  }

  function magic(bytes: Buffer): FramePart {
    if (frameKind(bytes) === 'skippable') return { length: 4, read: skip }
    return { length: 1, read: ([descriptor = 0]) => header(descriptor) }
  }

  function skip(bytes: Buffer): FramePart {
    skipped = bytes.readUInt32LE()
    return start
  }

  function header(descriptor: number): FramePart {
    const length = headerLength(descriptor)
    const read = (rest: Buffer): FramePart => {
      const frame = readFrameHeader(descriptor, rest)
      window.begin(frame.window)
      blocks.begin(Math.min(frame.window, LARGEST_BLOCK))
      return blockOf(frame, 0)
    }
    return { length, read }
  }

  /** `made`: bytes of the frame's earlier blocks. */
  function blockOf(frame: FrameHeader, made: Bytes): FramePart {
    return { length: 3, read: (bytes) => block(frame, made, readBlockHeader(bytes, 0, frame.window)) }
  }

  function block(frame: FrameHeader, made: Bytes, { isLast, kind, size }: BlockHeader): FramePart {
    const done = (count: Bytes): FramePart => (isLast ? endOf(frame, made + count) : blockOf(frame, made + count))
    if (kind === RUN) return { length: 1, read: ([byte = 0]) => done(blocks.run(byte, size)) }
    if (size === 0) return done(0)
    return { length: size, read: (bytes) => done(kind === RAW ? blocks.raw(bytes) : blocks.compressed(bytes)) }
  }

  function endOf({ content, hasChecksum }: FrameHeader, made: Bytes): FramePart {
    if (content !== undefined && content !== made) {
      throw new Error(`a frame declares ${counted(content, 'byte')}, but has ${made}`)
    }
    return hasChecksum ? { length: 4, read: () => start } : start
  }

  function end(): void {
    if (next !== start || filled > 0 || skipped > 0) throw new Error('it ends in the middle of a frame')
  }

  return { push, waiting, end }
}
