import { gzipSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import { decompress } from '../../../src/archive/compression.ts'
import { skippable, zstd } from '../../support/zstd.ts'

const TEXT = Buffer.from('hello '.repeat(500))

/** What is in a blob that comes in pieces of `size`, or the error that reading it ends with. */
async function read(blob: Buffer, compression: 'gzip' | 'zstd', size: number): Promise<string> {
  async function* pieces() {
    for (let at = 0; at < blob.length; at += size) yield blob.subarray(at, at + size)
  }
  const parts: Uint8Array[] = []
  try {
    for await (const part of decompress(pieces(), compression)) parts.push(part)
  } catch (error) {
    return `error: ${(error as Error).message}`
  }
  return Buffer.concat(parts).toString()
}

const PACKS = [
  ['gzip', (bytes: Buffer) => gzipSync(bytes)],
  ['zstd', (bytes: Buffer) => zstd(bytes)],
] as const

// The right values are those of Go 1.26's compress/gzip and klauspost/compress 1.20. Engines of the containerd store
// refuse the same layers; those of the classic store look at nothing behind the end of the tar (Docker 26.1 and 29).
describe.each(PACKS)('behind the end of %s', (compression, pack) => {
  const whole = pack(TEXT)
  const error = expect.stringMatching(/^error: /)
  test.each<[string, readonly Uint8Array[], unknown]>([
    ['nothing', [], TEXT.toString()],
    ['more of it', [whole], TEXT.toString().repeat(2)],
    ['more of it, with nothing in it', [pack(Buffer.alloc(0))], TEXT.toString()],
    ['more of it, cut', [whole.subarray(0, -5)], error],
    ['its first byte', [whole.subarray(0, 1)], error],
    ['what it begins with', [whole.subarray(0, 2)], error],
    ['words', [Buffer.from('words after the end')], error],
    ['a line break', [Buffer.from('\n')], error],
    ['a zero', [Buffer.alloc(1)], error],
    ['a block of zeros', [Buffer.alloc(512)], error],
    ['zeros, and more of it', [Buffer.alloc(4), whole], error],
    ['a frame that holds nothing', [skippable(Buffer.alloc(5))], compression === 'zstd' ? TEXT.toString() : error],
    ['half of such a frame', [skippable(Buffer.alloc(5)).subarray(0, -2)], error],
  ])('%s', async (_, more, result) => {
    const blob = Buffer.concat([whole, ...more])
    for (const size of [1, 7, whole.length, blob.length]) expect(await read(blob, compression, size)).toEqual(result)
  })
})
