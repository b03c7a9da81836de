import { randomBytes } from 'node:crypto'
import { Zstd } from '@hpcc-js/wasm-zstd'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { unzstd } from '../../../src/archive/zstd/unzstd.ts'
import { pieces } from '../../support/images.ts'
import { randomFrom } from '../../support/layers-random.ts'
import { rounds } from '../../support/rounds.ts'
import { skippable, zstd } from '../../support/zstd.ts'

const KIB = 1024
const MIB = 1024 * KIB
const FRAME = [0x28, 0xb5, 0x2f, 0xfd]
/** Window descriptors (RFC 8878, 3.1.1.1.2): 128 KiB, 512 MiB, and a step more. */
const [W128K, W512M, W576M] = [7 << 3, 19 << 3, (19 << 3) | 1]

/** A block of `count` times one byte. */
const run = (count: number, { last = false, byte = 0 } = {}): readonly number[] => {
  const head = (count << 3) | 2 | (last ? 1 : 0)
  return [head & 255, (head >> 8) & 255, head >> 16, byte]
}
const raw = (bytes: readonly number[], last = false): readonly number[] => [
  (bytes.length << 3) | (last ? 1 : 0),
  0,
  0,
  ...bytes,
]
const frame = (window: number, ...blocks: readonly (readonly number[])[]): Buffer =>
  Buffer.from([...FRAME, 0, window, ...blocks.flat()])

async function unpack(packed: Uint8Array, chunk = 64 * KIB): Promise<Buffer> {
  const parts: Uint8Array[] = []
  for await (const part of unzstd(pieces(packed, chunk))) parts.push(part)
  return Buffer.concat(parts)
}

const failure = (packed: Uint8Array, chunk?: number): Promise<string> =>
  unpack(packed, chunk).then(
    () => 'no error',
    (error: Error) => error.message,
  )

/** Text whose words recur at all distances, as in sources; the same in every run. */
function text(size: number, seed: number): Buffer {
  const random = randomFrom(seed)
  const words = Array.from({ length: 400 }, (_, index) => `w${index.toString(36)}${'aeiou'.slice(0, random(5))} `)
  const parts: string[] = []
  for (let length = 0; length < size; length += parts.at(-1)!.length) parts.push(words[random(words.length)]!)
  return Buffer.from(parts.join('').slice(0, size))
}

const SAMPLES: readonly (readonly [string, Buffer])[] = [
  ['nothing', Buffer.alloc(0)],
  ['a byte', Buffer.from('x')],
  ['zeros', Buffer.alloc(300 * KIB)],
  ['what cannot be packed', randomBytes(150 * KIB)],
  ['text', text(300 * KIB, 1)],
  ['few symbols', Buffer.from(text(140 * KIB, 2).map((byte) => byte & 3))],
  ['numbers', Buffer.from(Uint32Array.from({ length: 40_000 }, (_, index) => index * 7).buffer)],
  [
    'all of these',
    Buffer.concat([text(150 * KIB, 3), randomBytes(50 * KIB), Buffer.alloc(300 * KIB), text(150 * KIB, 3)]),
  ],
]

let library: Zstd
beforeAll(async () => {
  library = await Zstd.load()
})

const pack = (bytes: Uint8Array, level: number): Buffer =>
  bytes.length === 0 ? zstd(Buffer.alloc(0)) : Buffer.from(library.compress(bytes, level))

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
      'a block over 128 KiB',
      frame(W512M, run(128 * KIB + 1, { last: true })),
      /a block has 131073 bytes, over the limit/,
    ],
    ['a block over the window', frame(0, run(1025, { last: true })), /a block has 1025 bytes/],
  ])('with %s is refused', async (_, packed, message) => {
    expect(await failure(packed)).toMatch(message)
  })

  test('may be cut nowhere but between frames', async () => {
    const first = pack(text(600, 4), 3)
    const both = Buffer.concat([first, skippable(Buffer.alloc(5)), pack(text(100, 5), 3)])
    const whole = new Set([0, first.length, first.length + 13, both.length])
    for (let length = 0; length <= both.length; length++) {
      const expected = whole.has(length) ? 'no error' : 'it ends in the middle of a frame'
      expect({ length, said: await failure(both.subarray(0, length), 200) }).toEqual({ length, said: expected })
    }
  })

  test('with flipped bits behind its header ends, with an error or with as many bytes as the header says', async () => {
    const random = randomFrom(6)
    const bytes = text(3 * KIB, 7)
    const packed = pack(bytes, 9)
    const header = 7
    for (let round = rounds(150); round > 0; round--) {
      const flipped = Buffer.from(packed)
      for (let bits = 1 + random(4); bits > 0; bits--)
        flipped[header + random(flipped.length - header)]! ^= 1 << random(8)
      const found = await unpack(flipped).catch((error: Error) => error)
      if (!(found instanceof Error)) expect(found.length).toBe(bytes.length)
    }
  })
})

/** Bytes of buffers in use. */
const buffers = (): number => process.memoryUsage().arrayBuffers

describe('memory', () => {
  test('a window over 512 MiB is refused', async () => {
    const message = /declares a window of 603979776 bytes, over the limit of 536870912/
    expect(await failure(frame(W576M, raw([1], true)))).toMatch(message)
  })

  test('a frame of one segment, whose window is its content, is refused over 512 MiB too', async () => {
    const single = Buffer.from([...FRAME, 0xa0, 0, 0, 0x80, 0x25, ...raw([1], true)])
    expect(await failure(single)).toMatch(/declares a window of 629145600 bytes, over the limit of 536870912/)
  })

  test('a window of 512 MiB takes no more than what is unpacked', async () => {
    const before = buffers()
    const blocks = Array.from({ length: 400 }, (_, index) => raw([index & 255], index === 399))
    expect((await unpack(frame(W512M, ...blocks))).length).toBe(400)
    expect(buffers() - before).toBeLessThan(16 * MIB)
  })

  test('a chunk that unpacks to 128 MiB comes in pieces, and the next is made when it is asked for', async () => {
    const packed = frame(W128K, ...Array.from({ length: 1000 }, (_, index) => run(128 * KIB, { last: index === 999 })))
    const before = buffers()
    const sizes: number[] = []
    let most = 0
    for await (const piece of unzstd(pieces(packed, packed.length))) {
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
    expect((await unpack(pack(bytes, 19))).equals(bytes)).toBe(true)
  })
})
