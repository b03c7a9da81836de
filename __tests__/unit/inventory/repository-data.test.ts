import { expect, test } from '@jest/globals'
import { takeInventory } from '../../../src/inventory/inventory.ts'
import { directory, file, imageOf, layerOf, whiteout } from '../../support/entries.ts'

/** What is known of an image whose layers are all copied from the context. */
const COPIED = { buildArgs: [], lines: [], copied: [true, true] }

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
  expect(takeInventory(imageOf([copied, removed]), undefined, COPIED).repository).toEqual([
    { layer: 0, path: 'src/.git', bytes: 1046, hidden: 1000, files: 2, hiddenFiles: 1 },
  ])
})

test('a .git that is a file is one too; without any there is nothing to say', () => {
  const linked = layerOf('copy', [file('src/.git', 40)])
  expect(takeInventory(imageOf([linked]), undefined, COPIED).repository).toEqual([
    { layer: 0, path: 'src/.git', bytes: 40, hidden: 0, files: 1, hiddenFiles: 0 },
  ])
  for (const other of [file('x.git', 40), file('.git', 513)]) {
    expect(takeInventory(imageOf([layerOf('a', [other])]), undefined, COPIED).repository).toEqual([])
  }
})

test('what was not copied from the context is files as any other', () => {
  const cloned = layerOf('run', [directory('x/.git'), file('x/.git/HEAD', 41)])
  expect(takeInventory(imageOf([cloned, cloned]), undefined, { ...COPIED, copied: [false] }).repository).toEqual([])
})
