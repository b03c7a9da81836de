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

describe('names that have one hash where its numbers are known (FNV-1a)', () => {
  const PRIME = 0x01000193
  const step = (hash: number, text: string): number => {
    let state = hash
    for (let index = 0; index < text.length; index++) state = Math.imul(state ^ text.charCodeAt(index), PRIME)
    return state
  }

  /** Two texts of five characters that lead from a hash to the same one. */
  function twins(hash: number): readonly [string, string] {
    const seen = new Map<number, string>()
    for (let index = 0; ; index++) {
      const text = index.toString(36).padStart(5, 'z')
      const other = seen.get(step(hash, text))
      if (other !== undefined) return [other, text]
      seen.set(step(hash, text), text)
    }
  }

  test('are found without comparing each with all of the others', () => {
    let [hash, names] = [Math.imul(ROOT ^ 0x811c9dc5, PRIME), ['']]
    while (names.length < 256) {
      const pair = twins(hash)
      names = names.flatMap((name) => pair.map((each) => name + each))
      hash = step(hash, pair[0])
    }
    let compared = 0
    const nodes = nodeTable((inode) => {
      compared += 1
      return names[inode]!
    })
    names.forEach((name, inode) => nodes.make(ROOT, name, inode))
    for (const name of names) expect(nodes.name(nodes.find(ROOT, name)!)).toBe(name)
    expect(compared).toBeLessThan(names.length * 10)
  })
})
