import { readdir } from 'node:fs/promises'
import { setImmediate } from 'node:timers/promises'
import { describe, expect, test } from '@jest/globals'
import { hashOf } from '../../src/adapters/actions-cache/trusted-blob.ts'
import { memoryLayers } from '../../src/adapters/directory/memory.ts'
import type { LayerStore } from '../../src/ports.ts'
import { BASE_KEY, layersWorld, readInto } from '../support/layers-world.ts'
import { digestOf, named, ONE, OUTLINE, plain, STACKS } from '../support/stored-layers.ts'

const PREFIX = 'weighbridge-layers-0123456789ab-'
const MAIN = 'refs/heads/main'

const IMAGE = digestOf('image')
const TWO = named('two')
const OWN = named('own')

const world = layersWorld()

test('what a push to the default branch read is one entry, and a pull request on a new machine has all of it', async () => {
  const { pull, service, github, temporary } = world()
  expect(await world().pushed(ONE, TWO)).toEqual(['What was read of 2 layers is in the Actions cache for later runs.'])
  const [entry, ...others] = service.state.entries
  expect([entry!.key, entry!.scope, others]).toEqual([`${PREFIX}${hashOf(entry!.blob!)}`, MAIN, []])
  expect(await readdir(temporary)).toEqual([])

  const [asked, listed] = [service.requests.length, github.requests.length]
  const first = memoryLayers()
  const { store, said } = pull({ first })
  expect(plain(await store.layer(ONE.digest))).toEqual(plain(ONE))
  expect(plain(await store.layer(TWO.digest))).toEqual(plain(TWO))
  expect(await store.stacks(BASE_KEY)).toEqual(STACKS)
  expect(await store.layer(digestOf('another'))).toBeUndefined()
  expect([said, service.requests.length - asked, github.requests.length - listed]).toEqual([[], 2, 1])
  // The machine's own store is for runs that must not trust them, too.
  expect([await first.layer(ONE.digest), await first.stacks(BASE_KEY)]).toEqual([undefined, undefined])
})

test('it is on its way before anything is asked for', async () => {
  await world().pushed(ONE)
  const { pull, service } = world()
  const { store } = pull()
  while (!service.requests.includes('download')) await setImmediate()
  expect(plain(await store.layer(ONE.digest))).toEqual(plain(ONE))
})

describe('a push leaves what it used', () => {
  test('once, unless it used something else', async () => {
    const { service } = world()
    await world().pushed(ONE)
    expect(await world().pushed(ONE)).toEqual([])
    expect(service.state.entries).toHaveLength(1)
    await world().pushed(ONE, TWO)
    expect(service.state.entries).toHaveLength(2)
    expect(await world().known(ONE, TWO)).toEqual([true, true])
    expect(await world().pushed(ONE)).toEqual([]) // part of what is there
    expect(service.state.entries).toHaveLength(2)
  })

  test('if it is of a base image: own layers are others at each commit, and come along', async () => {
    const { push, service } = world()
    await world().pushed(ONE, OWN)
    expect(await world().known(ONE, OWN)).toEqual([true, true])
    expect(await world().pushed(ONE, named('own of the next commit'))).toEqual([])
    expect(service.state.entries).toHaveLength(1)
    const scratch = push()
    await scratch.store.keepLayer(OWN)
    await scratch.store.keepStacks(digestOf('scratch'), [[]])
    await scratch.leave()
    expect(scratch.said).toHaveLength(1) // its stack
    const unknown = push()
    await unknown.store.keepLayer(OWN)
    await unknown.leave()
    expect([unknown.said, service.state.entries.length]).toEqual([[], 2])
  })

  test('and not what only earlier ones did, so that it does not grow', async () => {
    await world().pushed(ONE)
    await world().pushed(TWO)
    expect(await world().known(ONE, TWO)).toEqual([false, true])
  })

  test('with what it found there', async () => {
    await world().pushed(ONE)
    const { store, leave } = world().push()
    await store.layer(ONE.digest)
    await store.stacks(BASE_KEY)
    await store.keepLayer(TWO)
    await leave()
    expect(await world().known(ONE, TWO)).toEqual([true, true])
    expect(await world().pull().store.stacks(BASE_KEY)).toEqual(STACKS)
  })

  test('from a machine that has read it before, too', async () => {
    const first = memoryLayers()
    await readInto(first, ONE)
    const { store, leave } = world().push({ first, isNew: false })
    await store.layer(ONE.digest)
    await store.stacks(BASE_KEY)
    await leave()
    expect(await world().known(ONE, TWO)).toEqual([true, false])
  })

  test('without layers that the machine could not keep', async () => {
    const forgetful: LayerStore = { ...memoryLayers(), keepLayer: async () => {} }
    const { store, leave } = world().push({ first: forgetful })
    await readInto(store, ONE)
    await leave()
    expect(await world().known(ONE, TWO)).toEqual([false, false])
  })

  test('which another has left meanwhile', async () => {
    const { push, service } = world()
    const { store, leave, said } = push()
    await store.layer(ONE.digest) // nothing is there yet
    await world().pushed(ONE)
    await readInto(store, ONE)
    await leave()
    expect(said).toEqual(['What was read of 1 layer is in the Actions cache for later runs.'])
    expect(service.state.entries).toHaveLength(1)
  })

  test('unless it used nothing', async () => {
    const { push, service } = world()
    const { leave, said } = push()
    await leave()
    expect([said, service.state.entries]).toEqual([[], []])
  })
})

test('the config of an image, which has values of build arguments, stays on the machine', async () => {
  const { push, pull } = world()
  const first = memoryLayers()
  const { store, leave } = push({ first })
  await readInto(store, ONE)
  await store.keepOutline(IMAGE, OUTLINE)
  await leave()
  expect([await store.outline(IMAGE), await pull().store.outline(IMAGE)]).toEqual([OUTLINE, undefined])
})

test('another run leaves nothing, and asks nothing to do so', async () => {
  const { pull, service, github } = world()
  const { store, leave, said } = pull({ isNew: false })
  await readInto(store, ONE)
  await leave()
  expect([said, service.requests, github.requests]).toEqual([[], [], []])
})

test('a machine that has read layers before asks for none', async () => {
  await world().pushed(ONE)
  const { pull, service } = world()
  const asked = service.requests.length
  const { store } = pull({ isNew: false })
  expect(await store.layer(ONE.digest)).toBeUndefined()
  expect(service.requests).toHaveLength(asked)
})

test('jobs that weigh other images have other entries', async () => {
  await world().pushed(ONE)
  const { push, pull, service } = world()
  const other = push({ key: 'ba9876543210' })
  await readInto(other.store, TWO)
  await other.leave()
  expect(service.state.entries).toHaveLength(2)
  expect(await world().known(ONE, TWO)).toEqual([true, false])
  const { store } = pull({ key: 'ba9876543210' })
  expect([await store.layer(ONE.digest), plain(await store.layer(TWO.digest))]).toEqual([undefined, plain(TWO)])
})

test('the newest of a hundred and more is used', async () => {
  await world().pushed(ONE)
  const { put, service } = world()
  const { blob } = world().newest()
  for (let each = 0; each < 120; each += 1) put(`${PREFIX}${String(each).padStart(32, '0')}`, blob!)
  await world().pushed(ONE, TWO)
  expect(service.state.entries).toHaveLength(122)
  expect(await world().known(ONE, TWO)).toEqual([true, true])
})

test('what another version of the program left is not asked for', async () => {
  await world().pushed(ONE)
  const { service } = world()
  await world().pushed(TWO)
  service.state.entries.push({ ...service.state.entries.pop()!, version: 'of another' })
  expect(await world().known(ONE, TWO)).toEqual([true, false])
})
