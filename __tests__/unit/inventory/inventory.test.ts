import { describe, expect, test } from '@jest/globals'
import type { Image } from '../../../src/image/image.ts'
import { takeInventory } from '../../../src/inventory/inventory.ts'
import { contentOf, file, imageOf, layerOf, stack, whiteout } from '../../support/entries.ts'

const LAYERS = [
  layerOf('base', [file('bin/sh', 50), file('etc/motd', 7)]),
  layerOf('curl', [file('usr/bin/curl', 30), whiteout('etc/motd')], { stored: 20 }),
  layerOf('app', [file('app', 200), file('bin/sh', 51)], { stored: 80 }),
]
const IMAGE: Image = imageOf(LAYERS, {
  history: [
    { created_by: 'ADD rootfs.tar / # buildkit' },
    { created_by: 'ENV A=b', empty_layer: true },
    { created_by: 'RUN /bin/sh -c apk add curl # buildkit' },
    { created_by: 'COPY app /app # buildkit' },
  ],
})

test('the metrics are those of docs/measurement.md', () => {
  expect(takeInventory(IMAGE, ['base', 'curl']).metrics).toEqual({
    unpacked: 57 + 30 + 251,
    download: 100 + 20 + 80 + 1000,
    rootfs: 51 + 30 + 200,
    wasted: 50 + 7,
    own: 251,
    base: 87,
    layers: 3,
    files: 3,
  })
})

test('each layer has its instruction, its origin and its bytes', () => {
  const { layers } = takeInventory(IMAGE, ['base', 'curl'], { buildArgs: [], lines: [null, 4, 5], copied: [] })
  expect(layers).toEqual([
    {
      diffId: 'base',
      instruction: 'ADD rootfs.tar /',
      line: null,
      origin: 'base',
      unpacked: 57,
      download: 100,
      files: 2,
    },
    { diffId: 'curl', instruction: 'RUN apk add curl', line: 4, origin: 'base', unpacked: 30, download: 20, files: 1 },
    { diffId: 'app', instruction: 'COPY app /app', line: 5, origin: 'own', unpacked: 251, download: 80, files: 2 },
  ])
})

test('values of build arguments are not in the instructions', () => {
  const names = takeInventory(IMAGE, [], { buildArgs: ['FILE=rootfs.tar'], lines: [], copied: [] }).layers.map(
    ({ instruction }) => instruction,
  )
  expect(names[0]).toBe('ADD $FILE /')
})

test('paths are the files of the rootfs, heaviest first, with the layer that brought them', () => {
  expect(takeInventory(IMAGE, []).paths).toEqual([
    { path: 'app', bytes: 200, layer: 2, content: contentOf('200 app') },
    { path: 'bin/sh', bytes: 51, layer: 2, content: contentOf('51 bin/sh') },
    { path: 'usr/bin/curl', bytes: 30, layer: 1, content: contentOf('30 usr/bin/curl') },
  ])
})

describe('own and base', () => {
  test.each<[string, string[] | undefined, number | null, number | null]>([
    ['a scratch base is no layer', [], 338, 0],
    ['the whole image is its base', ['base', 'curl', 'app'], 0, 338],
    ['no base is known', undefined, null, null],
    ['the base is another one', ['something else'], null, null],
    ['the base has more layers', ['base', 'curl', 'app', 'more'], null, null],
  ])('%s', (_, baseDiffIds, own, base) => {
    expect(takeInventory(IMAGE, baseDiffIds).metrics).toMatchObject({ own, base })
  })
})

test('where the store has no compressed layers, download is what gzip level 6 makes of them', () => {
  const layers = IMAGE.layers.map((each, position) => ({ ...each, gzip6: 10 + position }))
  expect(takeInventory({ ...IMAGE, layers, downloadMethod: 'gzip-6' }, []).metrics.download).toBe(10 + 11 + 12 + 1000)
})

test('an image of no layers weighs its config', () => {
  const empty = takeInventory({ ...IMAGE, layers: [], history: [] }, [])
  expect(empty.metrics).toEqual({
    unpacked: 0,
    download: 1000,
    rootfs: 0,
    wasted: 0,
    own: 0,
    base: 0,
    layers: 0,
    files: 0,
  })
})

describe('of many files', () => {
  const files = Array.from({ length: 9000 }, (_, index) => file(`f${index}`, 1 + ((index * 7919) % 9000)))
  const { paths, pathsComplete, ...inventory } = takeInventory(stack(files.slice(0, 2000), files.slice(2000)), [])

  test('the 1,000 heaviest are kept, and it is said that there are more', () => {
    expect(paths.map(({ bytes }) => bytes)).toEqual(Array.from({ length: 1000 }, (_, index) => 9000 - index))
    expect(pathsComplete).toBe(false)
    expect(takeInventory(IMAGE, []).pathsComplete).toBe(true)
  })

  test('all can be gone through, as often as wanted', () => {
    expect([...inventory.files]).toHaveLength(9000)
    expect(new Set([...inventory.files].map(({ path }) => path)).size).toBe(9000)
  })
})
