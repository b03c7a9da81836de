import { expect, test } from '@jest/globals'
import { cleanPath, layerEntry } from '../../../src/image/layer-entry.ts'
import type { TarEntry } from '../../../src/image/tar.ts'

const entry = (path: string, more: Partial<TarEntry> = {}): TarEntry => ({
  path,
  kind: 'file',
  size: 3,
  link: '',
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
  ['..a/b..', '..a/b..'],
  ['../a', undefined],
  ['a/../../b', undefined],
])('cleanPath(%j) is %j', (path, clean) => expect(cleanPath(path)).toBe(clean))

test.each<[TarEntry, object | undefined]>([
  [entry('a/b'), { path: 'a/b', kind: 'file', bytes: 3 }],
  [entry('a/', { kind: 'directory', size: 0 }), { path: 'a', kind: 'directory', bytes: 0 }],
  [entry('l', { kind: 'symlink', size: 0, link: '../../anywhere' }), { kind: 'other', bytes: 0, link: '' }],
  [entry('h', { kind: 'hardlink', size: 0, link: './a' }), { kind: 'hardlink', link: 'a' }],
  [entry('a/.wh.b'), { path: 'a/b', kind: 'whiteout', bytes: 0 }],
  [entry('.wh.b'), { path: 'b', kind: 'whiteout' }],
  [entry('a/.wh..wh..opq'), { path: 'a', kind: 'opaque' }],
  [entry('.wh..wh..opq'), { path: '', kind: 'opaque' }],
  [entry('.wh..wh.plnk/1', { kind: 'directory' }), { path: '.wh..wh.plnk/1' }],
  [entry('a/.wh..wh.aufs'), undefined],
])('%j means %j', (given, expected) => {
  if (expected) expect(layerEntry(given)).toMatchObject(expected)
  else expect(layerEntry(given)).toBeUndefined()
})
