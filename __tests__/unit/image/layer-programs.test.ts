import { describe, expect, test } from '@jest/globals'
import { mayBeElf } from '../../../src/gobinary/elf.ts'
import { layerIn } from '../../support/layers-read.ts'
import { tar } from '../../support/tar.ts'

const PROGRAM = `\x7fELF${'p'.repeat(2000)}`
const ARCHIVE = tar(
  { path: 'bin/first', content: PROGRAM },
  { path: 'etc/text', content: 'no program' },
  { path: 'bin/empty', content: '' },
  { path: 'bin/second', content: `\x7fELF${'q'.repeat(700)}` },
  { path: 'bin/nearly', content: '\x7fEL' },
)

/** The programs of the layer, each identified by its own bytes. */
async function programsOf(chunk: number): Promise<readonly (readonly [position: number, packer: string])[]> {
  const { programs } = await layerIn(ARCHIVE, {
    chunk,
    mayBeProgram: mayBeElf,
    readProgram: (file) =>
      file.length < 4
        ? { kind: 'other' }
        : { kind: 'packed', packer: `${file.length} of ${String.fromCharCode(file[4]!)}` },
  })
  return programs.map(({ position, analysis }) => [position, analysis.kind === 'packed' ? analysis.packer : ''])
}

describe('programs are read whole, however the layer comes in pieces', () => {
  test.each([1, 2, 3, 511, 513, 514, 515, 516, 1000, 100_000])('of %d bytes', async (chunk) => {
    expect(await programsOf(chunk)).toEqual([
      [0, '2004 of p'],
      [3, '704 of q'],
    ])
  })
})
