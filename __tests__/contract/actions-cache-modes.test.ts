import { describe, expect, test } from '@jest/globals'
import { actionsCacheMounts } from '../../src/adapters/actions-cache/actions-cache-mounts.ts'
import { cacheClient } from '../../src/adapters/actions-cache/cache-client.ts'
import { cacheOfRun } from '../../src/adapters/actions-cache/cache-of-run.ts'
import { mountsOfRun } from '../../src/adapters/actions-cache/mounts-of-run.ts'
import { runnerToken } from '../support/runner-token.ts'
import { CONTENT, KEY, notSaved, read, resultsWorld } from '../support/results-world.ts'

const world = resultsWorld()

const withMode = (only: 'read' | 'write') =>
  actionsCacheMounts(cacheClient({ resultsUrl: world().service.url, token: 'main-token', only }))

test('a run that may do both is told so', () => expect(world().cache().whyNoSave()).toBeNull())

test('a run that may only read is told before it saves, and nothing is asked', async () => {
  const { cache, path, service } = world()
  await cache().save(KEY, path)
  const asked = service.requests.length
  const store = withMode('read')
  const reason = 'the run may only read the cache'
  expect(store.whyNoSave()).toBe(reason)
  expect(await store.save('another', path)).toEqual(notSaved(reason))
  expect(service.requests).toHaveLength(asked)
  expect((await read(store)).equals(CONTENT)).toBe(true)
})

test('a run that may only write finds nothing, and nothing is asked', async () => {
  const { path, service } = world()
  const store = withMode('write')
  expect(store.whyNoSave()).toBeNull()
  expect(await store.save(KEY, path)).toEqual({ kind: 'saved' })
  const asked = service.requests.length
  expect(await store.find([KEY])).toEqual({ kind: 'miss', reason: 'the run may only write to the cache' })
  expect(service.requests).toHaveLength(asked)
})

const environment = () => ({
  ACTIONS_CACHE_SERVICE_V2: 'True',
  ACTIONS_RESULTS_URL: world().service.url,
  ACTIONS_RUNTIME_TOKEN: 'main-token',
})

const storeOf = async (change: Readonly<Record<string, string>>, cancelled = new AbortController().signal) => {
  const said: string[] = []
  const store = mountsOfRun(await cacheOfRun({ ...environment(), ...change }, cancelled), {
    say: (line) => said.push(line),
    usage: async () => 42,
  })
  return { store, said }
}

describe('a run of the action', () => {
  test('keeps its mounts in the Actions cache, until it is cancelled', async () => {
    const run = new AbortController()
    const { store, said } = await storeOf({}, run.signal)
    expect(await store?.save(KEY, world().path)).toEqual({ kind: 'saved' })
    expect(await store?.usage()).toBe(42)
    run.abort()
    expect(await store?.save(KEY, world().path)).toEqual(notSaved('the run was cancelled'))
    expect(said).toEqual([])
  })

  test('keeps nothing where it may not use the cache', async () => {
    const { store, said } = await storeOf({ ACTIONS_CACHE_MODE: 'none' })
    const reason = 'the run may not use the cache'
    expect(await store?.find([KEY])).toEqual({ kind: 'miss', reason })
    expect(await store?.save(KEY, world().path)).toEqual(notSaved(reason))
    expect(store?.whyNoSave()).toBe(reason)
    expect(said).toEqual([])
  })

  test('asks nothing to save anything with a token that may only read', async () => {
    const { store } = await storeOf({
      ACTIONS_RUNTIME_TOKEN: runnerToken([{ Scope: 'refs/heads/main', Permission: 1 }]),
    })
    expect(store?.whyNoSave()).toBe('the run may only read the cache')
  })

  test('says so where the cache folder takes the place of a service', async () => {
    const { store, said } = await storeOf({ GITHUB_SERVER_URL: 'https://git.acme.test' })
    expect(store).toBeUndefined()
    expect(said).toEqual([
      'Cache mounts are kept in the cache folder of this machine: ' +
        'GitHub Enterprise Server has no cache service (version 2).',
    ])
  })
})
