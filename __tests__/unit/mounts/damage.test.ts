import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { blobOf, unpacked } from '../../support/mount-blobs.ts'
import { rounds } from '../../support/rounds.ts'
import { tar } from '../../support/tar.ts'

/** Bytes that do not compress, the same in every run. */
function noise(seed: string, length: number): Buffer {
  const blocks = Array.from({ length: Math.ceil(length / 32) }, (_, at) =>
    createHash('sha256').update(`${seed}${at}`).digest(),
  )
  return Buffer.concat(blocks).subarray(0, length)
}

/** Pseudo-random whole numbers below `end`. */
const numbers = (seed: string, count: number, end: number): readonly number[] =>
  Array.from({ length: count }, (_, at) => noise(seed, 32 * (at + 1)).readUIntBE(32 * at, 6) % end)

const files = Array.from({ length: 40 }, (_, at) => ({
  path: `./d/${at}`,
  content: at % 2 ? noise(`${at}`, 9000) : 'some text that compresses\n'.repeat(200),
}))

/** The result of reading the blob: the reason of a flaw, or text that fails the test. */
async function outcome(blob: Uint8Array): Promise<string> {
  try {
    await unpacked(blob)
    return 'SUCCESS'
  } catch (error) {
    return error instanceof Error && error.name === 'MountFlaw' && error.message !== ''
      ? 'flaw'
      : `OTHER: ${String(error)}`
  }
}

let blob: Buffer
let trailer: number
beforeAll(async () => {
  const made = await blobOf(tar({ path: './' }, { path: './d/' }, ...files))
  blob = made.blob
  trailer = blob.length - made.manifest.payloadBytes - 8
})

function flipped(bit: number): Buffer {
  const copy = Buffer.from(blob)
  copy[bit >> 3]! ^= 1 << (bit & 7)
  return copy
}

describe('a damaged blob is never taken for a good one', () => {
  test('the good one is', async () => {
    expect([await outcome(blob), blob.length > 128 * 1024, trailer > 400]).toEqual(['SUCCESS', true, true])
  })

  test('any bit of the payload', async () => {
    for (const bit of numbers('payload', rounds(30), (blob.length - trailer) * 8)) {
      expect([bit, await outcome(flipped(bit))]).toEqual([bit, 'flaw'])
    }
  })

  test('any bit of the first bytes', async () => {
    for (let bit = 0; bit < 24 * 8; bit += 3) expect([bit, await outcome(flipped(bit))]).toEqual([bit, 'flaw'])
  })

  test('any bit of what follows the payload', async () => {
    const start = (blob.length - trailer) * 8
    for (const bit of numbers('trailer', rounds(30), trailer * 8)) {
      expect([bit, await outcome(flipped(start + bit))]).toEqual([bit, 'flaw'])
    }
  })

  test('cut anywhere', async () => {
    const places = [0, 1, 7, 8, 9, blob.length - trailer, blob.length - 8, blob.length - 1]
    for (const at of [...places, ...numbers('cut', rounds(16), blob.length)]) {
      expect([at, await outcome(blob.subarray(0, at))]).toEqual([at, 'flaw'])
    }
  })

  test('with bytes that are missing or too many', async () => {
    for (const at of [0, 8, blob.length, ...numbers('edit', rounds(8), blob.length)]) {
      const more = Buffer.concat([blob.subarray(0, at), Buffer.of(0), blob.subarray(at)])
      const less = Buffer.concat([blob.subarray(0, at), blob.subarray(at + 100)])
      const results = [await outcome(more), at === blob.length ? 'flaw' : await outcome(less)]
      expect([at, ...results]).toEqual([at, 'flaw', 'flaw'])
    }
  })

  test('twice in a row', async () => {
    expect(await outcome(Buffer.concat([blob, blob]))).toBe('flaw')
  })
})
