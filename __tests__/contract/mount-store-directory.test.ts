import { mkdir, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { expect, test } from '@jest/globals'
import { directoryMounts } from '../../src/adapters/directory/directory-mounts.ts'
import { foundIn, KEY, NOTHING, OTHERS } from '../support/mount-store.ts'
import { ownPaths } from '../support/own-folder.ts'

const { newPath, file } = ownPaths()

test('are there in another run, without leftovers', async () => {
  const folder = newPath()
  await directoryMounts(folder).save(KEY, await file('one'))
  expect(await foundIn(directoryMounts(folder), KEY)).toBe(`${KEY}: one`)
  expect(await readdir(folder)).toEqual([KEY])
})

test.each(['../outside', 'a/b', '/etc/passwd', '', '.', '..', '.hidden', 'a b', 'a\nb', 'ä', '~draft'])(
  'are neither saved nor looked for under %j',
  async (key) => {
    const folder = join(newPath(), 'a/b')
    const store = directoryMounts(folder)
    expect(await store.save(key, await file('one'))).toMatchObject({ kind: 'not saved' })
    expect(await store.find([key])).toMatchObject({ kind: 'miss' })
    expect(await store.find([KEY, key])).toMatchObject({ kind: 'miss' })
    await expect(readdir(join(folder, '../..'))).rejects.toThrow(/ENOENT/)
  },
)

test('that were used longest ago leave, when there are too many bytes', async () => {
  const folder = newPath()
  const store = directoryMounts(folder, 25)
  const ten = await file('0123456789')
  await store.save('a', ten)
  await utimes(join(folder, 'a'), 1000, 1000)
  await store.save('b', ten)
  await utimes(join(folder, 'b'), 2000, 2000)
  await foundIn(store, 'a')
  await store.save('c', ten)
  expect((await readdir(folder)).toSorted()).toEqual(['a', 'c'])
  expect((await stat(join(folder, 'a'))).mtimeMs).toBe(1_000_000) // still the oldest in a search for the newest
})

test('over the limit alone are not saved, and drive nothing out', async () => {
  const store = directoryMounts(newPath(), 5)
  await store.save('a', await file('12345'))
  expect(await store.save('b', await file('123456'))).toEqual({
    kind: 'not saved',
    reason: '6 B is more than the 5 B that are kept',
  })
  expect(await foundIn(store, 'a')).toBe('a: 12345')
})

test('that disappear before they are read are an error of the reader', async () => {
  const folder = newPath()
  const store = directoryMounts(folder)
  await store.save(KEY, await file('one'))
  const answer = await store.find([KEY])
  if (answer.kind === 'miss') throw new Error(answer.reason)
  await rm(join(folder, KEY))
  await expect(buffer(answer.value.body)).rejects.toThrow(/ENOENT/)
})

test('where nothing can be read or written are a miss with its reason', async () => {
  const folder = await file('a file where the folder should be')
  const store = directoryMounts(folder)
  expect(await store.find([KEY, ...OTHERS])).toEqual({ kind: 'miss', reason: expect.stringContaining('ENOTDIR') })
  expect(await store.save(KEY, await file('one'))).toEqual({ kind: 'not saved', reason: expect.any(String) })
})

test('are counted by their bytes, and nothing else in the folder is', async () => {
  const folder = newPath()
  const store = directoryMounts(folder)
  expect(await store.usage()).toBe(0)
  await store.save('a', await file('12345'))
  await store.save('b', await file('123'))
  await writeFile(join(folder, '~draft'), 'half of it')
  expect(await store.usage()).toBe(8)
  expect(await directoryMounts(await file('a file where the folder should be')).usage()).toBeNull()
})

test('are files: a folder with a fitting name is none', async () => {
  const folder = newPath()
  await mkdir(join(folder, `${OTHERS[0]}folder`), { recursive: true })
  expect(await foundIn(directoryMounts(folder), KEY, OTHERS)).toBe(NOTHING)
})
