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
