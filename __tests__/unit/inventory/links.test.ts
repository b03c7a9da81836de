import { describe, expect, test } from '@jest/globals'
import type { LayerEntry } from '../../../src/image/layer.ts'
import { takeInventory } from '../../../src/inventory/inventory.ts'
import { device, directory, file, hardlink, rootfs, stack, symlink, whiteout } from '../../support/entries.ts'

type Case = [string, LayerEntry[][], Record<string, number>]

/** A chain of so many links from `l` to `d`. */
const chain = (links: number): LayerEntry[] =>
  Array.from({ length: links }, (_, at) => symlink(at === 0 ? 'l' : `l${at}`, at === links - 1 ? 'd' : `l${at + 1}`))

describe('symlinks as parents', () => {
  const USR = [directory('usr/lib'), file('usr/lib/a', 3), symlink('lib', 'usr/lib')]
  test.each<Case>([
    ['of the same layer are followed', [[...USR, file('lib/b', 2)]], { 'usr/lib/a': 3, 'usr/lib/b': 2 }],
    ['to where nothing is yet', [[symlink('lib', 'usr/lib'), file('lib/b')]], { 'usr/lib/b': 1 }],
    ['to a directory of a lower layer', [[file('d/a')], [symlink('l', 'd'), file('l/b')]], { 'd/a': 1, 'd/b': 1 }],
    ['of a lower layer become directories', [USR, [file('lib/b', 2)]], { 'usr/lib/a': 3, 'lib/b': 2 }],
    [
      'of a lower layer, written again, are followed',
      [USR, [symlink('lib', 'usr/lib'), file('lib/b')]],
      { 'usr/lib/a': 3, 'usr/lib/b': 1 },
    ],
    ['one after the other', [[symlink('x', 'y'), symlink('y', 'z'), file('x/a')]], { 'z/a': 1 }],
    ['absolute', [[symlink('d/l', '/t'), file('d/l/a')]], { 't/a': 1 }],
    ['with ..', [[symlink('d/l', '../t'), file('d/l/a')]], { 't/a': 1 }],
    ['through another link with ..', [[symlink('l', 'x/y'), symlink('m', 'l/../z'), file('m/a')]], { 'x/z/a': 1 }],
    ['never leave the root', [[symlink('d/l', '../../../../t'), file('d/l/a')]], { 't/a': 1 }],
    ['to the root', [[symlink('l', '/'), file('l/a')]], { a: 1 }],
    [
      'below themselves are no parents any more once replaced',
      [[symlink('l', '.'), file('l/l', 2), file('l/a', 3)]],
      { 'l/a': 3 },
    ],
    ['whose target goes away', [[symlink('l', 'd'), file('l/a'), file('d', 2), file('l/b', 3)]], { 'd/b': 3 }],
  ])('%s', (_, layers, expected) => expect(rootfs(...layers)).toEqual(expected))

  test.each([
    ['itself', [symlink('l', 'l')]],
    ['another that leads back', [symlink('l', 'm'), symlink('m', 'l')]],
    ['a path through itself', [symlink('l', 'l/l/l')]],
    ['256 others', chain(256)],
  ])('a link to %s is refused, as engines do: what is below it hides no file', (_, links) => {
    const layers = [[file('l/a', 7)], [...links, file('l/a', 0)]]
    expect(() => rootfs(...layers)).toThrow(
      'The layer layer 1-gz is malformed: the path "l/a" goes through more than 255 symbolic links.',
    )
    expect(() => rootfs([...links, hardlink('b', 'l/a')])).toThrow('the path "b" goes through more than 255')
  })

  test.each([
    ['a chain of 255', chain(255)],
    ['two thousand names', [symlink('l', `${'d/../'.repeat(800)}d`)]],
  ])('%s are followed to where they lead', (_, links) => {
    const layers = [[file('d/a', 7)], [directory('d'), ...links, file('l/a', 2)]]
    expect(rootfs(...layers)).toEqual({ 'd/a': 2 })
  })
})

describe('hardlinks count once, under one of their names', () => {
  test.each<[string, LayerEntry[][], number[], number]>([
    ['in one layer', [[file('a', 7), hardlink('b', 'a')]], [7], 2],
    ['to a lower layer', [[file('a', 7)], [hardlink('b', 'a')]], [7], 2],
    ['to a link', [[file('a', 7), hardlink('b', 'a'), hardlink('c', 'b')]], [7], 3],
    ['through a symlink', [[file('d/a', 7), symlink('l', 'd'), hardlink('b', 'l/a')]], [7], 2],
    ['to a symlink: another one', [[file('a', 7), symlink('l', 'a'), hardlink('b', 'l')]], [7], 1],
    ['to a symlink, as a parent', [[symlink('l', 'd'), hardlink('m', 'l'), file('m/a', 7), file('d/b', 2)]], [2, 7], 2],
    ['outlive their first name', [[file('a', 7), hardlink('b', 'a')], [whiteout('a')]], [7], 1],
    ['until the last name goes', [[file('a', 7), hardlink('b', 'a')], [whiteout('a')], [whiteout('b')]], [], 0],
    [
      'keep the old content when one name is written again',
      [[file('a', 7), hardlink('b', 'a')], [file('a', 3)]],
      [3, 7],
      2,
    ],
    ['to themselves', [[file('a', 7)], [hardlink('a', 'a')]], [7], 1],
    ['written twice', [[file('a', 7), hardlink('b', 'a'), hardlink('b', 'a')]], [7], 2],
    ['to nothing', [[hardlink('b', 'nowhere')]], [], 0],
    ['to nothing, over a file', [[file('b', 7)], [hardlink('b', 'nowhere')]], [], 0],
    ['to a directory', [[file('d/a', 7), hardlink('b', 'd')]], [7], 1],
    ['to what this layer takes away', [[file('a', 7)], [whiteout('a'), hardlink('b', 'a')]], [], 0],
    ['to a device', [[device('null'), hardlink('b', 'null')]], [], 0],
  ])('%s', (_, layers, bytes, names) => {
    const { metrics } = takeInventory(stack(...layers), [])
    expect(Object.values(rootfs(...layers)).toSorted((a, b) => a - b)).toEqual(bytes)
    expect(metrics.files).toBe(names)
    expect(metrics.rootfs).toBe(bytes.reduce((sum, each) => sum + each, 0))
  })
})
