import { expect, test } from '@jest/globals'
import { takeInventory } from '../../../src/inventory/inventory.ts'
import type { LayerEntry } from '../../../src/image/layer.ts'
import type { Copied } from '../../../src/plan/copied.ts'
import { directory, file, imageOf, layerOf, symlink, whiteout } from '../../support/entries.ts'

/** The facts about an image whose layers are all copied from the context. */
const from = (to: string | undefined, isRepository = false) => ({
  buildArgs: [],
  lines: [],
  copied: [{ to, isRepository, hasRoot: !isRepository }],
})

test('what each layer holds of Git’s own files, with what later layers hide of it', () => {
  const copied = layerOf('copy', [
    directory('src/.git'),
    file('src/.git/HEAD', 41),
    file('src/.git/objects/pack/a', 1000),
    file('src/main.go', 7),
    directory('src/vendor/x/.git'), // a repository cloned into the checkout
    file('src/vendor/x/.git/HEAD', 5),
    file('src/.github/a', 3),
  ])
  const removed = layerOf('rm', [whiteout('src/.git/objects')])
  expect(takeInventory(imageOf([copied, removed]), undefined, from('src')).repository).toEqual([
    { layer: 0, path: 'src/.git', bytes: 1041, hidden: 1000, files: 1, hiddenFiles: 1 },
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
  [
    'comes from a folder of it alone, as a repository that was cloned there',
    { to: 'app', isRepository: false, hasRoot: false },
  ],
  ['is only put into a .git', { to: 'app/.git', isRepository: false, hasRoot: true }],
  ['is put below one', { to: 'app/.git/objects', isRepository: false, hasRoot: true }],
  ['a link in the image led there', { to: 'data', isRepository: false, hasRoot: true }],
  ['a link led there out of a folder of a like name', { to: 'ap', isRepository: false, hasRoot: true }],
  [
    'went to where only the base image tells, all of it below a .git',
    { to: undefined, isRepository: false, hasRoot: true },
  ],
])('what %s is files as any other', (_, copied) => {
  const origins = { buildArgs: [], lines: [], copied: [copied] }
  expect(takeInventory(imageOf([layerOf('copy', IN_GIT)]), undefined, origins).repository).toEqual([])
})

test.each<[string, readonly LayerEntry[]]>([
  ['a file', [file('app/x/.git', 700)]],
  ['files', [file('app/.git/a', 1), file('app/.git/x/.git', 700)]],
  ['a repository that was cloned into a folder', [file('ap', 7), ...IN_GIT]],
])('of %s, nothing is repository data', (_, entries) => {
  expect(takeInventory(imageOf([layerOf('copy', entries)]), undefined, from(undefined)).repository).toEqual([])
})

test.each<[string, string | undefined, readonly LayerEntry[]]>([
  ['the base image has a directory or a variable', undefined, [file('app/main.go', 7)]],
  ['a link of the image led there', 'data', [file('app/src/main.go', 7)]],
  ['a link is all else that was copied', undefined, [symlink('app/main.go', 'x')]],
])('a .git beside other files is the context’s, where %s', (_, to, others) => {
  const layer = layerOf('copy', [directory('app'), ...IN_GIT, ...others])
  expect(takeInventory(imageOf([layer]), undefined, from(to)).repository).toEqual([
    { layer: 0, path: 'app/.git', bytes: 741, hidden: 0, files: 2, hiddenFiles: 0 },
  ])
})

test('what comes out of a .git is repository data also where only the base image tells its place', () => {
  const layer = layerOf('copy', [directory('go'), file('go/HEAD', 41), file('go/objects/a', 700)])
  expect(takeInventory(imageOf([layer]), undefined, from(undefined, true)).repository).toEqual([
    { layer: 0, path: 'go', bytes: 741, hidden: 0, files: 2, hiddenFiles: 0 },
  ])
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
