import { describe, expect, test } from '@jest/globals'
import { pathInLayer, layerEntry } from '../../../src/image/layer-entry.ts'
import type { TarEntry } from '../../../src/archive/tar.ts'

const entry = (path: string, more: Partial<TarEntry> = {}): TarEntry => ({
  path,
  kind: 'file',
  size: 3,
  link: '',
  mode: 0o644,
  uid: 0,
  gid: 0,
  mtime: 0,
  whole: true,
  global: false,
  ambiguous: false,
  offset: 0,
  ...more,
})

test.each([
  ['a', 'a'],
  ['./a/b/', 'a/b'],
  ['/a//b', 'a/b'],
  ['a/./b/../c', 'a/c'],
  ['.', ''],
  ['./', ''],
  ['/', ''],
  ['', ''],
  ['..a/b..', '..a/b..'],
  ['a/..b', 'a/..b'],
  ['a/b/.', 'a/b'],
  ['a/..', ''],
  ['..', undefined],
  ['../a', undefined],
  ['a/../../b', undefined],
])('pathInLayer(%j) is %j', (path, clean) => expect(pathInLayer(path)).toBe(clean))

test.each<[TarEntry, object | undefined]>([
  [entry('a/b'), { path: 'a/b', kind: 'file', bytes: 3 }],
  [entry('a', { mode: 0o4755, uid: 1000, gid: 50 }), { mode: 0o4755, uid: 1000, gid: 50 }],
  [entry('a/', { kind: 'directory', size: 0 }), { path: 'a', kind: 'directory', bytes: 0 }],
  [entry('./', { kind: 'directory', size: 0 }), { path: '', kind: 'directory', bytes: 0 }],
  [entry('.'), undefined], // a file in place of the root
  [entry('/', { kind: 'symlink', size: 0, link: 'a' }), undefined],
  [entry('l', { kind: 'symlink', size: 0, link: '../../any//where/' }), { kind: 'symlink', link: '../../any//where/' }],
  [entry('h', { kind: 'hardlink', size: 0, link: './a' }), { kind: 'hardlink', link: 'a' }],
  [entry('null', { kind: 'other', size: 0, link: 'x' }), { kind: 'other', bytes: 0, link: '' }],
  [entry('a/.wh.b'), { path: 'a/b', kind: 'whiteout', bytes: 0 }],
  [entry('a/.wh.b', { kind: 'unknown' }), { path: 'a/b', kind: 'whiteout', bytes: 0 }], // only by its name
  [entry('.', { kind: 'unknown' }), undefined],
  [entry('.wh.b'), { path: 'b', kind: 'whiteout' }],
  [entry('.wh....'), { path: '...', kind: 'whiteout' }],
  [entry('a/.wh..wh..opq'), { path: 'a', kind: 'opaque' }],
  [entry('.wh..wh..opq'), { path: '', kind: 'opaque' }],
  [entry('.wh..wh.plnk/1', { kind: 'directory' }), { path: '.wh..wh.plnk/1' }],
  [entry('a/.wh..wh.aufs'), undefined],
  [entry('a.wh.b'), { path: 'a.wh.b', kind: 'file' }],
])('%j means %j', (given, expected) => {
  if (expected) expect(layerEntry(given)).toMatchObject(expected)
  else expect(layerEntry(given)).toBeUndefined()
})

describe('what no runtime could unpack is said', () => {
  test.each([
    [entry('../a'), /the path "..\/a" leaves the root/],
    [entry('a', { kind: 'hardlink', link: 'b/../../c' }), /the hardlink "a" leaves the root/],
    [entry('a/.wh.'), /the whiteout ".wh." names no file/],
    [entry('a/.wh..'), /the whiteout ".wh.." names no file/],
    [entry('.wh...'), /the whiteout ".wh..." names no file/],
    [entry('./a', { kind: 'unknown' }), /".\/a" has a type that no runtime unpacks/],
    [entry('a'.repeat(4097)), /longer than 4096 characters/],
    [entry('a', { kind: 'symlink', link: 'b/'.repeat(2049) }), /longer than 4096 characters/],
  ])('%#', (given, expected) => expect(layerEntry(given)).toMatch(expected))

  test('and the longest path of Linux is none of that', () => {
    const path = 'd/'.repeat(2047) + 'ff'
    expect(layerEntry(entry(path))).toMatchObject({ path })
  })
})
