import { execFileSync } from 'node:child_process'
import { gzipSync } from 'node:zlib'
import { expect, test } from '@jest/globals'
import { behindTheEnd } from '../support/behind-the-end.ts'
import { compile } from '../support/go-programs.ts'
import { lengthOf } from '../support/tar-oracle.ts'

const TEXT = Buffer.from('hello '.repeat(500))

test('what the unit tests take for right behind a gzip member is what compress/gzip says', () => {
  const program = compile({ source: 'gzip', go: '1.26.8', args: ['-trimpath'] })
  const rows = behindTheEnd(TEXT, 'gzip', (bytes) => gzipSync(bytes))
  const input = Buffer.concat(rows.flatMap(([, blob]) => [lengthOf(blob), blob]))
  const lines = execFileSync(program, { input }).toString().trimEnd().split('\n')
  const said = lines.map((line): { bytes: number; refused: string } => JSON.parse(line))
  const read = said.map(({ bytes, refused }) => (refused === '' ? bytes / TEXT.length : 0))
  expect(read).toEqual(rows.map(([, , times]) => times))
})
