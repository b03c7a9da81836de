import { mkdir, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { actionsCache } from '../../src/adapters/actions-cache/mounts.ts'
import { directoryMounts } from '../../src/adapters/directory/mounts.ts'
import type { MountStore } from '../../src/ports.ts'
import { memoryMounts } from '../support/memory-mounts.ts'
import { temporaryFolder } from '../support/repository.ts'
import { startResultsService } from '../support/results-service.ts'

const KEY = 'wb-go-build-go1.26-linux-amd64-0123'
const OTHERS = ['wb-go-build-go1.26-linux-amd64-', 'wb-go-build-']

let root: Awaited<ReturnType<typeof temporaryFolder>>
let services: Awaited<ReturnType<typeof startResultsService>>[] = []
let made = 0
/** Longer (ms) than two files of a file system may have the same time. */
const TICK = 20
const newPath = (): string => join(root.path, `${(made += 1)}`)

beforeAll(async () => {
  root = await temporaryFolder()
})

afterAll(async () => {
  for (const service of services) await service[Symbol.asyncDispose]()
  await root[Symbol.asyncDispose]()
})

async function file(content: string | Buffer): Promise<string> {
  const path = newPath()
  await writeFile(path, content)
  return path
}

async function actions(): Promise<MountStore> {
  const service = await startResultsService()
  services.push(service)
  return actionsCache({ resultsUrl: service.url, token: 'main-token' })
}

/** The key that was found and what is behind it; the reason of a miss. */
async function found(store: MountStore, key: string, prefixes: readonly string[] = []): Promise<string> {
  const answer = await store.find([key, ...prefixes])
  if (answer.kind === 'miss') return answer.reason
  return `${answer.value.key}: ${(await buffer(answer.value.body)).toString()}`
}

const NOTHING = 'nothing is stored for it yet'
const THERE = { kind: 'not saved', reason: 'another run has stored this key already' }

describe.each<[string, () => MountStore | Promise<MountStore>]>([
  ['memory', () => memoryMounts()],
  ['directory', () => directoryMounts(newPath())],
  ['the Actions cache', actions],
])('a store of mounts: %s', (_, make) => {
  test('gives what was saved under the key', async () => {
    const store = await make()
    expect(await store.save(KEY, await file('one'))).toEqual({ kind: 'saved' })
    expect(await found(store, KEY, OTHERS)).toBe(`${KEY}: one`)
    expect(await found(store, KEY)).toBe(`${KEY}: one`)
  })

  test('says that there is nothing', async () => {
    const store = await make()
    expect(await found(store, KEY, OTHERS)).toBe(NOTHING)
    await store.save('another', await file('one'))
    expect(await found(store, KEY, OTHERS)).toBe(NOTHING)
  })

  test('gives the newest under the first prefix that has any', async () => {
    const store = await make()
    await store.save('wb-go-build-go1.26-linux-amd64-old', await file('old'))
    await sleep(TICK)
    await store.save('wb-go-build-go1.26-linux-amd64-new', await file('new'))
    await store.save('wb-go-build-go1.25-newest', await file('of another Go'))
    expect(await found(store, KEY, OTHERS)).toBe('wb-go-build-go1.26-linux-amd64-new: new')
    expect(await found(store, KEY, OTHERS.slice(1))).toBe('wb-go-build-go1.25-newest: of another Go')
  })

  test('finding does not make newer', async () => {
    const store = await make()
    await store.save('wb-a', await file('old'))
    await sleep(TICK)
    await store.save('wb-b', await file('new'))
    await found(store, 'wb-a')
    expect(await found(store, 'wb-', ['wb-'])).toBe('wb-b: new')
  })

  test('prefers the key to what is newer', async () => {
    const store = await make()
    await store.save(KEY, await file('one'))
    await store.save(`${OTHERS[0]}4567`, await file('two'))
    expect(await found(store, KEY, OTHERS)).toBe(`${KEY}: one`)
  })

  test('never changes what is there', async () => {
    const store = await make()
    await store.save(KEY, await file('one'))
    expect(await store.save(KEY, await file('two'))).toEqual(THERE)
    expect(await found(store, KEY)).toBe(`${KEY}: one`)
  })

  test('keeps every byte of a blob, an empty one too', async () => {
    const store = await make()
    const bytes = Buffer.from(Array.from({ length: 3_000_000 }, (_value, index) => (index * index) % 251))
    expect(await store.save(KEY, await file(bytes))).toEqual({ kind: 'saved' })
    expect(await store.save('empty', await file(''))).toEqual({ kind: 'saved' })
    const answer = await store.find([KEY])
    if (answer.kind === 'miss') throw new Error(answer.reason)
    expect((await buffer(answer.value.body)).equals(bytes)).toBe(true)
    expect(await found(store, 'empty')).toBe('empty: ')
  })

  test('of several who save the same at once, one whole blob stays', async () => {
    const store = await make()
    const blobs = Array.from({ length: 8 }, (_value, index) => String(index).repeat(100_000))
    const paths = await Promise.all(blobs.map(file))
    const saved = await Promise.all(paths.map((path) => store.save(KEY, path)))
    expect(saved.filter(({ kind }) => kind === 'saved').length).toBeGreaterThan(0)
    expect(blobs.map((blob) => `${KEY}: ${blob}`)).toContain(await found(store, KEY))
  })

  test('does not save what is not there, and says so', async () => {
    const store = await make()
    const saved = await store.save(KEY, newPath())
    expect(saved).toEqual({ kind: 'not saved', reason: expect.stringContaining('ENOENT') })
    expect(await found(store, KEY)).toBe(NOTHING)
  })
})

describe('mounts in a directory', () => {
  test('are there in another run, without leftovers', async () => {
    const folder = newPath()
    await directoryMounts(folder).save(KEY, await file('one'))
    expect(await found(directoryMounts(folder), KEY)).toBe(`${KEY}: one`)
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
    await found(store, 'a')
    await store.save('c', ten)
    expect((await readdir(folder)).toSorted()).toEqual(['a', 'c'])
    expect((await stat(join(folder, 'a'))).mtimeMs).toBe(1_000_000) // and still the oldest for who looks for the newest
  })

  test('over the limit alone are not saved, and drive nothing out', async () => {
    const store = directoryMounts(newPath(), 5)
    await store.save('a', await file('12345'))
    expect(await store.save('b', await file('123456'))).toEqual({
      kind: 'not saved',
      reason: '6 B is more than the 5 B that are kept',
    })
    expect(await found(store, 'a')).toBe('a: 12345')
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

  test('are files: a folder with a fitting name is none', async () => {
    const folder = newPath()
    await mkdir(join(folder, `${OTHERS[0]}folder`), { recursive: true })
    expect(await found(directoryMounts(folder), KEY, OTHERS)).toBe(NOTHING)
  })
})
