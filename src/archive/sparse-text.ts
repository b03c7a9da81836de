import type { Bytes } from '../units/bytes.ts'
import { decimal } from './tar-number.ts'

/** Adds the next block to a map. Returns whether another follows, or the reason if Go's archive/tar refuses it. */
export type MapReader = (block: Buffer) => boolean | string

/** Reads the map of GNU's sparse format 1.0, at most `most` bytes, into `map` (reader.go, readGNUSparseMap1x0). */
export function sparseText(map: number[], most: Bytes): MapReader {
  const blocks: Buffer[] = []
  let bytes: Bytes = 0
  let lines = 0
  let wanted: number | undefined

  return (block) => {
    bytes += block.length
    if (bytes > most) return 'the map of a sparse file is too long'
    blocks.push(Buffer.from(block))
    for (const byte of block) if (byte === 0x0a) lines += 1
    if (lines === 0) return true
    if (wanted === undefined) {
      const pairs = decimal(Buffer.concat(blocks).toString('latin1').split('\n', 1)[0]!)
      if (!(pairs >= 0)) return IMPOSSIBLE
      wanted = 1 + 2 * pairs
    }
    if (lines < wanted) return true
    for (const line of Buffer.concat(blocks).toString('latin1').split('\n').slice(1, wanted)) map.push(decimal(line))
    return map.some(Number.isNaN) ? IMPOSSIBLE : false
  }
}

const IMPOSSIBLE = 'the map of a sparse file is impossible'
