import type { Bytes } from '../units/bytes.ts'

/** Passes a stream on except its last `length` bytes, which `end` returns. */
export function holdBack(length: Bytes): { push(chunk: Uint8Array): readonly Uint8Array[]; end(): Buffer } {
  let held: Uint8Array[] = []
  let bytes: Bytes = 0

  function push(chunk: Uint8Array): readonly Uint8Array[] {
    held.push(chunk)
    bytes += chunk.length
    const ready: Uint8Array[] = []
    for (let first = held[0]; first && bytes > length; first = held[0]) {
      const piece = first.subarray(0, bytes - length)
      ready.push(piece)
      bytes -= piece.length
      if (piece.length === first.length) held.shift()
      else held[0] = first.subarray(piece.length)
    }
    return ready
  }

  function end(): Buffer {
    const rest = Buffer.concat(held)
    held = []
    return rest
  }

  return { push, end }
}
