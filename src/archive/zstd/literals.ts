import type { Bytes } from '../../units/bytes.ts'
import { decodeHuffman, readHuffman, type Huffman } from './huffman.ts'

/** The literals of a block, and where the part after them starts. */
interface Literals {
  readonly bytes: Buffer
  readonly end: number
}

/** The Huffman code of the block before, and room for the largest literals. */
export interface LiteralsState {
  huffman: Huffman | undefined
  readonly room: Buffer
}

const [RAW, RUN, COMPRESSED] = [0, 1, 2]

/** The literals section at the start of a block (RFC 8878, 3.1.1.3.1). Throws if it is damaged. */
export function readLiterals(block: Buffer, most: Bytes, state: LiteralsState): Literals {
  const kind = (block[0] ?? 0) & 3
  if (kind === RAW || kind === RUN) {
    const { length, size } = plainSizes(block)
    const end = length + (kind === RAW ? size : 1)
    checkSize(size, most, end <= block.length)
    if (kind === RAW) return { bytes: block.subarray(length, end), end }
    return { bytes: state.room.subarray(0, size).fill(block[length]!), end }
  }
  const { length, size, packed, single } = packedSizes(block)
  const end = length + packed
  checkSize(size, most, end <= block.length)
  const section = block.subarray(length, end)
  const read = kind === COMPRESSED ? readHuffman(section, 0) : { code: state.huffman, end: 0 }
  if (read.code === undefined) throw new Error('a block reuses a Huffman code, but no block before it has one')
  state.huffman = read.code
  const bytes = state.room.subarray(0, size)
  decodeStreams(read.code, section.subarray(read.end), { bytes, single })
  return { bytes, end }
}

/** Sizes in bytes of the header and the literals. */
function plainSizes([first = 0, second = 0, third = 0]: Uint8Array) {
  const form = (first >> 2) & 3
  if (form === 1) return { length: 2, size: (first >> 4) | (second << 4) }
  if (form === 3) return { length: 3, size: (first >> 4) | (second << 4) | (third << 12) }
  return { length: 1, size: first >> 3 }
}

/** The same, plus their packed size and whether they are a single stream. */
function packedSizes([first = 0, second = 0, third = 0, fourth = 0, fifth = 0]: Uint8Array) {
  const form = (first >> 2) & 3
  const low = first >> 4
  if (form < 2) {
    const [size, packed] = [low | ((second & 63) << 4), (second >> 6) | (third << 2)]
    return { length: 3, size, packed, single: form === 0 }
  }
  if (form === 2) {
    const [size, packed] = [low | (second << 4) | ((third & 3) << 12), (third >> 2) | (fourth << 6)]
    return { length: 4, size, packed, single: false }
  }
  const [size, packed] = [low | (second << 4) | ((third & 63) << 12), (third >> 6) | (fourth << 2) | (fifth << 10)]
  return { length: 5, size, packed, single: false }
}

function checkSize(size: Bytes, most: Bytes, isInside: boolean): void {
  if (size > most || !isInside) throw new Error('the literals of a block are larger than the block')
}

/** Decodes one stream, or four that share the literals, after the sizes of the first three. */
function decodeStreams(
  code: Huffman,
  streams: Buffer,
  { bytes, single }: { readonly bytes: Buffer; readonly single: boolean },
): void {
  if (single) return decodeHuffman(code, streams, bytes)
  if (streams.length < 6) throw new Error('a Huffman stream is damaged')
  const share = (bytes.length + 3) >> 2
  let at = 6
  for (let stream = 0; stream < 4; stream++) {
    const end = stream === 3 ? streams.length : at + streams.readUInt16LE(2 * stream)
    decodeHuffman(code, streams.subarray(at, end), bytes.subarray(stream * share, (stream + 1) * share))
    at = end
  }
}
