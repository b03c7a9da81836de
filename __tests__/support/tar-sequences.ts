import type { randomFrom } from './layers-random.ts'
import { bodyOf, blockOf, padded } from './tar-blocks.ts'
import { paxHeader } from './tar-pax-random.ts'
import { sparseFile } from './tar-sparse-random.ts'
import { withChecksum } from './tar.ts'

type Random = ReturnType<typeof randomFrom>

const BLOCK = 512

/** Types of entries; files occur more often. */
const TYPES = '00000000112234555667SAVNZDMX\0\0\0'

/**
 * An archive of a few entries with any headers before each, most of them correct: PAX twice, global ones between, GNU's
 * names beside PAX, sparse files of every format, sizes that hide the following entries or show what is in a body.
 */
export function tarSequence(random: Random): Buffer {
  const pieces: Buffer[] = []
  for (let count = 1 + random(4); count > 0; count--) {
    for (let before = [0, 0, 1, 1, 2, 3][random(6)]!; before > 0; before--) pieces.push(describing(random))
    pieces.push(random(8) === 0 ? sparseFile(random) : entry(random))
  }
  pieces.push(endMarker(random))
  const archive = Buffer.concat(pieces)
  if (random(10) === 0) spoil(archive, random)
  return random(16) === 0 ? archive.subarray(0, random(archive.length + 1)) : archive
}

/** A header about the next entry. */
function describing(random: Random): Buffer {
  const type = 'xxxxxxgLLKK'[random(11)]!
  const body = type === 'x' || type === 'g' ? paxHeader(random) : longName(random)
  return Buffer.concat([blockOf(random, type, body.length), padded(body)])
}

const longName = (random: Random): Buffer =>
  Buffer.from(['', '\0', 'long\0', 'long/\0', 'no end', 'l\0rest', `${'l'.repeat(600)}\0`, '.wh.l\0'][random(8)]!)

function entry(random: Random): Buffer {
  const body = bodyOf(random)
  return Buffer.concat([blockOf(random, TYPES[random(TYPES.length)]!, body.length), padded(body)])
}

function endMarker(random: Random): Buffer {
  const zeros = Buffer.alloc(BLOCK)
  switch (random(20)) {
    case 0:
      return zeros
    case 1:
      return Buffer.alloc(0)
    case 2:
      return Buffer.concat([zeros, blockOf(random, '0', 0)])
    case 3:
      return Buffer.concat([zeros, zeros, blockOf(random, '0', 0)])
  }
  return Buffer.concat([zeros, zeros])
}

/** Changes bytes of one header, mostly keeping its checksum valid. */
function spoil(archive: Buffer, random: Random): void {
  const at = BLOCK * random(archive.length / BLOCK)
  const block = archive.subarray(at, at + BLOCK)
  for (let count = 1 + random(3); count > 0; count--) block[random(BLOCK)] = random(256)
  if (random(8) > 0) withChecksum(block)
}
