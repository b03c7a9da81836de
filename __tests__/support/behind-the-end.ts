import { skippable } from './zstd.ts'

/** How a text is packed: as a gzip member, or as a zstd frame. */
type Pack = (bytes: Buffer) => Buffer

/**
 * Blobs of a packed text with something behind its end, and how often the text is read from them; 0 if they are
 * refused. The expected values are those of Go 1.26's compress/gzip (e2e/gzip-oracle.test.ts asks it) and
 * klauspost/compress 1.20. Engines on the containerd store refuse the same layers; those on the classic store ignore
 * what is behind the end of the tar (Docker 26.1 and 29).
 */
export function behindTheEnd(
  text: Buffer,
  compression: 'gzip' | 'zstd',
  pack: Pack,
): readonly [string, Buffer, number][] {
  const whole = pack(text)
  const frame = skippable(Buffer.alloc(5))
  const rows: readonly [string, readonly Uint8Array[], number][] = [
    ['nothing', [], 1],
    ['more of it', [whole], 2],
    ['more of it, with nothing in it', [pack(Buffer.alloc(0))], 1],
    ['more of it, cut', [whole.subarray(0, -5)], 0],
    ['its first byte', [whole.subarray(0, 1)], 0],
    ['what it begins with', [whole.subarray(0, 2)], 0],
    ['words', [Buffer.from('words after the end')], 0],
    ['a line break', [Buffer.from('\n')], 0],
    ['a zero', [Buffer.alloc(1)], 0],
    ['a block of zeros', [Buffer.alloc(512)], 0],
    ['zeros, and more of it', [Buffer.alloc(4), whole], 0],
    ['a frame that holds nothing', [frame], compression === 'zstd' ? 1 : 0],
    ['half of such a frame', [frame.subarray(0, -2)], 0],
  ]
  return rows.map(([name, more, times]) => [name, Buffer.concat([whole, ...more]), times])
}
