import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import type { Layer } from '../../../src/image/layer.ts'
import { exportOf, layer, layout, sha256, type MadeLayer } from '../../support/images.ts'
import { randomFrom } from '../../support/layers-random.ts'
import { layerIn } from '../../support/layers-read.ts'
import { imagesIn } from '../../support/read-image.ts'
import { rounds } from '../../support/rounds.ts'
import { paxBody, tar, tarEntry } from '../../support/tar.ts'

const ENTRIES = [
  { path: 'd/' },
  { path: 'd/a', content: 'x'.repeat(700) },
  { path: 'b', pax: { path: 'd/long' }, content: 'y' },
  { path: 'l', type: '2', link: 'b' },
]
const PACKS = ['none', 'gzip', 'zstd'] as const

/** The error, if any, of reading an image whose layer is not the blob in its manifest. */
function readerOf(made: MadeLayer): (blob: Buffer) => Promise<string> {
  const { files } = layout([made])
  const path = `blobs/sha256/${sha256(made.blob).slice(7)}`
  return (blob) =>
    imagesIn(exportOf(new Map([...files, [path, blob]]), { chunk: 300 })).then(
      () => '',
      (error: Error) => error.message,
    )
}

/** Expects an error to name the blob, and say where it ends or breaks off, or that its digest differs. */
const CLEAR =
  /blobs\/sha256\/[0-9a-f]{64}.*(?:ends after \d+ bytes?|is malformed at byte \d+: .|has digest sha256:[0-9a-f]{64}, expected)/

describe.each(PACKS)('a layer (%s)', (pack) => {
  const made = layer('COPY . /', ENTRIES, pack)
  const errorOf = readerOf(made)

  test('that is whole is read', async () => expect(await errorOf(made.blob)).toBe(''))

  test('cut at any offset is an error that names it', async () => {
    const step = pack === 'gzip' ? 1 : 29
    const unclear = []
    for (let length = 0; length < made.blob.length; length += step) {
      const error = await errorOf(made.blob.subarray(0, length))
      if (!CLEAR.test(error)) unclear.push({ length, error })
    }
    expect(unclear).toEqual([])
  })

  test('with a flipped bit is an error that names it', async () => {
    const random = randomFrom(11)
    const unclear = []
    for (let round = rounds(140); round > 0; round--) {
      const blob = Buffer.from(made.blob)
      const at = random(blob.length)
      blob[at]! ^= 1 << random(8)
      const error = await errorOf(blob)
      if (!CLEAR.test(error)) unclear.push({ at, error })
    }
    expect(unclear).toEqual([])
  })
})

const shape = ({ entries }: Layer) => [...entries].map(({ path, kind, bytes, link }) => ({ path, kind, bytes, link }))

describe('a tar whose digest nobody knows', () => {
  const whole = tar(...ENTRIES)
  const PAX_BODY = whole.indexOf(paxBody({ path: 'd/long' }))

  test('with a flipped bit has the same files, or is an error with an offset', async () => {
    const expected = shape(await layerIn(whole))
    const random = randomFrom(12)
    for (let round = rounds(400); round > 0; round--) {
      const blob = Buffer.from(whole)
      const at = random(blob.length)
      if (at >= PAX_BODY && at < PAX_BODY + 512) continue // it has no checksum, so only a digest would show it
      blob[at]! ^= 1 << random(8)
      const found = await layerIn(blob).then(shape, (error: Error) => error.message)
      if (typeof found === 'string') expect(found).toMatch(/blobs\/x (is malformed at byte \d+|ends after \d+ bytes?)/)
      else expect(found).toEqual(expected)
    }
  })

  test('cut anywhere has the first files, or is an error with an offset', async () => {
    const expected = shape(await layerIn(whole))
    for (let length = 0; length < whole.length; length += 13) {
      const found = await layerIn(whole.subarray(0, length)).then(shape, (error: Error) => error.message)
      if (typeof found === 'string') expect(found).toMatch(/blobs\/x ends after \d+ bytes?, \d+ or more were expected/)
      else expect(found).toEqual(expected.slice(0, found.length))
    }
  })
})

describe('sizes that cannot be', () => {
  test.each<[string, Buffer, RegExp]>([
    [
      'past the end',
      tar({ path: 'a', content: 'x', sizeField: Buffer.from('77777777777\0') }),
      /ends after 2048 bytes, 8589935103 or more were expected/,
    ],
    [
      'negative',
      tar({ path: 'a', sizeField: Buffer.alloc(12, 0xff) }),
      /malformed at byte 0: a tar header has an impossible size/,
    ],
    [
      '2^63',
      tar({ path: 'a', sizeField: Buffer.from([0x80, 0, 0, 0, 0x80, 0, 0, 0, 0, 0, 0, 0]) }),
      /malformed at byte 0: .*impossible size/,
    ],
    [
      '2^63 in PAX',
      tar({ path: 'a', pax: { size: '9223372036854775808' } }),
      /malformed at byte \d+: a PAX header has an impossible size/,
    ],
    ['negative in PAX', tar({ path: 'a', pax: { size: '-5' } }), /impossible size/],
    ['not octal', tar({ path: 'a', sizeField: Buffer.from('00000000009\0') }), /impossible size/],
  ])('%s', async (_, archive, expected) => {
    await expect(layerIn(archive)).rejects.toThrow(expected)
  })
})

/** The most bytes in use outside of the JavaScript heap while a layer is read, checked at each 10th chunk. */
async function mostWhileReading(blob: Iterable<Uint8Array>, compression: 'none' | 'gzip'): Promise<number> {
  let most = 0
  let chunks = 0
  const start = kept()
  function* watched() {
    for (const chunk of blob) {
      chunks += 1
      if (chunks % 10 === 0) most = Math.max(most, kept() - start)
      yield chunk
    }
  }
  await layerIn(watched(), { compression })
  return most
}

/** Bytes of buffers still in use, after a collection, because garbage would be counted at random. */
function kept(): number {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
  return process.memoryUsage().arrayBuffers
}

describe('what is endless', () => {
  test('many PAX headers are forgotten one after the other', async () => {
    const pax = tarEntry({ path: 'x', type: 'x', content: Buffer.from('900000 path='.padEnd(899_999, 'n') + '\n') })
    const most = await mostWhileReading(
      Array.from({ length: 30 }, () => pax),
      'none',
    )
    expect(most).toBeLessThan(20e6) // of 27 MB
  })

  test('a PAX header over the limit is an error', async () => {
    const huge = tarEntry({ path: 'x', type: 'x', sizeField: Buffer.from('00100000000\0') })
    await expect(layerIn(huge)).rejects.toThrow(/malformed at byte 0: a header of 16777216 bytes is over the limit/)
  })

  test('zeros that gzip makes small are read without being kept', async () => {
    const header = tarEntry({ path: 'zeros', sizeField: Buffer.from('00200000000\0') }) // 32 MiB
    const blob = gzipSync(Buffer.concat([header, Buffer.alloc(32 * 1024 * 1024)]))
    const parts = Array.from({ length: Math.ceil(blob.length / 1000) }, (_, at) =>
      blob.subarray(at * 1000, at * 1000 + 1000),
    )
    expect(await mostWhileReading(parts, 'gzip')).toBeLessThan(20e6)
  })
})
