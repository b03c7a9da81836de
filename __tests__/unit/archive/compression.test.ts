import { gzipSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import { decompress } from '../../../src/archive/compression.ts'
import { behindTheEnd } from '../../support/behind-the-end.ts'
import { zstd } from '../../support/zstd.ts'

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

describe.each(PACKS)('behind the end of %s', (compression, pack) => {
  test.each(behindTheEnd(TEXT, compression, pack))('%s', async (_, blob, times) => {
    const right = times === 0 ? expect.stringMatching(/^error: /) : TEXT.toString().repeat(times)
    for (const size of [1, 7, pack(TEXT).length, blob.length])
      expect(await read(blob, compression, size)).toEqual(right)
  })
})
