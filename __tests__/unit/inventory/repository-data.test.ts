import { expect, test } from '@jest/globals'
import { takeInventory } from '../../../src/inventory/inventory.ts'
import type { Copied } from '../../../src/plan/copied.ts'
import { directory, file, imageOf, layerOf, whiteout } from '../../support/entries.ts'

/** What is known of an image whose layers are all copied from the context. */
const from = (to: string, isRepository = false) => ({ buildArgs: [], lines: [], copied: [{ to, isRepository }] })

test('what each layer holds of Git’s own files, with what later layers hide of it', () => {
  const copied = layerOf('copy', [
    directory('src/.git'),
    file('src/.git/HEAD', 41),
    file('src/.git/objects/pack/a', 1000),
    file('src/main.go', 7),
    directory('src/vendor/x/.git'),
    file('src/vendor/x/.git/HEAD', 5),
    file('src/.github/a', 3),
  ])
  const removed = layerOf('rm', [whiteout('src/.git/objects')])
  expect(takeInventory(imageOf([copied, removed]), undefined, from('src')).repository).toEqual([
    { layer: 0, path: 'src/.git', bytes: 1046, hidden: 1000, files: 2, hiddenFiles: 1 },
  ])
})

test('a .git that is a file is one too; without any there is nothing to say', () => {
  const linked = layerOf('copy', [file('src/.git', 40)])
  expect(takeInventory(imageOf([linked]), undefined, from('src')).repository).toEqual([
    { layer: 0, path: 'src/.git', bytes: 40, hidden: 0, files: 1, hiddenFiles: 0 },
  ])
  for (const other of [file('x.git', 40), file('.git', 513)]) {
    expect(takeInventory(imageOf([layerOf('a', [other])]), undefined, from('')).repository).toEqual([])
  }
})

const IN_GIT = [directory('app/.git'), file('app/.git/HEAD', 41), file('app/.git/objects/a', 700)]

test.each<[string, Copied | null]>([
  ['was not copied from the context', null],
  ['is only put into a .git', { to: 'app/.git', isRepository: false }],
  ['is put below one', { to: 'app/.git/objects', isRepository: false }],
  ['a link in the image led there', { to: 'data', isRepository: false }],
  ['a link led there out of a folder of a like name', { to: 'ap', isRepository: false }],
])('what %s is files as any other', (_, copied) => {
  const origins = { buildArgs: [], lines: [], copied: [copied] }
  expect(takeInventory(imageOf([layerOf('copy', IN_GIT)]), undefined, origins).repository).toEqual([])
})

test.each([
  ['app/.git', [...IN_GIT]],
  ['meta', [directory('meta'), file('meta/HEAD', 41), file('meta/objects/a', 700)]],
  ['', [file('HEAD', 41), file('objects/a', 700)]],
])('what comes out of a .git is repository data wherever it is put: "%s"', (to, entries) => {
  expect(takeInventory(imageOf([layerOf('copy', entries)]), undefined, from(to, true)).repository).toEqual([
    { layer: 0, path: to, bytes: 741, hidden: 0, files: 2, hiddenFiles: 0 },
  ])
})
