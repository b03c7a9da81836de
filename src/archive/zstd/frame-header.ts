import type { Bytes } from '../../units/bytes.ts'

/** The header of a frame (RFC 8878, 3.1.1.1). */
export interface FrameHeader {
  readonly window: Bytes
  /** Undefined if the frame does not say. */
  readonly content: Bytes | undefined
  readonly hasChecksum: boolean
}

/** The bit of a descriptor that says so. */
const CHECKSUM = 4
/** The most that containerd's reader allows (klauspost/compress, MaxWindowSize). */
const LARGEST_WINDOW: Bytes = 512 * 1024 * 1024
/** A single-segment frame may be smaller than any window. */
const SMALLEST_WINDOW: Bytes = 1024

/** What begins with these bytes (RFC 8878, 3.1); undefined if it is not a frame, or less than 4 bytes of one. */
export function frameAt(bytes: Buffer): 'frame' | 'skippable' | undefined {
  const magic = bytes.length < 4 ? 0 : bytes.readUInt32LE()
  if (magic === 0xfd2fb528) return 'frame'
  return magic >= 0x184d2a50 && magic <= 0x184d2a5f ? 'skippable' : undefined
}

/** The same of at least 4 bytes. Throws if it is not a frame. */
export function frameKind(bytes: Buffer): 'frame' | 'skippable' {
  const kind = frameAt(bytes)
  if (kind === undefined) throw new Error('what follows is not a frame')
  return kind
}

/** The descriptor of the same frame without a checksum behind it. */
export const withoutChecksum = (descriptor: number): number => descriptor & ~CHECKSUM

/** How many header bytes follow a descriptor. */
export function headerLength(descriptor: number): number {
  const { isSingle, content, dictionary } = flags(descriptor)
  return (isSingle ? 0 : 1) + dictionary + content
}

/** Reads the bytes after `descriptor`. Throws for a frame that cannot be read, and for a window over 512 MiB. */
export function readFrameHeader(descriptor: number, rest: Buffer): FrameHeader {
  if ((descriptor & 8) !== 0) throw new Error('a frame has a reserved bit')
  const { isSingle, content: size, dictionary } = flags(descriptor)
  const at = isSingle ? 0 : 1
  if (rest.subarray(at, at + dictionary).some((byte) => byte !== 0)) throw new Error('a frame needs a dictionary')
  const content = contentSize(rest.subarray(at + dictionary), size)
  const window = isSingle ? Math.max(content ?? 0, SMALLEST_WINDOW) : windowSize(rest[0]!)
  if (window > LARGEST_WINDOW) {
    throw new Error(`a frame declares a window of ${window} bytes, over the limit of ${LARGEST_WINDOW}`)
  }
  return { window, content, hasChecksum: (descriptor & CHECKSUM) !== 0 }
}

function flags(descriptor: number) {
  const isSingle = (descriptor & 0x20) !== 0
  const [content, dictionary] = [[isSingle ? 1 : 0, 2, 4, 8][descriptor >> 6]!, [0, 1, 2, 4][descriptor & 3]!]
  return { isSingle, content, dictionary }
}

function windowSize(descriptor: number): Bytes {
  const base = 2 ** (10 + (descriptor >> 3))
  return base + (base / 8) * (descriptor & 7)
}

function contentSize(bytes: Buffer, size: number): Bytes | undefined {
  if (size === 0) return undefined
  if (size === 2) return bytes.readUInt16LE() + 256
  return size === 8 ? bytes.readUInt32LE() + bytes.readUInt32LE(4) * 2 ** 32 : bytes.readUIntLE(0, size)
}
