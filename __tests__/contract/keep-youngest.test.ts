import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { keepYoungest } from '../../src/adapters/directory/keep-youngest.ts'
import { makePorts } from '../../src/make-ports.ts'
import { terminalRunner } from '../../src/adapters/runner/terminal.ts'
import { temporaryFolder } from '../support/repository.ts'
import { named } from '../support/stored-layers.ts'

let root: Awaited<ReturnType<typeof temporaryFolder>>
beforeAll(async () => {
  root = await temporaryFolder()
})
afterAll(async () => {
  await root[Symbol.asyncDispose]()
})

test.each([
  // sizes from the oldest to the newest, those that stay
  [[], []],
  [
    [3, 3, 3],
    [3, 3, 3],
  ],
  [
    [4, 3, 3],
    [4, 3, 3],
  ],
  [
    [5, 3, 3],
    [3, 3],
  ],
  [[3, 5, 6], [6]],
  [[1, 1, 1, 9, 8], [8]],
  [
    [4, 11, 3],
    [4, 3],
  ],
  [
    [4, 3, 11],
    [4, 3],
  ],
])('of files of %j bytes, oldest first, %j stay in 10', async (sizes, stay) => {
  const folders = [join(root.path, `${sizes.join('-')} a`), join(root.path, `${sizes.join('-')} b`)]
  for (const folder of folders) await mkdir(folder)
  for (const [age, size] of sizes.entries()) {
    const path = join(folders[age % 2]!, `${age}-${size}`)
    await writeFile(path, 'x'.repeat(size))
    await utimes(path, 1000 + age, 1000 + age)
  }
  await keepYoungest([...folders, join(root.path, 'nowhere')], 10)
  const left = (await Promise.all(folders.map((folder) => readdir(folder)))).flat()
  expect(left.toSorted().map((name) => Number(name.split('-')[1]))).toEqual(stay)
})

test('one that was read lately is young', async () => {
  const folder = join(root.path, 'read')
  await mkdir(folder)
  for (const [name, read] of [
    ['old', 3000],
    ['young', 2000],
  ] as const) {
    await writeFile(join(folder, name), '12345')
    await utimes(join(folder, name), read, 1000)
  }
  await keepYoungest([folder], 5)
  expect(await readdir(folder)).toEqual(['old'])
})

test('the layers of a run drive no cache mount out, whose store has a limit of its own', async () => {
  const cache = join(root.path, 'cache')
  const { layers, mounts } = await makePorts({
    directory: root.path,
    cache,
    temporary: root.path,
    mounts: undefined,
    cachedRecords: { reason: '' },
    runner: terminalRunner({ stderr: process.stderr, isTerminal: false, env: {} }),
    cancelled: new AbortController().signal,
    acceptances: undefined,
    comments: { reason: '' },
    assets: undefined,
    token: '',
    server: '',
  })
  const blob = join(root.path, 'blob')
  await writeFile(blob, Buffer.alloc(270_000_000))
  expect(await mounts.save('weighbridge-mount-x', blob)).toEqual({ kind: 'saved' })
  await layers.keepLayer(named('one'))
  await layers.keepStacks(named('one').digest, [])
  expect(await mounts.find(['weighbridge-mount-'])).toMatchObject({ kind: 'found' })
  expect(await layers.layer(named('one').digest)).toBeDefined()
})
