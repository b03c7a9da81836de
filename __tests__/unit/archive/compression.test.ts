import { gzipSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import { decompress, free } from '../../../src/archive/compression.ts'
import { behindTheEnd } from '../../support/behind-the-end.ts'
import { zstd } from '../../support/zstd.ts'

const TEXT = Buffer.from('hello '.repeat(500))

/** The content of a blob read in pieces of `size`, or the error of reading it. */
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

describe('the source of what is unpacked', () => {
  const packed = gzipSync(Buffer.alloc(1 << 20, 'hello '), { level: 0 })

  test('is read little further than what it gives is, and closed on an early end', async () => {
    const source = endless(packed)
    for await (const chunk of decompress(source.pieces, 'gzip')) {
      expect(chunk.length).toBeGreaterThan(0)
      break
    }
    expect(await source.closed).toBeLessThan(64)
  })

  test('is closed where what it gives is broken', async () => {
    const source = endless(Buffer.concat([packed.subarray(0, 100_000), Buffer.alloc(1_000_000, 0xff)]))
    await expect(all(decompress(source.pieces, 'gzip'))).rejects.toThrow(/invalid/)
    expect(await source.closed).toBeGreaterThan(0)
  })

  test('has its own error thrown', async () => {
    const failure = new Error('the disk is gone')
    async function* broken() {
      yield packed.subarray(0, 100_000)
      throw failure
    }
    await expect(all(decompress(broken(), 'gzip'))).rejects.toBe(failure)
  })
})

/** `bytes` again and again, in pieces of 4 KiB; `closed` gives their number, once nobody reads more. */
function endless(bytes: Buffer) {
  let close!: (given: number) => void
  const closed = new Promise<number>((resolve) => {
    close = resolve
  })
  async function* pieces() {
    let given = 0
    try {
      for (;;) {
        for (let at = 0; at < bytes.length; at += 4096) {
          given += 1
          yield bytes.subarray(at, at + 4096)
        }
      }
    } finally {
      close(given)
    }
  }
  return { pieces: pieces(), closed }
}

async function all(chunks: AsyncIterable<Uint8Array>): Promise<readonly Uint8Array[]> {
  const found: Uint8Array[] = []
  for await (const chunk of chunks) found.push(chunk)
  return found
}

describe('the memory of a chunk that was read', () => {
  test('is freed at once, where Node can do that', () => {
    const chunk = Buffer.from(new ArrayBuffer(8))
    free(chunk)
    expect(chunk.length).toBe('transfer' in ArrayBuffer.prototype ? 0 : 8)
  })

  test('is left alone if others share it', () => {
    const [chunk, other] = [Buffer.from(new ArrayBuffer(8), 0, 4), new Uint8Array(new SharedArrayBuffer(8))]
    free(chunk)
    free(other)
    expect([chunk.length, other.length]).toEqual([4, 8])
  })
})
