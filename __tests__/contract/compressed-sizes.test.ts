import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { directoryCompressedSizes } from '../../src/adapters/directory/compressed-sizes.ts'
import { memoryCompressedSizes } from '../../src/adapters/directory/memory.ts'
import type { CompressedSizes } from '../../src/ports.ts'
import { temporaryFolder } from '../support/repository.ts'

const HEX = 'ab'.repeat(32)
const DIFF_ID = `sha256:${HEX}`

let root: Awaited<ReturnType<typeof temporaryFolder>>
let folders = 0
const newFolder = (): string => join(root.path, `${(folders += 1)}`)

beforeAll(async () => {
  root = await temporaryFolder()
})

afterAll(async () => {
  await root[Symbol.asyncDispose]()
})

describe.each<[string, () => CompressedSizes]>([
  ['memory', memoryCompressedSizes],
  ['directory', () => directoryCompressedSizes(newFolder())],
])('compressed sizes: %s', (_, make) => {
  test.each([0, 1, 314_159_265])('remember %d bytes', async (bytes) => {
    const sizes = make()
    expect(await sizes.get(DIFF_ID)).toBeUndefined()
    await sizes.put(DIFF_ID, bytes)
    expect(await sizes.get(DIFF_ID)).toBe(bytes)
    expect(await sizes.get(`sha256:${'cd'.repeat(32)}`)).toBeUndefined()
  })
})

describe('compressed sizes in a directory', () => {
  test.each(['', '12', '-1\n', '1e9\n', `${2 ** 60}\n`, 'x\n'])('hold nothing in a file of %j', async (text) => {
    const folder = newFolder()
    await mkdir(join(folder, 'gzip-6'), { recursive: true })
    await writeFile(join(folder, 'gzip-6', HEX), text)
    expect(await directoryCompressedSizes(folder).get(DIFF_ID)).toBeUndefined()
  })

  test('outlive the one who put them', async () => {
    const folder = newFolder()
    await directoryCompressedSizes(folder).put(DIFF_ID, 5)
    expect(await directoryCompressedSizes(folder).get(DIFF_ID)).toBe(5)
  })

  test('are best effort: where nothing can be written, nothing is', async () => {
    const folder = newFolder()
    await writeFile(folder, 'a file where a folder should be')
    const sizes = directoryCompressedSizes(folder)
    await sizes.put(DIFF_ID, 5)
    await sizes.put('sha256:../../x', 5)
    expect(await sizes.get(DIFF_ID)).toBeUndefined()
    expect(await sizes.get('sha256:../../x')).toBeUndefined()
  })
})
