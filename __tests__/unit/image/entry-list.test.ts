import { isDeepStrictEqual } from 'node:util'
import { describe, expect, test } from '@jest/globals'
import { CHUNK } from '../../../src/image/columns.ts'
import { entryList, unpackEntries } from '../../../src/image/entry-list.ts'
import { NAME_BLOCK } from '../../../src/image/entry-view.ts'
import type { LayerEntries, LayerEntry } from '../../../src/image/layer.ts'
import {
  contentOf,
  device,
  directory,
  entriesOf,
  file,
  hardlink,
  opaque,
  symlink,
  whiteout,
} from '../../support/entries.ts'

/** The same entries after packing, copying as bytes, and unpacking. */
function again(entries: LayerEntries): LayerEntries {
  const { parts, ...rest } = entries.packed()
  const copies = parts.map((part) => new Uint8Array(part))
  return unpackEntries({ ...JSON.parse(JSON.stringify(rest)), parts: copies })!
}

/**
 * The first difference of two lists: `toEqual` takes a second for tens of thousands of entries, and minutes to report a
 * difference.
 */
const differing = (found: readonly unknown[], wanted: readonly unknown[]): readonly unknown[] => {
  const places = Array.from({ length: Math.max(found.length, wanted.length) }, (_, at) => at)
  const pairs = places.map((at) => ({ at, found: found[at], wanted: wanted[at] }))
  return pairs.filter((each) => !isDeepStrictEqual(each.found, each.wanted)).slice(0, 3)
}

const KINDS = [
  directory(''),
  file('a', 3, { mode: 0o4755, uid: 70_000, gid: 4_294_967_295 }),
  file('empty', 0),
  file('sparse', 9, { content: '' }),
  file('d/größe/日本/🐳', 2 ** 53 - 1),
  directory('d'),
  symlink('d/l', '../x//'),
  hardlink('d/h', 'a'),
  device('null'),
  whiteout('d/gone'),
  opaque(''),
  opaque('d'),
]
const MANY = Array.from({ length: 2 * CHUNK + 3 }, (_, index) => file(`${'directory/'.repeat(9)}${index}`, index))
const LONG = [
  file('x'),
  file(`${'d/'.repeat(NAME_BLOCK / 2 - 1)}ff`),
  file('y'),
  file('n'.repeat(NAME_BLOCK)),
  directory(''),
  file('z'),
]

describe.each<[string, readonly LayerEntry[]]>([
  ['of each kind', KINDS],
  ['none', []],
  ['that fill a chunk', MANY.slice(0, CHUNK)],
  ['in several chunks and blocks', MANY],
  ['with paths as long as a block', LONG],
])('entries %s', (_, list) => {
  const entries = entriesOf(list)

  test('come out as they went in, one after the other', () => {
    expect(entries.length).toBe(list.length)
    expect(differing([...entries], list)).toEqual([])
  })

  test('come out by position and field', () => {
    const fields = list.map((__, position) => ({
      path: entries.path(position),
      name: entries.name(position),
      kind: entries.kind(position),
      bytes: entries.bytes(position),
      content: entries.content(position),
      start: entries.contentStart(position),
    }))
    const expected = list.map(({ path, kind, bytes, content }) => ({
      path,
      name: path.slice(path.lastIndexOf('/') + 1),
      kind,
      bytes,
      content,
      start: Number.parseInt(content.slice(0, 8) || '0', 16),
    }))
    expect(differing(fields, expected)).toEqual([])
  })

  test('are the same after being packed and unpacked', () => expect(differing([...again(entries)], list)).toEqual([]))
})

test('more can be added after the entries were asked for', () => {
  const list = entryList()
  list.add(file('a'), undefined)
  const before = list.entries()
  list.add(file('b'), Buffer.from(contentOf('b'), 'hex'))
  expect([...before].map(({ path }) => path)).toEqual(['a'])
  expect([...list.entries()].map(({ path }) => path)).toEqual(['a', 'b'])
})

test('parts that do not fit together are no entries', () => {
  const packed = entriesOf(MANY).packed()
  const { parts } = packed
  expect(unpackEntries({ ...packed, length: packed.length + 1 })).toBeUndefined()
  expect(unpackEntries({ ...packed, parts: parts.slice(0, 3) })).toBeUndefined()
  expect(unpackEntries({ ...packed, parts: parts.map((part) => part.subarray(1)) })).toBeUndefined()
})
