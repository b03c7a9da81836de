import { expect, test } from '@jest/globals'
import { tarReader } from '../../../src/archive/tar.ts'
import { entryFlaw, pathInMount, seenNone } from '../../../src/mounts/entry-flaw.ts'
import { AMBIGUOUS, PLAIN } from '../../support/ambiguous-entries.ts'
import { entriesIn } from '../../support/mount-blobs.ts'
import { paxBody, tar, tarEntry, type TarSpec } from '../../support/tar.ts'

const flaws = (...specs: readonly TarSpec[]): readonly string[] => {
  const seen = seenNone()
  return entriesIn(tar(...specs)).flatMap((entry) => entryFlaw(entry, seen) ?? [])
}

const link = (path: string, target: string): TarSpec => ({ path, type: '2', link: target })
const hardlink = (path: string, target: string): TarSpec => ({ path, type: '1', link: target })
const OUTSIDE = 'has a path outside of the mount'
const NO_FOLDER = 'is not in an earlier folder'
const LEAVES = 'is a symlink that points outside of the mount'
const AMBIGUOUS_CLAUSE = 'has headers that tar programs read in different ways'
const RESTORE = 'is where a restore unpacks'
const CARRIED = 'is a hardlink that points outside of the mount'
const NO_FILE = 'is a hardlink, but not to an earlier file'

const SPARSE = { 'GNU.sparse.map': '0,0', 'GNU.sparse.numblocks': '1', 'GNU.sparse.size': '9' }
const DEEP = [{ path: './a/' }, link('./a/s', '../x')]
const UNFINISHED_DEEPER = { path: './a/.weighbridge-restore' }

test.each<[string, readonly TarSpec[]]>([
  ['files and folders', [{ path: './' }, { path: './a/' }, { path: './a/b' }, { path: './c' }]],
  ['no folder for the mount itself', [{ path: 'a/' }, { path: 'a/b' }]],
  ['names with dots', [{ path: './..a' }, { path: './b..' }, { path: './...' }, { path: './.c' }]],
  ['a symlink to a neighbour', [{ path: './a/' }, link('./a/l', 'b')]],
  ['a symlink to the root of the mount', [{ path: './a/' }, link('./a/l', '..')]],
  ['a symlink to elsewhere in the mount', [{ path: './a/' }, { path: './a/b/' }, link('./a/b/l', '../../c/d')]],
  ['a symlink to itself', [link('./l', 'l')]],
  ['a hardlink', [{ path: './a' }, hardlink('./b', './a'), hardlink('./c', 'b')]],
  ['a hardlink to a symlink', [link('./a', 'x'), hardlink('./b', './a')]],
  ['one as deep, or deeper', [...DEEP, hardlink('./a/h', './a/s'), { path: './a/b/' }, hardlink('./a/b/h', './a/h')]],
  [
    'names like that of an unfinished restore',
    [{ path: './.weighbridge-restore2' }, { path: './a/' }, UNFINISHED_DEEPER],
  ],
])('%s: nothing is wrong', (_, specs) => {
  expect(flaws(...specs)).toEqual([])
})

test.each<[string, string, readonly TarSpec[]]>([
  ['an absolute path', OUTSIDE, [{ path: '/etc/passwd' }]],
  ['the root', OUTSIDE, [{ path: '/' }]],
  ['two slashes after the dot', OUTSIDE, [{ path: './/etc' }]],
  ['..', OUTSIDE, [{ path: '..' }]],
  ['../', OUTSIDE, [{ path: '../', type: '5' }]],
  ['.. first', OUTSIDE, [{ path: './../a' }]],
  ['.. inside', OUTSIDE, [{ path: './a/' }, { path: './a/../b' }]],
  ['.. last', OUTSIDE, [{ path: './a/' }, { path: './a/..' }]],
  ['no path', OUTSIDE, [{ path: '' }]],
  ['a dot inside', OUTSIDE, [{ path: './a/' }, { path: './a/./b' }]],
  ['a file in the place of the mount', 'takes the place of the mount itself', [{ path: '.' }]],
  ['a symlink in its place', 'takes the place of the mount itself', [link('.', 'a')]],
  ['a file that ends like a folder', 'is named like a directory but is not one', [{ path: './a/', type: '0' }]],
  ['an absolute symlink', LEAVES, [link('./l', '/etc')]],
  ['a symlink above the mount', LEAVES, [link('./l', '..')]],
  ['a symlink far above', LEAVES, [{ path: './a/' }, link('./a/l', '../../b')]],
  ['a symlink that turns back', LEAVES, [{ path: './a/' }, link('./a/l', 'b/../../..')]],
  ['a symlink that turns back at its end', LEAVES, [{ path: './a/' }, link('./a/l', 'b/..')]],
  ['a symlink with slashes after ..', LEAVES, [{ path: './a/' }, link('./a/l', '..//..')]],
  ['a symlink to nothing', LEAVES, [link('./l', '')]],
  ['a path through a symlink', NO_FOLDER, [link('./l', 'a'), { path: './l/b' }]],
  ['a path through a file', NO_FOLDER, [{ path: './a' }, { path: './a/b' }]],
  ['a folder that comes later', NO_FOLDER, [{ path: './a/b' }]],
  ['a hardlink to outside', NO_FILE, [hardlink('./h', '/etc/passwd')]],
  ['a hardlink above', NO_FILE, [hardlink('./h', '../a')]],
  ['a hardlink to what is not there', NO_FILE, [hardlink('./h', './a')]],
  ['a hardlink to a folder', NO_FILE, [{ path: './a/' }, hardlink('./h', './a')]],
  ['a hardlink to the mount', NO_FILE, [hardlink('./h', './')]],
  ['a hardlink to itself', NO_FILE, [hardlink('./h', './h')]],
  ['a symlink that a hardlink carries out', CARRIED, [...DEEP, hardlink('./h', './a/s')]],
  ['by way of another', CARRIED, [...DEEP, hardlink('./a/t', 'a/s'), hardlink('./h', './a/t')]],
  ['the folder of a restore', RESTORE, [{ path: './.weighbridge-restore/' }]],
  ['a file in its place', RESTORE, [{ path: '.weighbridge-restore' }]],
  ['a file in it', RESTORE, [{ path: './.weighbridge-restore/x' }]],
  ['a file twice', 'appears twice', [{ path: './a' }, { path: 'a' }]],
  ['a folder that becomes a symlink', 'appears twice', [{ path: './a/' }, link('./a', 'b')]],
  ['a character device', 'is a device, a pipe or of an unknown type', [{ path: './d', type: '3' }]],
  ['a block device', 'is a device, a pipe or of an unknown type', [{ path: './d', type: '4' }]],
  ['a pipe', 'is a device, a pipe or of an unknown type', [{ path: './d', type: '6' }]],
  ['a type of Solaris', 'is a device, a pipe or of an unknown type', [{ path: './d', type: 'X' }]],
  ['a contiguous file', 'is a device, a pipe or of an unknown type', [{ path: './d', type: '7' }]],
  ['a sparse file', 'is a sparse file', [{ path: 'd', pax: SPARSE }]],
  [
    'a global header',
    'comes after a global header',
    [{ path: 'g', type: 'g', content: paxBody({ comment: 'x' }) }, { path: './a' }],
  ],
  ['a name nobody unpacks', 'has a name of over 4096 characters', [{ path: 'a', pax: { path: 'x'.repeat(4097) } }]],
  [
    'a link nobody unpacks',
    'has a name of over 4096 characters',
    [{ ...link('l', ''), pax: { linkpath: 'x'.repeat(5000) } }],
  ],
])('%s: %s', (_, flaw, specs) => {
  expect(flaws(...specs)).toEqual([expect.stringContaining(flaw)])
})

test.each(AMBIGUOUS)('%s: tar programs read it in different ways', (_, entries) => {
  const seen = seenNone()
  const archive = Buffer.concat([tarEntry({ path: './' }), tarEntry({ path: './first' }), entries])
  const said = entriesIn(archive).map((entry) => entryFlaw(entry, seen))
  expect(said.slice(0, 3)).toEqual([undefined, undefined, expect.stringContaining(AMBIGUOUS_CLAUSE)])
})

test.each(PLAIN)('%s: they do not', (_, entries) => {
  const seen = seenNone()
  const folders = ['./', './first/'].map((path) => tarEntry({ path }))
  expect(entriesIn(Buffer.concat([...folders, entries])).flatMap((entry) => entryFlaw(entry, seen) ?? [])).toEqual([])
})

test('the flaw names the entry', () => {
  expect(flaws({ path: '../evil\n' })).toEqual([`"../evil\\n" ${OUTSIDE}`])
})

test('an archive of nothing but names has an end', () => {
  const seen = { ...seenNone(), characters: 64 * 1024 * 1024 - 20 }
  const [first, second] = entriesIn(tar({ path: 'aaaa' }, { path: 'b' }))
  expect([entryFlaw(first!, seen), entryFlaw(second!, seen)]).toEqual([undefined, 'it holds too many files'])
})

test('its links count too', () => {
  const seen = seenNone()
  const text = 'x'.repeat(4000)
  for (const entry of entriesIn(tar({ ...link('./l', ''), pax: { linkpath: text } }))) entryFlaw(entry, seen)
  expect(seen.characters).toBeGreaterThan(4000)
})

test.each([
  ['./', ''],
  ['.', ''],
  ['./a/b/', 'a/b'],
  ['a', 'a'],
  ['/a', undefined],
  ['', undefined],
  ['a//b', undefined],
  ['a\0b', undefined],
])('%j is %j in the mount', (path, expected) => {
  expect(pathInMount(path)).toBe(expected)
})

test('a NUL in a PAX name never gets as far as that', () => {
  const tokens = [...tarReader().push(tarEntry({ path: 'x', type: 'x', content: paxBody({ path: 'a\0b' }) }))]
  expect(tokens).toMatchObject([{ kind: 'broken' }])
})
