import { randomBytes } from 'node:crypto'
import { Zstd } from '@hpcc-js/wasm-zstd'
import { describe, expect, test } from '@jest/globals'
import { pieces } from '../../support/images.ts'
import {
  DECODERS,
  failure,
  frame,
  FRAME,
  KIB,
  MIB,
  raw,
  run,
  unpacked,
  W128K,
  W128M,
  W144M,
  W512M,
  W576M,
} from '../../support/zstd-frames.ts'

/** Bytes of buffers in use. */
const buffers = (): number => process.memoryUsage().arrayBuffers

describe.each(DECODERS)('%s: memory', (_decoder, decode) => {
  test('a window over 512 MiB is refused', async () => {
    const message = /declares a window of 603979776 bytes, over the limit of 536870912/
    expect(await failure(decode, frame(W576M, raw([1], true)))).toMatch(message)
  })

  test('a frame of one segment, whose window is its content, is refused over 512 MiB too', async () => {
    const single = Buffer.from([...FRAME, 0xa0, 0, 0, 0x80, 0x25, ...raw([1], true)])
    expect(await failure(decode, single)).toMatch(/declares a window of 629145600 bytes, over the limit of 536870912/)
  })

  test.each([W128M, W144M, W512M])('a window of descriptor %d is read', async (window) => {
    expect([...(await unpacked(decode, frame(window, raw([1]), raw([2], true))))]).toEqual([1, 2])
  })

  test('a window of 512 MiB takes no more than what is unpacked', async () => {
    const before = buffers()
    const blocks = Array.from({ length: 400 }, (_, index) => raw([index & 255], index === 399))
    expect((await unpacked(decode, frame(W512M, ...blocks))).length).toBe(400)
    expect(buffers() - before).toBeLessThan(16 * MIB)
  })

  test('a chunk that unpacks to 128 MiB comes in pieces, and the next is made when it is asked for', async () => {
    const packed = frame(W128K, ...Array.from({ length: 1000 }, (_, index) => run(128 * KIB, { last: index === 999 })))
    const before = buffers()
    const sizes: number[] = []
    let most = 0
    for await (const piece of decode(pieces(packed, packed.length))) {
      sizes.push(piece.length)
      if (sizes.length <= 50) most = Math.max(most, buffers() - before) // before any of them is collected
    }
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(1000 * 128 * KIB)
    expect(Math.max(...sizes)).toBeLessThanOrEqual(256 * KIB)
    expect(most).toBeLessThan(32 * MIB)
  })

  test('what lies as far back as the window is found again, however much came between', async () => {
    const start = randomBytes(64 * KIB)
    const bytes = Buffer.concat([start, randomBytes(500 * KIB), start])
    expect((await unpacked(decode, Buffer.from((await Zstd.load()).compress(bytes, 19)))).equals(bytes)).toBe(true)
  })
})
