import { randomBytes } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import * as zlib from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import { decompress } from '../../../src/archive/compression.ts'
import { compressZstd } from '../../../src/mounts/zstd.ts'
import { compressWithLibrary } from '../../../src/mounts/zstd-library.ts'
import { zstd } from '../../support/zstd.ts'

const KIB = 1024 // zstd: blocks of 128 KiB, a window of 2 MiB here, and 256 KiB compressed at once
const TEXT = Buffer.from('a line of a Go file that is much like the next one\n'.repeat(12_000)) // 600 kB
const RANDOM = randomBytes(600 * KIB + 17)
const MIXED = Buffer.concat([TEXT, RANDOM, Buffer.alloc(1500 * KIB), TEXT])

async function* chunked(bytes: Uint8Array, size = 64 * KIB): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

const withLibrary = (chunks: AsyncIterable<Uint8Array>) => compressWithLibrary(chunks, 2)
const writers = [
  ['what this Node has', compressZstd],
  ['the library', withLibrary],
] as const

/** Where the first frame ends: headers of frame and blocks (RFC 8878, 3.1.1), without a checksum or a dictionary. */
function frameEnd(bytes: Buffer): number {
  const descriptor = bytes[4]!
  const isSingle = (descriptor & 0x20) !== 0
  let at = 5 + (isSingle ? 0 : 1) + [isSingle ? 1 : 0, 2, 4, 8][descriptor >> 6]!
  for (;;) {
    const header = bytes.readUIntLE(at, 3)
    const isRun = ((header >> 1) & 3) === 1
    at += 3 + (isRun ? 1 : header >> 3)
    if (header & 1) return at + (descriptor & 4)
  }
}

async function* failing(): AsyncGenerator<Uint8Array> {
  yield TEXT.subarray(0, 10)
  throw new Error('the disk is gone')
}

const read = (bytes: Uint8Array, size?: number) => buffer(decompress(chunked(bytes, size), 'zstd'))

describe.each(writers)('zstd, written by %s', (_, compress) => {
  test.each([
    ['nothing', Buffer.alloc(0), 1],
    ['a byte', Buffer.from('x'), 1],
    ['text', TEXT, 64 * KIB],
    ['what cannot be compressed', RANDOM, 64 * KIB],
    ['all of it in one chunk', MIXED, MIXED.length],
    ['all of it in chunks of a file that is read', MIXED, 64 * KIB],
    ['all of it in chunks of a tar', MIXED, 512],
    ['all of it in odd chunks', MIXED, 262_145],
  ])('%s comes back, from one frame', async (_what, bytes, size) => {
    const packed = await buffer(compress(chunked(bytes, size)))
    expect(frameEnd(packed)).toBe(packed.length)
    expect((await read(packed)).equals(bytes)).toBe(true)
    expect((await read(packed, 999)).equals(bytes)).toBe(true)
  })

  test('makes text smaller', async () => {
    expect((await buffer(compress(chunked(TEXT)))).length).toBeLessThan(TEXT.length / 100)
  })

  test('several at once do not disturb each other', async () => {
    const packed = await Promise.all([TEXT, RANDOM, MIXED].map((bytes) => buffer(compress(chunked(bytes)))))
    const back = await Promise.all(packed.map((bytes) => read(bytes)))
    expect(back.map((bytes) => bytes.length)).toEqual([TEXT.length, RANDOM.length, MIXED.length])
    expect(back[2]!.equals(MIXED)).toBe(true)
  })

  test('a source that fails is told as it is', async () => {
    await expect(buffer(compress(failing()))).rejects.toThrow('the disk is gone')
    await expect(buffer(decompress(compress(failing()), 'zstd'))).rejects.toThrow('the disk is gone')
  })

  test('the source is read no faster than the reader takes', async () => {
    let given = 0
    const endless = async function* () {
      for (;;) {
        given += RANDOM.length
        yield randomBytes(RANDOM.length) // new ones each time: what is already in the window compresses to nothing
      }
    }
    let taken = 0
    for await (const chunk of compress(endless())) {
      taken += chunk.length
      await new Promise((resolve) => setTimeout(resolve, 5))
      if (taken > 2 * RANDOM.length) break // then it stops, and so does the source
    }
    expect(given).toBeLessThan(6 * RANDOM.length)
  })
})

describe('zstd that is broken', () => {
  test.each(writers)('is refused where it was cut, written by %s', async (_, compress) => {
    const packed = await buffer(compress(chunked(MIXED)))
    for (const length of [1, 3, 9, 1000, packed.length >> 1, packed.length - 1])
      await expect(read(packed.subarray(0, length))).rejects.toThrow(/ends in the middle of a frame/)
  })

  test.each([
    ['of another format', Buffer.from('no zstd at all, but long enough to be something')],
    ['gzip', zlib.gzipSync(TEXT)],
    ['with a broken block', Buffer.concat([zstd(TEXT).subarray(0, 20), Buffer.alloc(400, 0xff)])],
  ])('is refused: %s', async (_, bytes) => {
    await expect(read(bytes)).rejects.toThrow(/zstd|prefix|frame|corrupt|EOF|end of file/i)
  })
})
