import { expect, test } from '@jest/globals'
import { boundedParts, boundedReader } from '../../../src/gobinary/bounded.ts'
import { readGoBinary } from '../../../src/gobinary/read-go-binary.ts'
import { goElf } from '../../support/elf-go.ts'

const FILE = goElf({
  functions: [
    { name: 'main.main', size: 64 },
    { name: 'fmt.Println', size: 32 },
  ],
  lines: ['path\texample.com/shop', 'mod\texample.com/shop\tv1.0.0'],
})

test('of programs that have too many parts together, the code of the last is one, and a note says so', () => {
  const plain = readGoBinary(FILE)
  const read = boundedReader(readGoBinary, 9) // two modules and two packages each
  expect([read(FILE), read(FILE)]).toEqual([plain, plain])
  const last = read(FILE)
  expect(last).toMatchObject({
    binary: { modules: [], packages: [], notes: [expect.stringMatching(/more modules and packages than are kept/)] },
  })
  const bytes = last.kind === 'go' ? Object.values(last.binary.buckets) : []
  expect(bytes.reduce((sum, each) => sum + each, 0)).toBe(FILE.length)
  expect(last.kind === 'go' && boundedParts(0)(last.binary)).toEqual(last.kind === 'go' && last.binary) // said once
})

test('what is no Go program is told as it is', () => {
  expect(boundedReader(readGoBinary, 0)(Buffer.from('text'))).toEqual({ kind: 'other' })
})
