const BLOCK = 512

/**
 * An entry of an archive. A path that ends with a slash is a directory; `body` gives exactly `size` bytes.
 * @typedef {{ readonly path: string, readonly size: number, readonly body?: () => Iterable<Uint8Array> }} Entry
 */

/**
 * The size in bytes of the archive that `tar` makes of these entries.
 * @param {Iterable<Entry>} entries
 * @returns {number}
 */
export function tarSize(entries) {
  let size = 2 * BLOCK
  for (const entry of entries) size += BLOCK + entry.size + padding(entry.size)
  return size
}

/**
 * A ustar archive, made while it is read; nothing is kept. Paths have at most 100 bytes.
 * @param {Iterable<Entry>} entries
 * @returns {Generator<Uint8Array, void>}
 */
export function* tar(entries) {
  for (const { path, size, body } of entries) {
    yield tarHeader(path, size)
    let written = 0
    for (const chunk of body?.() ?? []) {
      written += chunk.length
      yield chunk
    }
    if (written !== size) throw new RangeError(`${path} has ${written} bytes, not ${size}`)
    yield Buffer.alloc(padding(size))
  }
  yield Buffer.alloc(2 * BLOCK)
}

/** @param {number} size */
export const padding = (size) => (BLOCK - (size % BLOCK)) % BLOCK

/**
 * @param {string} path
 * @param {number} size
 * @returns {Buffer}
 */
export function tarHeader(path, size) {
  if (Buffer.byteLength(path) > 100) throw new RangeError(`${path} is too long for a ustar header`)
  const directory = path.endsWith('/')
  const block = Buffer.alloc(BLOCK)
  block.write(path)
  block.write(directory ? '0000755\0' : '0000644\0', 100)
  block.write('0000000\0', 108)
  block.write('0000000\0', 116)
  writeSize(block, size)
  block.write('00000000000\0', 136)
  block.write('        ', 148) // the checksum is computed with spaces in its place
  block.write(directory ? '5' : '0', 156)
  block.write('ustar\x0000', 257)
  let sum = 0
  for (const byte of block) sum += byte
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return block
}

/**
 * Octal digits up to 8 GiB, base-256 (GNU tar) above.
 * @param {Buffer} block
 * @param {number} size
 */
function writeSize(block, size) {
  if (size < 8 ** 11) {
    block.write(`${size.toString(8).padStart(11, '0')}\0`, 124)
  } else {
    block.writeBigUInt64BE(BigInt(size), 128)
    block[124] = 0x80
  }
}

/**
 * The same bytes in pieces of about 64 KiB, as programs write and read them.
 * @param {Iterable<Uint8Array>} chunks
 * @returns {Generator<Uint8Array, void>}
 */
export function* gathered(chunks) {
  /** @type {Uint8Array[]} */
  let pending = []
  let length = 0
  for (const chunk of chunks) {
    pending.push(chunk)
    length += chunk.length
    if (length < 65_536) continue
    yield joined(pending)
    pending = []
    length = 0
  }
  yield joined(pending)
}

/** @param {readonly Uint8Array[]} chunks */
const joined = (chunks) => (chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks))
