import { describe, expect, test } from '@jest/globals'
import type { LayerEntries, LayerEntry } from '../../../src/image/layer.ts'
import { takeInventory } from '../../../src/inventory/inventory.ts'
import { emptyTree } from '../../../src/inventory/tree.ts'
import {
  device,
  directory,
  entriesOf,
  file,
  hardlink,
  opaque,
  rootfs,
  stack,
  symlink,
  whiteout,
} from '../../support/entries.ts'

type Case = [string, LayerEntry[][], Record<string, number>]

describe('what is left of a stack of layers', () => {
  test.each<Case>([
    ['files', [[file('a', 3), directory('d'), file('d/b', 4)]], { a: 3, 'd/b': 4 }],
    ['a directory nobody wrote down', [[file('x/y/z', 2)]], { 'x/y/z': 2 }],
    ['the root', [[directory(''), file('a', 3)], [directory('')]], { a: 3 }],
    ['a file written again', [[file('a', 3)], [file('a', 5)]], { a: 5 }],
    ['a file twice in one layer', [[file('a', 3), file('a', 5)]], { a: 5 }],
    ['a device', [[file('a', 3), device('null')], [device('a')]], {}],
    ['an empty layer', [[file('a', 3)], []], { a: 3 }],
    ['gone and back again', [[file('a', 3)], [whiteout('a')], [file('a', 4)]], { a: 4 }],
  ])('%s', (_, layers, expected) => expect(rootfs(...layers)).toEqual(expected))
})

describe('whiteouts', () => {
  test.each<Case>([
    ['of a file', [[file('a', 3), file('b', 1)], [whiteout('a')]], { b: 1 }],
    ['of a directory', [[file('d/a'), file('d/e/f'), file('b')], [whiteout('d')]], { b: 1 }],
    ['of nothing', [[file('a')], [whiteout('x/y'), whiteout('z')]], { a: 1 }],
    ['hide what lies below, wherever they stand', [[file('a', 3)], [file('a', 5), whiteout('a')]], { a: 5 }],
    ['of a directory that is made again', [[file('d/a')], [directory('d'), file('d/b'), whiteout('d')]], { 'd/b': 1 }],
    [
      'of a file, twice',
      [
        [file('a'), file('b')],
        [whiteout('a'), whiteout('a')],
      ],
      { b: 1 },
    ],
    ['of a link, not of its target', [[file('a'), symlink('l', 'a')], [whiteout('l')]], { a: 1 }],
    ['below a file: it becomes a directory', [[file('a')], [whiteout('a/b')]], {}],
    [
      'below a link of a lower layer do not reach its target',
      [[file('d/a'), symlink('l', 'd')], [whiteout('l/a')]],
      { 'd/a': 1 },
    ],
  ])('%s', (_, layers, expected) => expect(rootfs(...layers)).toEqual(expected))
})

describe('opaque whiteouts', () => {
  test.each<Case>([
    [
      'before what is new',
      [
        [file('d/a'), file('d/e/f')],
        [opaque('d'), file('d/new', 2)],
      ],
      { 'd/new': 2 },
    ],
    ['after what is new', [[file('d/a')], [file('d/new', 2), opaque('d')]], { 'd/new': 2 }],
    [
      'between directories',
      [
        [file('d/e/a'), file('f')],
        [directory('d'), file('d/e/b'), opaque('d/e')],
      ],
      { f: 1, 'd/e/b': 1 },
    ],
    [
      'of the root',
      [
        [file('a'), file('d/b')],
        [opaque(''), file('c')],
      ],
      { c: 1 },
    ],
    ['of nothing', [[file('a')], [opaque('d')]], { a: 1 }],
    ['of a file: it becomes a directory', [[file('a')], [opaque('a')]], {}],
    ['of a directory twice', [[file('d/a')], [opaque('d'), opaque('d'), file('d/b')]], { 'd/b': 1 }],
    [
      'of a link of a lower layer do not empty its target',
      [
        [file('d/a'), symlink('l', 'd')],
        [opaque('l'), file('l/b')],
      ],
      { 'd/a': 1, 'l/b': 1 },
    ],
  ])('%s', (_, layers, expected) => expect(rootfs(...layers)).toEqual(expected))
})

describe('what takes the place of something else', () => {
  test.each<Case>([
    ['a directory over a directory', [[file('d/a')], [directory('d')]], { 'd/a': 1 }],
    ['a file over a directory', [[file('d/a', 3), file('d/e/f', 3)], [file('d', 1)]], { d: 1 }],
    ['a directory over a file', [[file('d', 3)], [directory('d'), file('d/a', 1)]], { 'd/a': 1 }],
    ['a file below what was a file', [[file('d', 3)], [file('d/a', 1)]], { 'd/a': 1 }],
    ['to and fro', [[file('d', 3)], [file('d/a', 1)], [file('d', 4)], [directory('d')], [file('d/b')]], { 'd/b': 1 }],
    ['a file over a directory, and back, in one layer', [[file('d/a'), file('d', 2), file('d/b', 3)]], { 'd/b': 3 }],
    ['a symlink over a file', [[file('a', 3)], [symlink('a', 'b')]], {}],
    ['a symlink over a directory', [[file('d/a', 3)], [symlink('d', 'e')]], {}],
    ['a file over a symlink', [[file('a', 3), symlink('l', 'a')], [file('l', 4)]], { a: 3, l: 4 }],
    [
      'a directory over a symlink',
      [
        [file('d/a'), symlink('l', 'd')],
        [directory('l'), file('l/b')],
      ],
      { 'd/a': 1, 'l/b': 1 },
    ],
  ])('%s', (_, layers, expected) => expect(rootfs(...layers)).toEqual(expected))
})

test('names count every path to a regular file', () => {
  const image = stack([file('a'), hardlink('b', 'a'), symlink('c', 'a'), directory('d'), device('e')])
  expect(takeInventory(image, []).metrics.files).toBe(2)
})

test('a path of thousands of folders neither overflows nor is forgotten', () => {
  const deep = `${'d/'.repeat(20_000)}f`
  expect(rootfs([file(deep, 5)])).toEqual({ [deep]: 5 })
  expect(rootfs([file(deep, 5)], [whiteout('d')])).toEqual({})
})

test('thousands of names in many directories are all found again', () => {
  const names = Array.from({ length: 5000 }, (_, index) => `d${index % 70}/f${index}`)
  const tree = emptyTree()
  tree.apply(entriesOf(names.map((name) => file(name))), '')
  tree.apply(entriesOf(names.filter((_, index) => index % 2 === 0).map(whiteout)), '')
  const left = [...tree.files()].map(({ path }) => path)
  expect(left.toSorted()).toEqual(names.filter((_, index) => index % 2 === 1).toSorted())
})

/** How often the entries are accessed while whiteouts remove a layer of as many files. */
function asked(files: number): number {
  let count = 0
  const counted = (entries: LayerEntries): LayerEntries =>
    new Proxy(entries, {
      get(target, field) {
        count += 1
        return Reflect.get(target, field)
      },
    })
  const paths = Array.from({ length: files }, (_, index) => `node_modules/package/f${index}`)
  const tree = emptyTree()
  for (const layer of [paths.map((path) => file(path)), paths.map(whiteout)]) tree.apply(counted(entriesOf(layer)), '')
  expect(tree.names()).toBe(0)
  return count
}

test('ten times as many whiteouts are ten times the work', () => {
  expect(asked(5000)).toBeLessThan(11 * asked(500))
})
