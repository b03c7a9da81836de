/** Largest block of a frame (RFC 8878, 3.1.1.2). */
const BLOCK = 128 * 1024

/** A zstd frame of raw, uncompressed blocks: Node 20 cannot write zstd. */
export function zstd(bytes: Buffer): Buffer {
  const header = Buffer.alloc(9)
  header.writeUInt32LE(0xfd2fb528, 0)
  header[4] = 0xa0 // one segment, followed by its size in 4 bytes
  header.writeUInt32LE(bytes.length, 5)
  const blocks: Buffer[] = []
  for (let at = 0; at === 0 || at < bytes.length; at += BLOCK) {
    const block = bytes.subarray(at, at + BLOCK)
    const start = Buffer.alloc(3)
    start.writeUIntLE((block.length << 3) | (at + BLOCK >= bytes.length ? 1 : 0), 0, 3)
    blocks.push(start, block)
  }
  return Buffer.concat([header, ...blocks])
}

/** A skippable frame, as in zstd:chunked between and after the frames of the tar (RFC 8878, 3.1.2). */
export function skippable(bytes: Buffer): Buffer {
  const header = Buffer.alloc(8)
  header.writeUInt32LE(0x184d2a50, 0)
  header.writeUInt32LE(bytes.length, 4)
  return Buffer.concat([header, bytes])
}
