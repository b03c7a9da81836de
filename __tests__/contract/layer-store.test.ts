import { describe, expect, test } from '@jest/globals'
import { directoryLayers } from '../../src/adapters/directory/layers.ts'
import type { LayerStore } from '../../src/ports.ts'
import { memoryLayers } from '../../src/adapters/directory/memory.ts'
import { layersWorld } from '../support/layers-world.ts'
import { ownPaths } from '../support/own-folder.ts'
import { digestOf, named, ONE, OUTLINE, plain, STACKS } from '../support/stored-layers.ts'

const { newPath } = ownPaths()
const world = layersWorld()

describe.each<[string, () => LayerStore]>([
  ['memory', memoryLayers],
  ['directory', () => directoryLayers(newPath())],
  ['directory, with the Actions cache behind it', () => world().push({ first: directoryLayers(newPath()) }).store],
])('a layer store: %s', (_, make) => {
  test('a layer that is still being kept is found', async () => {
    const store = make()
    const keeping = store.keepLayer(ONE)
    expect((await store.layer(ONE.digest))?.diffId).toBe(ONE.diffId)
    await keeping
  })

  test('gives a layer that was kept, by the digest of its blob', async () => {
    const store = make()
    expect(await store.layer(ONE.digest)).toBeUndefined()
    await store.keepLayer(ONE)
    await store.keepLayer(named('two'))
    expect(plain(await store.layer(ONE.digest))).toEqual(plain(ONE))
    expect(await store.layer(ONE.diffId)).toBeUndefined()
  })

  test('gives the last of two', async () => {
    const store = make()
    await store.keepLayer(ONE)
    await store.keepLayer({ ...ONE, gzip6: 4711 })
    expect(await store.layer(ONE.digest)).toMatchObject({ gzip6: 4711 })
  })

  test('gives an outline that was kept, by the ID of its image', async () => {
    const store = make()
    const id = digestOf('image')
    expect(await store.outline(id)).toBeUndefined()
    await store.keepOutline(id, OUTLINE)
    expect(await store.outline(id)).toEqual(OUTLINE)
    expect(await store.outline(digestOf('another'))).toBeUndefined()
  })

  test('gives the stacks of a base image that were kept, by their key', async () => {
    const store = make()
    const key = digestOf('base')
    expect(await store.stacks(key)).toBeUndefined()
    await store.keepStacks(key, STACKS)
    expect(await store.stacks(key)).toEqual(STACKS)
    expect(await store.stacks(digestOf('another'))).toBeUndefined()
  })

  test('keeps layers, outlines and stacks of one digest apart', async () => {
    const store = make()
    await store.keepOutline(ONE.digest, OUTLINE)
    expect(await store.layer(ONE.digest)).toBeUndefined()
    expect(await store.stacks(ONE.digest)).toBeUndefined()
    await store.keepStacks(ONE.digest, STACKS)
    expect(await store.outline(ONE.digest)).toEqual(OUTLINE)
  })
})
