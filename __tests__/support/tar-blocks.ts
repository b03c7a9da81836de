import type { randomFrom } from './layers-random.ts'
import { withChecksum } from './tar.ts'

type Random = ReturnType<typeof randomFrom>

const BLOCK = 512
const NAMES = ['a', 'b/', 'd/e', './c', '', 'é', '.wh.a', '.wh..wh.orph', 'dir/', 'n'.repeat(100), `${'n'.repeat(99)}/`]
const LINKS = ['', '', '', 'a', '../b', 'l'.repeat(100)]
const PREFIXES = ['', '', 'p', 'p/q', 'é', 'p'.repeat(155), '14524770012']

/** A header block of some format with this body size, which readers mostly accept. */
export function blockOf(random: Random, type: string, size: number): Buffer {
  const block = Buffer.alloc(BLOCK)
  const put = (at: number, bytes: Buffer): void => void bytes.copy(block, at)
  const format = random(8)
  block.write(pick(random, NAMES), 0, 100)
  put(100, number(random, 0o4755, 8))
  put(108, number(random, random(3) * 1000, 8))
  put(116, number(random, random(3) * 1000, 8))
  put(124, number(random, random(24) === 0 ? BLOCK * random(4) : size, 12))
  put(136, number(random, 1_700_000_000, 12))
  block.write(type, 156, 'latin1')
  block.write(pick(random, LINKS), 157, 100)
  // POSIX in four of eight, GNU in two, one without magic, and one with a wrong one.
  block.write(
    ['ustar\x0000', 'ustar\x0000', 'ustar\0xx', 'ustar\0  ', 'ustar  \0', 'ustar  \0', '', 'ustar \x00'][format]!,
    257,
  )
  if (format < 6 && random(3) > 0) for (const at of [329, 337]) put(at, number(random, random(9), 8))
  if (random(3) === 0) block.write(pick(random, PREFIXES), 345, 155)
  if (format === 4 && random(4) === 0) for (const at of [345, 357]) put(at, number(random, 1_700_000_000, 12))
  if (format < 4 && random(16) === 0) star(block, random)
  return checksum(block, random)
}

function star(block: Buffer, random: Random): void {
  for (const at of [476, 488]) number(random, 1_700_000_000, 12).copy(block, at)
  block.write('tar\0', 508)
}

/** A number in a field, mostly in a form that every reader knows, one in a hundred in a rare one. */
function number(random: Random, value: number, length: number): Buffer {
  const field = Buffer.alloc(length)
  const octal = value.toString(8)
  const text = (written: string): Buffer => Buffer.from(written.padEnd(length, '\0').slice(0, length), 'latin1')
  switch (random(300)) {
    case 0:
      return text(pick(random, ['9', 'x', '12 \0x', '12\0x', '1 2', '-1', '+1', '', ' ', '\0\x001', '1\xff']))
    case 1:
      return field.fill(0xff, 0, length - 1) // negative, in base 256
    case 2:
      return Buffer.from([0x80 + random(128), ...Array.from({ length: length - 1 }, () => random(256))])
  }
  switch (random(20)) {
    case 0:
      return text(octal.padStart(length, '0'))
    case 1:
      return text(`${octal.padStart(length - 2, ' ')} \0`)
    case 2:
      return text(octal.padStart(length - 2, '\0'))
    case 3:
      return text(`${octal} \0 \0`)
    case 4:
      field[0] = 0x80
      field.writeUIntBE(value, length - 6, 6)
      return field
  }
  return text(octal.padStart(length - 1, '0'))
}

/** Mostly the sum of the bytes, unsigned or signed. */
function checksum(block: Buffer, random: Random): Buffer {
  withChecksum(block)
  const how = random(800)
  if (how === 0) block.write('garbage', 148)
  if (how === 1) block[148] = 0x80
  if (how > 750) {
    const signed = block.reduce((sum, byte, at) => sum + (at >= 148 && at < 156 ? 0x20 : (byte << 24) >> 24), 0)
    block.write(`${signed.toString(8).padStart(6, ' ')}\0 `, 148)
  }
  return block
}

/** The body after a header: text of some length, or entries, which show if a reader does not treat it as a body. */
export function bodyOf(random: Random): Buffer {
  if (random(5) < 3) return Buffer.alloc(pick(random, [0, 0, 0, 0, 0, 1, 5, 512, 513, 1024]), 'text')
  const inner = Array.from({ length: 1 + random(2) }, () => {
    const body = Buffer.alloc(random(2) * 7, 'inner')
    return Buffer.concat([blockOf(random, '0', body.length), padded(body)])
  })
  return Buffer.concat(inner)
}

export const padded = (body: Buffer): Buffer =>
  Buffer.concat([body, Buffer.alloc((BLOCK - (body.length % BLOCK)) % BLOCK)])

export const pick = <T>(random: Random, list: readonly T[]): T => list[random(list.length)]!
