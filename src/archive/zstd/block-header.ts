import type { Bytes } from '../../units/bytes.ts'
import { LARGEST_BLOCK } from './blocks.ts'

export const [RAW, RUN, COMPRESSED] = [0, 1, 2]

/** The header of a block, 3 bytes (RFC 8878, 3.1.1.2). */
export interface BlockHeader {
  readonly isLast: boolean
  /** RAW, RUN or COMPRESSED. */
  readonly kind: number
  /** Of a run: how often its byte is repeated. Of others: the bytes that follow. */
  readonly size: number
  /** The bytes that follow. */
  readonly stored: Bytes
}

/** Reads the header at `at` of a frame with this window. Throws for a type that is reserved, and a block too large. */
export function readBlockHeader(bytes: Buffer, at: number, window: Bytes): BlockHeader {
  const head = bytes.readUIntLE(at, 3)
  const [isLast, kind, size] = [(head & 1) === 1, (head >> 1) & 3, head >> 3]
  if (size > Math.min(window, LARGEST_BLOCK)) throw new Error(`a block has ${size} bytes, over the limit`)
  if (kind > COMPRESSED || (kind === COMPRESSED && size === 0)) throw new Error('a block has a reserved type')
  return { isLast, kind, size, stored: kind === RUN ? 1 : size }
}
