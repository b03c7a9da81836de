import { gzipSync } from 'node:zlib'
import { expect, test } from '@jest/globals'
import { fail } from '../../../src/errors/errors.ts'
import { unpack } from '../../../src/image/unpack.ts'
import { zstd } from '../../support/zstd.ts'

const TEXT = Buffer.from('hello '.repeat(500))
const GONE = Object.assign(new Error('ENOENT: no such file or directory'), { syscall: 'read' })
const CANCELLED = fail('run.cancelled', { signal: 'SIGTERM' })

/** Reads a stream that gives `bytes` and then ends with `end`. */
async function read(bytes: Buffer, compression: 'none' | 'gzip' | 'zstd', end?: unknown): Promise<string> {
  async function* chunks() {
    yield bytes
    if (end !== undefined) throw end
  }
  const parts: Uint8Array[] = []
  for await (const part of unpack(chunks(), compression, (detail) => new Error(`blob: ${detail}`))) parts.push(part)
  return Buffer.concat(parts).toString()
}

const PACKED = [
  ['none', TEXT],
  ['gzip', gzipSync(TEXT)],
  ['zstd', zstd(TEXT)],
] as const

test.each(PACKED)(
  '%s is unpacked; an error of the medium and one of ours are thrown as they are',
  async (how, bytes) => {
    expect(await read(bytes, how)).toBe(TEXT.toString())
    for (const end of [GONE, CANCELLED, new Error('docker ended with code 1'), 'no error'])
      await expect(read(bytes, how, end)).rejects.toBe(end)
  },
)

test.each(PACKED.slice(1))('one of %s is of the blob', async (how, bytes) => {
  await expect(read(bytes.subarray(0, -6), how)).rejects.toThrow(`blob: its ${how} stream is broken (`)
})
