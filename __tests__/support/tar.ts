/** An entry of a tar archive made in code; by default an empty regular file. */
export interface TarSpec {
  readonly path: string
  readonly content?: string | Uint8Array
  readonly type?: string
  readonly link?: string
  /** Records of a PAX header before the entry. */
  readonly pax?: Readonly<Record<string, string>>
  /** Overrides the 12 bytes of the size field, to write what no honest writer writes. */
  readonly sizeField?: Uint8Array
  /** The first bytes of the name, if it is not text. */
  readonly name?: Uint8Array
}

const BLOCK = 512

/** A ustar archive that ends with two blocks of zeros. */
export function tar(...entries: readonly TarSpec[]): Buffer {
  return Buffer.concat([...entries.map(tarEntry), Buffer.alloc(2 * BLOCK)])
}

/** One entry with its body and padding, without an end marker. */
export function tarEntry(spec: TarSpec): Buffer {
  const content = Buffer.from(spec.content ?? '')
  const pax = spec.pax ? tarEntry({ path: 'PaxHeader', type: 'x', content: paxBody(spec.pax) }) : Buffer.alloc(0)
  return Buffer.concat([
    pax,
    header(spec, content.length),
    content,
    Buffer.alloc((BLOCK - (content.length % BLOCK)) % BLOCK),
  ])
}

/** The body of a PAX header; the length of each record counts itself. */
export function paxBody(records: Readonly<Record<string, string>>): Buffer {
  return Buffer.concat(
    Object.entries(records).map(([key, value]) => {
      const rest = Buffer.byteLength(` ${key}=${value}\n`)
      let length = rest + String(rest).length
      if (rest + String(length).length > length) length += 1
      return Buffer.from(`${length} ${key}=${value}\n`)
    }),
  )
}

function header(spec: TarSpec, size: number): Buffer {
  const block = Buffer.alloc(BLOCK)
  block.write(spec.path, 0, 100)
  if (spec.name) Buffer.from(spec.name).copy(block, 0)
  block.write('0000644\0', 100)
  block.write('0000000\0', 108)
  block.write('0000000\0', 116)
  block.write(`${size.toString(8).padStart(11, '0')}\0`, 124)
  if (spec.sizeField) Buffer.from(spec.sizeField).copy(block, 124)
  block.write('00000000000\0', 136)
  block.write(spec.type ?? (spec.path.endsWith('/') ? '5' : '0'), 156)
  block.write(spec.link ?? '', 157, 100)
  block.write('ustar\x0000', 257)
  return withChecksum(block)
}

/** Writes the checksum of an otherwise complete header block. */
export function withChecksum(block: Buffer): Buffer {
  block.write('        ', 148)
  const sum = block.subarray(0, BLOCK).reduce((total, byte) => total + byte, 0)
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return block
}
