import type { Bytes } from '../units/bytes.ts'
import { sum } from '../units/sum.ts'
import { TAR_BLOCK, MOST_IN_HEADER } from './tar-header.ts'

/** The header block of a file that only root can read. Throws if the name or size does not fit. */
export function fileHeader(name: string, size: Bytes): Buffer {
  if (size > MOST_IN_HEADER || name.length > 100)
    throw new Error(`"${name}" of ${size} bytes does not fit into a ustar header`)
  const block = Buffer.alloc(TAR_BLOCK)
  const number = (value: number, at: number, length: number): void => {
    block.write(value.toString(8).padStart(length - 1, '0'), at, 'latin1')
  }
  block.write(name, 0, 'latin1')
  number(0o600, 100, 8)
  number(0, 108, 8)
  number(0, 116, 8)
  number(size, 124, 12)
  number(0, 136, 12)
  block.write('0', 156, 'latin1')
  block.write('ustar\u000000', 257, 'latin1')
  block.fill(' ', 148, 156)
  const checksum = sum(block, (byte) => byte)
  block.write(`${checksum.toString(8).padStart(6, '0')}\u0000 `, 148, 'latin1')
  return block
}
