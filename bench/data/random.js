import { createCipheriv } from 'node:crypto'

/**
 * Numbers from 0 up to 1, the same for the same seed (mulberry32).
 * @param {number} seed
 * @returns {() => number}
 */
export function numbers(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/**
 * Incompressible bytes, the same for the same seed: the key stream of a cipher, which is fast.
 * @param {number} seed
 * @returns {(length: number) => Buffer}
 */
export function randomBytes(seed) {
  const key = Buffer.alloc(16)
  key.writeUInt32LE(seed)
  const cipher = createCipheriv('aes-128-ctr', key, Buffer.alloc(16))
  let zeros = Buffer.alloc(65_536)
  return (length) => {
    if (zeros.length < length) zeros = Buffer.alloc(length)
    return cipher.update(zeros.subarray(0, length))
  }
}
