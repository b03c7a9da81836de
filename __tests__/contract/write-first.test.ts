import * as fs from 'node:fs/promises'
import { join } from 'node:path'
import { expect, jest, test } from '@jest/globals'
import { ownPaths } from '../support/own-folder.ts'

const { newPath } = ownPaths()

/** `writeFirst` on a file system whose links fail in this way; undefined if they do not. */
async function writeFirstWhere(failure: string | undefined) {
  const link: typeof fs.link = async (...paths) => {
    if (failure !== undefined) throw Object.assign(new Error(failure), { code: failure })
    await fs.link(...paths)
  }
  jest.resetModules()
  jest.unstable_mockModule('node:fs/promises', () => ({ ...fs, link }))
  return (await import('../../src/adapters/directory/atomic-write.ts')).writeFirst
}

test.each([undefined, 'EPERM', 'ENOTSUP'])(
  'one of many writers is the first, where links fail with %s',
  async (failure) => {
    const writeFirst = await writeFirstWhere(failure)
    const folder = newPath()
    const path = join(folder, 'deep', 'file')
    const texts = Array.from({ length: 20 }, (_, index) => `text ${index}`)
    const written = await Promise.all(texts.map((text) => writeFirst(path, text)))
    const text = await fs.readFile(path, 'utf8')
    expect(written).toEqual(texts.map((each) => each === text))
    expect(await writeFirst(path, 'later')).toBe(false)
    expect(await fs.readFile(path, 'utf8')).toBe(text)
    expect(await fs.readdir(join(folder, 'deep'))).toEqual(['file'])
  },
)
