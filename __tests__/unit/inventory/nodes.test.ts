import { describe, expect, test } from '@jest/globals'
import { nodeTable, ROOT } from '../../../src/inventory/nodes.ts'

/** A directory of three files. */
function directory() {
  const nodes = nodeTable((inode) => `f${inode}`)
  const parent = nodes.make(ROOT, 'd', undefined)
  nodes.set(parent, 'directory')
  for (const inode of [0, 1, 2]) nodes.set(nodes.make(parent, `f${inode}`, inode), { kind: 'file', inode })
  const names = () => [...nodes.children(parent)].map((node) => nodes.name(node))
  return { nodes, parent, names }
}

describe('a directory that was emptied', () => {
  test('has no children left to go over, however often it is', () => {
    const { nodes, parent, names } = directory()
    expect(names()).toEqual(['f0', 'f1', 'f2'])
    nodes.clear(parent)
    nodes.clear(parent)
    expect(names()).toEqual([])
  })

  test.each([[['f1']], [['f2', 'f0']], [['f0', 'f1', 'f2', 'f0']]])('has those again that come back: %j', (back) => {
    const { nodes, parent, names } = directory()
    const before = nodes.find(parent, 'f1')
    nodes.clear(parent)
    back.forEach((name) => nodes.make(parent, name, undefined))
    expect(names()).toEqual([...new Set(back)])
    expect(nodes.find(parent, 'f1')).toBe(before)
  })
})

test('a node is what it was set to', () => {
  const nodes = nodeTable((inode) => `f${inode}`)
  const node = nodes.make(ROOT, 'x', undefined)
  const seen = () => [nodes.isAbsent(node), nodes.isDirectory(node), nodes.leaf(node)]
  expect(seen()).toEqual([true, false, undefined])
  nodes.set(node, 'directory')
  expect(seen()).toEqual([false, true, undefined])
  for (const leaf of [
    { kind: 'file', inode: 0 },
    { kind: 'symlink', target: 'a' },
    { kind: 'symlink', target: 'b' },
    { kind: 'other' },
  ] as const) {
    nodes.set(node, leaf)
    expect(seen()).toEqual([false, false, leaf])
  }
  nodes.set(node, 'absent')
  expect(seen()).toEqual([true, false, undefined])
})

test('a table that grew finds each name in its directory, and no other', () => {
  const nodes = nodeTable((inode) => `f${inode}`)
  const parents = ['a', 'b'].map((name) => nodes.make(ROOT, name, undefined))
  const made = parents.flatMap((parent) =>
    Array.from({ length: 2500 }, (_, inode) => nodes.make(parent, `f${inode}`, inode)),
  )
  const found = parents.flatMap((parent) => Array.from({ length: 2500 }, (_, inode) => nodes.find(parent, `f${inode}`)))
  expect(new Set(made).size).toBe(5000)
  expect(found).toEqual(made)
  expect(parents.map((parent) => nodes.find(parent, 'f2500'))).toEqual([undefined, undefined])
  expect([...nodes.children(parents[1]!)]).toEqual(made.slice(2500))
})
