import { expect, test } from '@jest/globals'
import type { Layer } from '../../../src/image/layer.ts'
import { packLayer, unpackLayer } from '../../../src/image/packed-layer.ts'
import { directory, file, hardlink, layerOf, symlink } from '../../support/entries.ts'
import { plain } from '../../support/stored-layers.ts'

const MANY = Array.from({ length: 40_000 }, (_, index) => file(`d/${'long name '.repeat(6)}${index}`, index))

test.each<[string, Layer]>([
  ['with some entries', layerOf('own', [directory('d'), file('d/a', 7), symlink('l', 'd'), hardlink('h', 'd/a')])],
  ['without entries', layerOf('empty', [])],
  ['with more entries and names than fit in one piece', layerOf('many', MANY)],
])('a layer %s is handed to another thread whole, without a copy of what is large', (_, layer) => {
  const before = plain(layer)
  const { memory, ...packed } = packLayer(layer)
  const arrived = unpackLayer(structuredClone(packed, { transfer: [...memory] }))
  expect(plain(arrived)).toEqual(before)
  expect(memory.filter(({ byteLength }) => byteLength > 0)).toEqual([]) // it is over there
})

test('parts that do not fit together are no layer', () => {
  const { layer, entries } = packLayer(layerOf('own', [file('a', 1)]))
  expect(unpackLayer({ layer, entries: { ...entries, parts: entries.parts.slice(1) } })).toBeUndefined()
})
