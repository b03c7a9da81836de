import { readdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { directoryLayers } from '../../src/adapters/directory/layers.ts'
import { makeFolder } from '../../src/adapters/directory/make-folder.ts'
import { directoryMounts } from '../../src/adapters/directory/directory-mounts.ts'
import { ownFolder } from '../support/own-folder.ts'
import { ONE } from '../support/stored-layers.ts'

const folder = ownFolder()
/** The system always says that it does not exist. */
const NEVER = '/proc/nope/weighbridge'

test('a folder is made with those above it, by several at once, and again', async () => {
  const path = join(folder, 'a/b/c')
  await Promise.all([makeFolder(path), makeFolder(path), makeFolder(join(folder, 'a/d'))])
  await makeFolder(path)
  expect([(await stat(path)).isDirectory(), await readdir(join(folder, 'a'))]).toEqual([true, ['b', 'd']])
})

test('a folder that cannot be made is an error, and not tried for ever', async () => {
  const file = join(folder, 'file')
  await writeFile(file, '')
  await expect(makeFolder(join(file, 'a'))).rejects.toThrow(/EEXIST|ENOTDIR/)
  await expect(makeFolder(NEVER)).rejects.toThrow('ENOENT')
})

test('where the cache folder cannot be made, nothing is stored, and one line says so', async () => {
  const file = join(folder, 'blob')
  await writeFile(file, 'x')
  const stored = await directoryMounts(join(NEVER, 'mounts')).save('key', file)
  expect(stored).toEqual({ kind: 'not saved', reason: expect.stringMatching(/ENOENT: .*'\/proc\/nope'$/) })
  await directoryLayers(NEVER).keepLayer(ONE)
})
