import { expect, test } from '@jest/globals'
import { programsOf } from '../../../src/inventory/programs.ts'
import { file, layerOf } from '../../support/entries.ts'
import { goBinary } from '../../support/go-records.ts'

const go = (position: number, bytes: number) => {
  const { path: _, layer: __, ...binary } = goBinary('', [`main  ${bytes}`])
  return { position, analysis: { kind: 'go', binary } } as const
}
const packed = (position: number) => ({ position, analysis: { kind: 'packed', packer: 'UPX' } }) as const

test('programs are named heaviest first, and of the same weight in the order of the alphabet', () => {
  const names = ['b', 'small', 'a', 'big', 'p', 'o', 'q', 'text']
  const entries = names.map((name) => file(name))
  const analyses = [go(0, 20), go(1, 10), go(2, 20), go(3, 30), packed(4), packed(5), packed(6)]
  const programs = programsOf([layerOf('l', entries, { programs: analyses })])
  expect(names.map((_, position) => programs.has(0, position))).toEqual(names.map((name) => name !== 'text'))
  const bytes = [20, 10, 20, 30, 7, 7, 9, 1]
  names.forEach((path, position) => programs.add({ path, bytes: bytes[position]!, layer: 0, content: '' }, position))
  const found = programs.records()
  expect(found.goBinaries.map(({ path }) => path)).toEqual(['big', 'a', 'b', 'small'])
  expect(found.packed).toEqual([
    { path: 'q', bytes: 9, packer: 'UPX' },
    { path: 'o', bytes: 7, packer: 'UPX' },
    { path: 'p', bytes: 7, packer: 'UPX' },
  ])
})
