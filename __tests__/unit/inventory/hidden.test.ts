import { describe, expect, test } from '@jest/globals'
import { WeighbridgeError } from '../../../src/errors/errors.ts'
import type { LayerEntry } from '../../../src/image/layer.ts'
import { takeInventory } from '../../../src/inventory/inventory.ts'
import {
  contentOf,
  directory,
  file,
  hardlink,
  imageOf,
  opaque,
  stack,
  symlink,
  whiteout,
} from '../../support/entries.ts'
import { wildStack } from '../../support/layers-random.ts'
import { layerIn } from '../../support/layers-read.ts'
import { rounds } from '../../support/rounds.ts'
import { tar } from '../../support/tar.ts'

const SAME = contentOf('the same')
const copy = (fields: Partial<LayerEntry> = {}): LayerEntry => file('a', 9, { content: SAME, ...fields })
const sparse = file('a', 9, { content: '' })
const other = contentOf('another')

describe('how a copy is hidden', () => {
  test.each<[string, LayerEntry[][], object[]]>([
    ['by a whiteout', [[file('a', 9)], [whiteout('a')]], [{ layer: 0, hiddenBy: 1, how: 'deleted' }]],
    ['by an opaque directory', [[file('d/a', 9)], [opaque('d')]], [{ layer: 0, hiddenBy: 1, how: 'deleted' }]],
    ['by other content', [[copy()], [copy({ content: other })]], [{ layer: 0, hiddenBy: 1, how: 'overwritten' }]],
    ['by another size', [[copy()], [], [copy({ bytes: 8 })]], [{ layer: 0, hiddenBy: 2, how: 'overwritten' }]],
    ['by another owner', [[copy()], [copy({ uid: 1000 })]], [{ layer: 0, hiddenBy: 1, how: 'owner' }]],
    ['by another group and mode', [[copy()], [copy({ gid: 5, mode: 0o600 })]], [{ hiddenBy: 1, how: 'owner' }]],
    ['by another mode', [[copy()], [copy({ mode: 0o755 })]], [{ layer: 0, hiddenBy: 1, how: 'mode' }]],
    ['by the very same', [[copy()], [copy()]], [{ layer: 0, hiddenBy: 1, how: 'unchanged' }]],
    ['by the same name in its own layer', [[copy(), copy()]], [{ layer: 0, hiddenBy: 0, how: 'overwritten' }]],
    ['by a sparse file, whose content is not known', [[sparse], [sparse]], [{ how: 'overwritten' }]],
    ['by a directory', [[file('a', 9)], [directory('a')]], [{ hiddenBy: 1, how: 'overwritten' }]],
    ['by a file in place of its directory', [[file('d/a', 9)], [file('d', 0)]], [{ hiddenBy: 1, how: 'overwritten' }]],
    ['by a file below it', [[file('a', 9)], [file('a/b', 0)]], [{ hiddenBy: 1, how: 'overwritten' }]],
    ['by a symlink', [[file('a', 9)], [symlink('a', 'b')]], [{ hiddenBy: 1, how: 'overwritten' }]],
    [
      'with its last name',
      [[file('a', 9), hardlink('b', 'a')], [whiteout('a')], [file('b', 0)]],
      [{ hiddenBy: 2, how: 'overwritten' }],
    ],
    ['not at all while a name is left', [[file('a', 9), hardlink('b', 'a')], [whiteout('a')]], []],
    ['not at all when it is empty', [[file('a', 0)], [whiteout('a')]], []],
    [
      'twice, by two layers',
      [[copy()], [copy({ uid: 1 })], [whiteout('a')]],
      [
        { layer: 0, hiddenBy: 1, how: 'owner' },
        { layer: 1, hiddenBy: 2, how: 'deleted' },
      ],
    ],
  ])('%s', (_, layers, expected) => {
    const { hidden, metrics } = takeInventory(stack(...layers), [])
    expect(hidden).toEqual(expected.map((each) => expect.objectContaining({ bytes: 9, files: 1, ...each })))
    expect(metrics.wasted).toBe(9 * expected.length)
  })
})

test('copies that go together are one group, named by its heaviest three', () => {
  const files = Array.from({ length: 100 }, (_, index) => file(`d/${index}`, index))
  const { hidden } = takeInventory(stack([...files, file('e', 4000)], [whiteout('d')], [whiteout('e')]), [])
  expect(hidden).toEqual(
    [
      { layer: 0, hiddenBy: 2, how: 'deleted', bytes: 4000, files: 1, paths: ['e'] },
      { layer: 0, hiddenBy: 1, how: 'deleted', bytes: 4950, files: 99, paths: ['d/99', 'd/98', 'd/97'] },
    ].toSorted((a, b) => b.bytes - a.bytes),
  )
})

test('what is hidden sums to what is wasted, whatever the layers', async () => {
  let compared = 0
  for (let seed = 1000; seed < 1000 + rounds(40); seed++) {
    const layers = await Promise.all(wildStack(seed).map((entries) => layerIn(tar(...entries))))
    const inventory = unlessInCircles(() => takeInventory(imageOf(layers), []))
    if (!inventory) continue
    const { hidden, metrics } = inventory
    compared += 1
    const sum = hidden.reduce((total, { bytes }) => total + bytes, 0)
    expect({ seed, sum }).toEqual({ seed, sum: metrics.wasted })
    expect(metrics.wasted).toBe(metrics.unpacked - metrics.rootfs)
  }
  expect(compared).toBeGreaterThan(0.85 * rounds(40))
})

/** Undefined if links lead in a circle: such layers are refused. */
function unlessInCircles<T>(take: () => T): T | undefined {
  try {
    return take()
  } catch (error) {
    if (error instanceof WeighbridgeError && error.code === 'image.links') return undefined
    throw error
  }
}
