import { stat } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, describe, expect, test } from '@jest/globals'
import { actionsCacheMounts } from '../../src/adapters/actions-cache/actions-cache-mounts.ts'
import { cacheClient } from '../../src/adapters/actions-cache/cache-client.ts'
import { directoryMounts } from '../../src/adapters/directory/directory-mounts.ts'
import type { MountStore } from '../../src/ports.ts'
import { cleanUp } from '../support/clean-up.ts'
import { memoryMounts } from '../support/memory-mounts.ts'
import { foundIn, KEY, NOTHING, OTHERS } from '../support/mount-store.ts'
import { ownPaths } from '../support/own-folder.ts'
import { startResultsService } from '../support/results-service.ts'

const { newPath, file } = ownPaths()
const services: Awaited<ReturnType<typeof startResultsService>>[] = []
afterAll(() => cleanUp(...services.map((service) => () => service[Symbol.asyncDispose]())))

const timeOfNewFile = async (): Promise<number> => (await stat(await file(''))).mtimeMs

/** Waits until the next save is newer than the earlier ones. */
async function clockGoesOn(): Promise<void> {
  const before = await timeOfNewFile()
  while ((await timeOfNewFile()) <= before) await sleep(1)
}

async function actions(): Promise<MountStore> {
  const service = await startResultsService()
  services.push(service)
  return actionsCacheMounts(cacheClient({ resultsUrl: service.url, token: 'main-token' }))
}

const THERE = { kind: 'not saved', reason: 'another run has stored this key already' }

describe.each<[string, () => MountStore | Promise<MountStore>]>([
  ['memory', () => memoryMounts()],
  ['directory', () => directoryMounts(newPath())],
  ['the Actions cache', actions],
])('a store of mounts: %s', (_, make) => {
  test('says what all of it takes, or that it does not know', async () => {
    const store = await make()
    expect([0, null]).toContain(await store.usage())
    await store.save(KEY, await file('one'))
    await store.save(`${KEY}-more`, await file('three'))
    expect([8, null]).toContain(await store.usage())
  })

  test('gives what was saved under the key', async () => {
    const store = await make()
    expect(await store.save(KEY, await file('one'))).toEqual({ kind: 'saved' })
    expect(await foundIn(store, KEY, OTHERS)).toBe(`${KEY}: one`)
    expect(await foundIn(store, KEY)).toBe(`${KEY}: one`)
  })

  test('says that there is nothing', async () => {
    const store = await make()
    expect(await foundIn(store, KEY, OTHERS)).toBe(NOTHING)
    await store.save('another', await file('one'))
    expect(await foundIn(store, KEY, OTHERS)).toBe(NOTHING)
  })

  test('gives the newest under the first prefix that has any', async () => {
    const store = await make()
    await store.save('wb-go-build-go1.26-linux-amd64-old', await file('old'))
    await clockGoesOn()
    await store.save('wb-go-build-go1.26-linux-amd64-new', await file('new'))
    await store.save('wb-go-build-go1.25-newest', await file('of another Go'))
    expect(await foundIn(store, KEY, OTHERS)).toBe('wb-go-build-go1.26-linux-amd64-new: new')
    expect(await foundIn(store, KEY, OTHERS.slice(1))).toBe('wb-go-build-go1.25-newest: of another Go')
  })

  test('finding does not make newer', async () => {
    const store = await make()
    await store.save('wb-a', await file('old'))
    await clockGoesOn()
    await store.save('wb-b', await file('new'))
    await foundIn(store, 'wb-a')
    expect(await foundIn(store, 'wb-', ['wb-'])).toBe('wb-b: new')
  })

  test('prefers the key to what is newer', async () => {
    const store = await make()
    await store.save(KEY, await file('one'))
    await store.save(`${OTHERS[0]}4567`, await file('two'))
    expect(await foundIn(store, KEY, OTHERS)).toBe(`${KEY}: one`)
  })

  test('never changes what is there', async () => {
    const store = await make()
    await store.save(KEY, await file('one'))
    expect(await store.save(KEY, await file('two'))).toEqual(THERE)
    expect(await foundIn(store, KEY)).toBe(`${KEY}: one`)
  })

  test('keeps every byte of a blob, an empty one too', async () => {
    const store = await make()
    const bytes = Buffer.from(Array.from({ length: 3_000_000 }, (_value, index) => (index * index) % 251))
    expect(await store.save(KEY, await file(bytes))).toEqual({ kind: 'saved' })
    expect(await store.save('empty', await file(''))).toEqual({ kind: 'saved' })
    const answer = await store.find([KEY])
    if (answer.kind === 'miss') throw new Error(answer.reason)
    expect((await buffer(answer.value.body)).equals(bytes)).toBe(true)
    expect(await foundIn(store, 'empty')).toBe('empty: ')
  })

  test('of several who save the same at once, one whole blob stays', async () => {
    const store = await make()
    const blobs = Array.from({ length: 8 }, (_value, index) => String(index).repeat(100_000))
    const paths = await Promise.all(blobs.map(file))
    const saved = await Promise.all(paths.map((path) => store.save(KEY, path)))
    expect(saved.filter(({ kind }) => kind === 'saved').length).toBeGreaterThan(0)
    expect(blobs.map((blob) => `${KEY}: ${blob}`)).toContain(await foundIn(store, KEY))
  })

  test('does not save what is not there, and says so', async () => {
    const store = await make()
    const saved = await store.save(KEY, newPath())
    expect(saved).toEqual({ kind: 'not saved', reason: expect.stringContaining('ENOENT') })
    expect(await foundIn(store, KEY)).toBe(NOTHING)
  })
})
