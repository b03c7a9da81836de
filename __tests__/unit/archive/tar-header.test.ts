import { expect, test } from '@jest/globals'
import { checksumHolds } from '../../../src/archive/tar-header.ts'
import { tarEntry } from '../../support/tar.ts'

/** A header with two bytes over 127, and the sum of its bytes without the checksum's own. */
const header = Buffer.from(tarEntry({ path: 'caf\u00e9' }).subarray(0, 512))
const sum = header.reduce((total, byte, at) => total + (at >= 148 && at < 156 ? 0x20 : byte), 0)

test.each([
  ['unsigned', 0, true],
  ['signed, as some old tars summed', -2 * 256, true],
  ['one too many', 1, false],
  ['half signed', -256, false],
  ['signed twice', -4 * 256, false],
])('the sum of a header: %s', (_, more, holds) => {
  const block = Buffer.from(header)
  block.write(`${(sum + more).toString(8).padStart(6, '0')}\0 `, 148)
  expect(checksumHolds(block)).toBe(holds)
})
