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

describe('names that have one hash where its numbers are known (FNV-1a)', () => {
  const PRIME = 0x01000193
  const step = (hash: number, text: string): number => {
    let state = hash
    for (let index = 0; index < text.length; index++) state = Math.imul(state ^ text.charCodeAt(index), PRIME)
    return state
  }

  /** Two texts of five characters that lead from one hash to the same next one. */
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
