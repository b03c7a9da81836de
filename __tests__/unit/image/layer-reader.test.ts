import { describe, expect, test } from '@jest/globals'
import { layerReader } from '../../../src/image/layer-reader.ts'
import { PLAIN } from '../../support/layers-read.ts'
import { tar } from '../../support/tar.ts'

const ARCHIVE = tar(
  { path: `a/${'long/'.repeat(60)}name`, content: 'of a long name' },
  { path: 'text', content: 'a'.repeat(3000) },
  { path: 'program', content: `\x7fELF${'p'.repeat(2000)}` },
)

/** The layer and its programs, read in pieces of `size` bytes, each of which is wiped once it was pushed. */
function readWiped(size: number) {
  const programs: string[] = []
  const reader = layerReader({
    ...PLAIN,
    mayBeProgram: (start) => start[0] === 0x7f,
    readProgram(file) {
      programs.push(Buffer.from(file).toString('latin1'))
      return { kind: 'other' }
    },
  })
  for (let at = 0; at < ARCHIVE.length; at += size) {
    const piece = Buffer.from(ARCHIVE.subarray(at, at + size))
    expect(reader.push(piece)).toBeUndefined()
    piece.fill(0)
  }
  return { entries: [...reader.end().entries], programs }
}

describe('nothing of a piece is needed after it was pushed', () => {
  const whole = readWiped(ARCHIVE.length)

  test.each([1, 511, 512, 700, 1537, 3000])('pieces of %d bytes', (size) => {
    expect(readWiped(size)).toEqual(whole)
  })
})
