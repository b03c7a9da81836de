import { describe, expect, test } from '@jest/globals'
import type { LayerEntry } from '../../../src/image/layer.ts'
import { emptyTree } from '../../../src/inventory/tree.ts'

const file = (path: string, bytes = 1): LayerEntry => ({ path, kind: 'file', bytes, link: '' })
const directory = (path: string): LayerEntry => ({ path, kind: 'directory', bytes: 0, link: '' })
const symlink = (path: string): LayerEntry => ({ path, kind: 'other', bytes: 0, link: '' })
const hardlink = (path: string, link: string): LayerEntry => ({ path, kind: 'hardlink', bytes: 0, link })
const whiteout = (path: string): LayerEntry => ({ path, kind: 'whiteout', bytes: 0, link: '' })
const opaque = (path: string): LayerEntry => ({ path, kind: 'opaque', bytes: 0, link: '' })

function rootfs(...layers: readonly (readonly LayerEntry[])[]): { files: Record<string, number>; names: number } {
  const tree = emptyTree()
  layers.forEach((entries, position) => tree.apply(entries, position))
  const files = Object.fromEntries(tree.files().map(({ path, bytes }) => [path, bytes]))
  return { files, names: tree.names() }
}

const bytesOf = (files: Record<string, number>) => Object.values(files).toSorted((a, b) => a - b)

describe('what is left of a stack of layers', () => {
  test.each<[string, LayerEntry[][], Record<string, number>]>([
    ['files', [[file('a', 3), directory('d'), file('d/b', 4)]], { a: 3, 'd/b': 4 }],
    ['a directory nobody wrote down', [[file('x/y/z', 2)]], { 'x/y/z': 2 }],
    ['a file written again', [[file('a', 3)], [file('a', 5)]], { a: 5 }],
    ['a file twice in one layer', [[file('a', 3), file('a', 5)]], { a: 5 }],
    ['a whiteout', [[file('a', 3), file('b', 1)], [whiteout('a')]], { b: 1 }],
    ['a whiteout of a directory', [[file('d/a'), file('d/e/f'), file('b')], [whiteout('d')]], { b: 1 }],
    ['a whiteout of nothing', [[file('a')], [whiteout('x/y'), whiteout('z')]], { a: 1 }],
    [
      'a whiteout hides only what lies below, wherever it stands',
      [[file('a', 3)], [file('a', 5), whiteout('a')]],
      { a: 5 },
    ],
    [
      'an opaque directory',
      [
        [file('d/a'), file('d/e/f')],
        [opaque('d'), file('d/new', 2)],
      ],
      { 'd/new': 2 },
    ],
    ['an opaque whiteout after its siblings', [[file('d/a')], [file('d/new', 2), opaque('d')]], { 'd/new': 2 }],
    [
      'an opaque root',
      [
        [file('a'), file('d/b')],
        [opaque(''), file('c')],
      ],
      { c: 1 },
    ],
    ['an opaque directory that is not there', [[file('a')], [opaque('d')]], { a: 1 }],
    ['a directory over a directory', [[file('d/a')], [directory('d')]], { 'd/a': 1 }],
    ['a file over a directory', [[file('d/a', 3), file('d/e/f', 3)], [file('d', 1)]], { d: 1 }],
    ['a directory over a file', [[file('d', 3)], [directory('d'), file('d/a', 1)]], { 'd/a': 1 }],
    ['a file below what was a file', [[file('d', 3)], [file('d/a', 1)]], { 'd/a': 1 }],
    ['a symlink over a file', [[file('a', 3)], [symlink('a')]], {}],
    ['a hardlink counts once', [[file('a', 7), hardlink('b', 'a')]], { b: 7 }],
    ['a hardlink to a lower layer', [[file('a', 7)], [hardlink('b', 'a')]], { b: 7 }],
    ['a hardlink outlives its first name', [[file('a', 7), hardlink('b', 'a')], [whiteout('a')]], { b: 7 }],
    [
      'the last name of a hardlink goes',
      [
        [file('a', 7), hardlink('b', 'a')],
        [whiteout('a'), whiteout('b')],
      ],
      {},
    ],
    ['a hardlink to itself', [[file('a', 7)], [hardlink('a', 'a')]], { a: 7 }],
    ['a hardlink to nothing', [[hardlink('b', 'nowhere')]], {}],
    ['gone and back again', [[file('a', 3)], [whiteout('a')], [file('a', 4)]], { a: 4 }],
  ])('%s', (_, layers, expected) => {
    const { files } = rootfs(...layers)
    // Which of a hardlink's names is listed is not promised; what it weighs is.
    expect(bytesOf(files)).toEqual(bytesOf(expected))
    if (!layers.flat().some(({ kind }) => kind === 'hardlink')) expect(files).toEqual(expected)
  })

  test('names count every path to a regular file', () => {
    expect(rootfs([file('a'), hardlink('b', 'a'), symlink('c'), directory('d')]).names).toBe(2)
  })

  test('a path of thousands of folders neither overflows nor is forgotten', () => {
    const deep = `${'d/'.repeat(20_000)}f`
    expect(rootfs([file(deep, 5)]).names).toBe(1)
    expect(rootfs([file(deep, 5)], [whiteout('d')]).names).toBe(0)
  })
})

/** The same rules in the plainest words there are: a map of paths, searched whole for every entry. */
function model(layers: readonly (readonly LayerEntry[])[]): Record<string, number> {
  const files = new Map<string, { kind: string; bytes: number }>()
  const removeBelow = (path: string) => {
    for (const each of files.keys()) if (path === '' || each.startsWith(`${path}/`)) files.delete(each)
  }
  for (const entries of layers) {
    for (const { kind, path } of entries) {
      if (kind !== 'whiteout' && kind !== 'opaque') continue
      removeBelow(path)
      if (kind === 'whiteout') files.delete(path)
    }
    for (const { kind, path, bytes } of entries) {
      if (kind === 'whiteout' || kind === 'opaque') continue
      const parts = path.split('/')
      for (let i = 1; i < parts.length; i++) {
        const parent = parts.slice(0, i).join('/')
        if (files.get(parent)?.kind !== 'directory') files.set(parent, { kind: 'directory', bytes: 0 })
      }
      if (kind !== 'directory') removeBelow(path)
      if (kind !== 'directory' || files.get(path)?.kind !== 'directory') files.set(path, { kind, bytes })
    }
  }
  return Object.fromEntries(
    [...files].filter(([, { kind }]) => kind === 'file').map(([path, { bytes }]) => [path, bytes]),
  )
}

test('random stacks of layers leave what the plain model leaves', () => {
  let seed = 20261121
  const random = (below: number) => (seed = (seed * 48271) % 2147483647) % below
  const path = () => Array.from({ length: 1 + random(3) }, () => 'abc'[random(3)]).join('/')
  const make = [file, directory, symlink, whiteout, opaque, file] as const
  for (let round = 0; round < 2000; round++) {
    const layers = Array.from({ length: 1 + random(4) }, () =>
      Array.from({ length: random(6) }, () => make[random(make.length)]!(path(), random(100))),
    )
    expect({ layers, files: rootfs(...layers).files }).toEqual({ layers, files: model(layers) })
  }
})
