import { Zstd } from '@hpcc-js/wasm-zstd'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { pieces } from '../../support/images.ts'
import { randomFrom } from '../../support/layers-random.ts'
import { rounds } from '../../support/rounds.ts'
import { skippable, zstd } from '../../support/zstd.ts'
import {
  DECODERS,
  failure,
  frame,
  FRAME,
  KIB,
  MIB,
  raw,
  run,
  SAMPLES,
  text,
  unpacked,
  W128K,
  W512M,
} from '../../support/zstd-frames.ts'

let library: Zstd
beforeAll(async () => {
  library = await Zstd.load()
})

const pack = (bytes: Uint8Array, level: number): Buffer =>
  bytes.length === 0 ? zstd(Buffer.alloc(0)) : Buffer.from(library.compress(bytes, level))

describe.each(DECODERS)('%s:', (_decoder, decode) => {
  const unpack = (packed: Uint8Array, chunk?: number) => unpacked(decode, packed, chunk)

  describe.each(SAMPLES)('%s', (_, bytes) => {
    test.each([-5, 3, 19])('as zstd packs it at level %d', async (level) => {
      const packed = pack(bytes, level)
      for (const chunk of [packed.length + 1, 1021]) expect((await unpack(packed, chunk)).equals(bytes)).toBe(true)
    })
  })

  describe('a stream of frames', () => {
    test('is read to its end, with what may be skipped between them', async () => {
      const parts = Array.from({ length: 50 }, (_, index) => text(index * 37 + 1, index))
      const packed = parts.map((part, index) => Buffer.concat([pack(part, 3), skippable(Buffer.alloc(index))]))
      for (const chunk of [1, 100, MIB]) {
        expect((await unpack(Buffer.concat(packed), chunk)).equals(Buffer.concat(parts))).toBe(true)
      }
    })

    test('of a frame for each of 12,000 headers and bodies is read in a loop', async () => {
      const small = frame(0, run(512, { last: true }))
      const packed = Buffer.concat(Array.from({ length: 12_000 }, () => small))
      for (const chunk of [packed.length, 4099]) expect((await unpack(packed, chunk)).length).toBe(12_000 * 512)
      let given = 0
      for await (const part of decode(pieces(packed, packed.length))) given += part.length > 0 ? 1 : 0
      expect(given).toBeLessThan(100)
    })

    test.each([
      [
        'something else behind a frame',
        Buffer.concat([frame(W128K, raw([1], true)), Buffer.from('text')]),
        /not a frame/,
      ],
      ['zeros behind a frame', Buffer.concat([frame(W128K, raw([1], true)), Buffer.alloc(9)]), /not a frame/],
      ['a dictionary', Buffer.from([...FRAME, 1, W128K, 5, ...raw([1], true)]), /needs a dictionary/],
      ['a reserved bit', Buffer.from([...FRAME, 8, W128K, ...raw([1], true)]), /reserved bit/],
      ['a block of the reserved type', frame(W128K, [7, 0, 0]), /reserved type/],
      ['a second block of that type', frame(W128K, raw([1]), [7, 0, 0]), /reserved type/],
      [
        'more than the frame declares',
        Buffer.from([...FRAME, 0x20, 1, ...raw([1, 2], true)]),
        /declares 1 byte, but has 2/,
      ],
      [
        'less than the frame declares',
        Buffer.from([...FRAME, 0x20, 3, ...raw([1, 2], true)]),
        /declares 3 bytes, but has 2/,
      ],
      [
        'more in two blocks than it declares',
        Buffer.from([...FRAME, 0x20, 2, ...raw([1, 2]), ...raw([3], true)]),
        /declares 2 bytes, but has 3|corrupt/,
      ],
      [
        'less in two blocks than it declares',
        Buffer.from([...FRAME, 0x20, 3, ...raw([1]), ...raw([2], true)]),
        /declares 3 bytes, but has 2|corrupt/,
      ],
      [
        'a block over 128 KiB',
        frame(W512M, run(128 * KIB + 1, { last: true })),
        /a block has 131073 bytes, over the limit/,
      ],
      ['a block over the window', frame(0, run(1025, { last: true })), /a block has 1025 bytes/],
      ['a second block over the window', frame(0, raw([1]), run(1025, { last: true })), /a block has 1025 bytes/],
    ])('with %s is refused', async (_, packed, message) => {
      expect(await failure(decode, packed)).toMatch(message)
    })

    test('gives what is before damage first, as a reader may need no more', async () => {
      const damaged = Buffer.concat([frame(W128K, raw([1]), raw([2], true)), frame(0, raw([3], true)), Buffer.alloc(4)])
      const found: number[] = []
      const reading = (async () => {
        for await (const part of decode(pieces(damaged, damaged.length))) found.push(...part)
      })()
      await expect(reading).rejects.toThrow(/not a frame/)
      expect(found).toEqual([1, 2, 3])
    })

    test('has checksums that are skipped', async () => {
      const wrong = [9, 9, 9, 9]
      const blocks = [...raw([1]), ...raw([2], true)]
      const packed = Buffer.from([...FRAME, 4, W128K, ...blocks, ...wrong, ...FRAME, 4, 0, ...raw([3], true), ...wrong])
      for (const chunk of [1, 5, 17, 100]) expect([...(await unpack(packed, chunk))]).toEqual([1, 2, 3])
    })

    test('may be cut nowhere but between frames', async () => {
      const first = pack(text(600, 4), 3)
      const second = frame(W128K, raw([1, 2]), run(9), raw([3], true))
      const both = Buffer.concat([first, skippable(Buffer.alloc(5)), second])
      const whole = new Set([0, first.length, first.length + 13, both.length])
      for (let length = 0; length <= both.length; length++) {
        const expected = whole.has(length) ? 'no error' : 'it ends in the middle of a frame'
        expect({ length, said: await failure(decode, both.subarray(0, length), 200) }).toEqual({
          length,
          said: expected,
        })
      }
    })

    test('with flipped bits behind its header ends, with an error or with as many bytes as the header says', async () => {
      const random = randomFrom(6)
      const bytes = text(30 * KIB, 7)
      const packed = pack(bytes, 9)
      const header = 7
      for (let round = rounds(150); round > 0; round--) {
        const flipped = Buffer.from(packed)
        for (let bits = 1 + random(4); bits > 0; bits--)
          flipped[header + random(flipped.length - header)]! ^= 1 << random(8)
        const found = await unpack(flipped).catch(() => 'refused' as const)
        if (found !== 'refused') expect(found.length).toBe(bytes.length)
      }
    })
  })
})
