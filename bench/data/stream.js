import { gathered, tar } from './tar.js'
import { randomBytes } from './random.js'

const FILE = 4_000_000
const CHUNK = 65_536

/**
 * Files of 4 MB, `bytes` in all: of every four, three are all zeros, as in disk images and databases, and one is
 * incompressible.
 * @param {number} bytes
 * @returns {Generator<import('./tar.js').Entry, void>}
 */
export function* bigFiles(bytes) {
  const random = randomBytes(1)
  for (let index = 0; index < bytes / FILE; index += 1) {
    const piece = index % 4 === 3 ? random : (/** @type {number} */ length) => Buffer.alloc(length)
    yield { path: `data/part-${index}`, size: FILE, body: () => pieces(FILE, piece) }
  }
}

/**
 * @param {number} size
 * @param {(length: number) => Buffer} make gives a new buffer each time, as a pipe does
 */
function* pieces(size, make) {
  for (let left = size; left > 0; left -= CHUNK) yield make(Math.min(left, CHUNK))
}

/**
 * A layer as a pipe gives it.
 * @param {Iterable<import('./tar.js').Entry>} entries
 * @returns {AsyncGenerator<Uint8Array, void>}
 */
export async function* endlessLayer(entries) {
  yield* gathered(tar(entries))
}
