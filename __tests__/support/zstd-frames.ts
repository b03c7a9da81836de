import { randomBytes } from 'node:crypto'
import { HAS_NATIVE_DECODER } from '../../src/archive/zstd/native-decoder.ts'
import { unpackFrames } from '../../src/archive/zstd/unpack-frames.ts'
import { unzstd } from '../../src/archive/zstd/unzstd.ts'
import { pieces } from './images.ts'
import { randomFrom } from './layers-random.ts'

export const KIB = 1024
export const MIB = 1024 * KIB
/** The magic number of a frame. */
export const FRAME = [0x28, 0xb5, 0x2f, 0xfd]
/** Window descriptors (RFC 8878, 3.1.1.1.2): 128 KiB, 128 MiB and a step more, 512 MiB and a step more. */
export const [W128K, W128M, W144M, W512M, W576M] = [7 << 3, 17 << 3, (17 << 3) | 1, 19 << 3, (19 << 3) | 1]

/** A block of `count` times one byte. */
export const run = (count: number, { last = false, byte = 0 } = {}): readonly number[] => {
  const head = (count << 3) | 2 | (last ? 1 : 0)
  return [head & 255, (head >> 8) & 255, head >> 16, byte]
}

/** A block of these bytes, up to 31 of them. */
export const raw = (bytes: readonly number[], last = false): readonly number[] => [
  (bytes.length << 3) | (last ? 1 : 0),
  0,
  0,
  ...bytes,
]

/** A frame with a window and without its content's size. */
export const frame = (window: number, ...blocks: readonly (readonly number[])[]): Buffer =>
  Buffer.from([...FRAME, 0, window, ...blocks.flat()])

/** Text whose words recur at all distances, as in sources; the same in every run. */
export function text(size: number, seed: number): Buffer {
  const random = randomFrom(seed)
  const words = Array.from({ length: 400 }, (_, index) => `w${index.toString(36)}${'aeiou'.slice(0, random(5))} `)
  const parts: string[] = []
  for (let length = 0; length < size; length += parts.at(-1)!.length) parts.push(words[random(words.length)]!)
  return Buffer.from(parts.join('').slice(0, size))
}

/** What compressors pack in different ways. */
export const SAMPLES: readonly (readonly [string, Buffer])[] = [
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

/** Tests run on all of them. Node 20 has only the first; house/node-24.test.ts runs the tests on a Node that has both. */
export const DECODERS = [
  ['our own decoder', unzstd] as const,
  ...(HAS_NATIVE_DECODER ? [["Node's, and ours where that must not read", unpackFrames] as const] : []),
]

/** What a stream that comes in chunks unpacks to. */
export async function unpacked(decode: typeof unzstd, packed: Uint8Array, chunk = 64 * KIB): Promise<Buffer> {
  const parts: Uint8Array[] = []
  for await (const part of decode(pieces(packed, chunk))) parts.push(part)
  return Buffer.concat(parts)
}

/** The error of that. */
export const failure = (decode: typeof unzstd, packed: Uint8Array, chunk?: number): Promise<string> =>
  unpacked(decode, packed, chunk).then(
    () => 'no error',
    (error: Error) => error.message,
  )
