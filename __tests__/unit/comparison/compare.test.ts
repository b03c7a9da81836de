import { describe, expect, test } from '@jest/globals'
import { compareRecords, compareSides } from '../../../src/comparison/compare.ts'
import type { Comparison, ImageComparison } from '../../../src/comparison/comparison.ts'
import type { ImageRecord } from '../../../src/record/record.ts'
import { referenceBaseline } from '../../support/existing-images.ts'
import { baseline, grownImage, imageRecord, record } from '../../support/records.ts'
import type { Definition } from '../../../src/plan/definition.ts'

function images(comparison: Comparison): readonly ImageComparison[] {
  if (comparison.kind === 'none') throw new Error(comparison.reason)
  return comparison.images
}
const reasons = (image: ImageComparison | undefined) => [
  ...new Set(image?.metrics.map((each) => (each.kind === 'compared' ? 'compared' : each.reason))),
]
const built = (fields: Partial<Definition>) => ({ context: '.', file: 'Dockerfile', target: '', ...fields })
const named = (name: string, platform = 'linux/amd64') => imageRecord({ name, platform })

describe('a run against its baseline', () => {
  test('metrics, layers and paths of the same image and platform', () => {
    const [image] = images(compareRecords(record({ images: [grownImage()] }), baseline()))
    expect(image).toMatchObject({ name: 'product-catalog', platform: 'linux/amd64' })
    expect(image?.metrics[0]).toMatchObject({ metric: 'unpacked', kind: 'compared', delta: 4_200_000 })
    expect(image?.layers.map(({ kind }) => kind)).toEqual(['same', 'same', 'same', 'changed'])
    expect(image?.paths).toEqual([
      { path: 'usr/src/app/product-catalog', base: 10_575_700, head: 14_775_700, delta: 4_200_000 },
    ])
  })

  test('why it changed, and what else did', () => {
    const baseImage = { name: 'alpine:3.20', digest: '' }
    const head = record({ images: [grownImage({ baseImage: { ...baseImage, name: 'alpine:3.21' } })] })
    const [image] = images(compareRecords(head, baseline([imageRecord({ baseImage })])))
    expect(image?.cause).toMatchObject({ kind: 'image', change: 'grew', delta: 4_200_000, parts: [{ kind: 'layer' }] })
    expect(image?.settings).toEqual([
      { what: 'base image', path: '', setting: '', base: 'alpine:3.20', head: 'alpine:3.21' },
    ])
  })

  test('no baseline: its reason, and no number', () => {
    const none = { kind: 'none', commit: undefined, reason: 'the clone has no history' } as const
    expect(compareRecords(record(), none)).toEqual({ kind: 'none', reason: 'the clone has no history' })
  })

  test('another method of weighing: nothing is compared', () => {
    const head = record({ tool: { version: '9.0.0', method: 2 } })
    expect(compareRecords(head, baseline())).toEqual({
      kind: 'none',
      reason: 'the base was weighed by method 1, the head by method 2',
    })
  })

  test('another version of the tool with the same method compares', () => {
    expect(compareRecords(record({ tool: { version: '9.0.0', method: 1 } }), baseline()).kind).toBe('compared')
  })

  test.each([
    ['another name', imageRecord({ name: 'new' })],
    ['another platform', imageRecord({ platform: 'linux/arm64' })],
  ])('%s: not compared, and never with zero', (_, image) => {
    const [compared] = images(compareRecords(record({ images: [image] }), baseline()))
    expect(reasons(compared)).toEqual(['no image of that name and platform at the base'])
    expect(compared).toMatchObject({
      basePlatform: null,
      layers: [],
      paths: [],
      cause: null,
      settings: [],
      modules: [],
    })
  })

  test.each<[Definition | null, Definition | null, string]>([
    [built({}), built({}), 'compared'],
    [null, null, 'compared'],
    [built({ file: 'a/dockerfile' }), built({ file: 'a/Dockerfile' }), 'compared'],
    [
      built({ file: 'my-dockerfile' }),
      built({ file: 'my-Dockerfile' }),
      'it was built from my-Dockerfile in context . at the base, and is built from my-dockerfile in context . at the head',
    ],
    [
      built({ file: 'Dockerfile.secure' }),
      built({}),
      'it was built from Dockerfile in context . at the base, and is built from Dockerfile.secure in context . at the head',
    ],
    [
      built({ target: 'debug' }),
      built({}),
      'it was built from Dockerfile in context . at the base, and is built from Dockerfile, target debug in context . at the head',
    ],
    [
      built({ context: 'app' }),
      built({}),
      'it was built from Dockerfile in context . at the base, and is built from Dockerfile in context app at the head',
    ],
    [null, built({}), 'it was built from Dockerfile in context . at the base, and is an existing image at the head'],
  ])('definition %j against %j: %s', (head, base, reason) => {
    const comparison = compareRecords(
      record({ images: [imageRecord({ definition: head })] }),
      baseline([imageRecord({ definition: base })]),
    )
    const [image] = images(comparison)
    expect(reasons(image)).toEqual([reason])
    expect(image?.metrics[0]).toMatchObject({ base: imageRecord().metrics.unpacked })
  })
})

describe('two sides that the user chose', () => {
  test('single images are compared whatever their names and Dockerfiles are', () => {
    const head = record({ images: [grownImage({ name: 'multistage', definition: null })] })
    const [image] = images(compareSides(head, record()))
    expect(image).toMatchObject({ name: 'multistage' })
    expect(image?.metrics[0]).toMatchObject({ metric: 'unpacked', delta: 4_200_000 })
  })

  test.each([
    ['by name before platform', [named('a'), named('b')], [named('b'), named('a')], ['compared', 'compared']],
    [
      'by platform',
      [named('a'), named('a', 'linux/arm64')],
      [named('b', 'linux/arm64'), named('b')],
      ['compared', 'compared'],
    ],
    [
      'a platform that the other side lacks',
      [named('a'), named('a', 'linux/arm64')],
      [named('b')],
      ['compared', 'no image of that platform on the other side'],
    ],
    ['no guess among several', [named('a')], [named('b'), named('c')], ['no image of that platform on the other side']],
  ])('%s', (_, head, base, expected) => {
    const compared = images(compareSides(record({ images: head }), record({ images: base })))
    expect(compared.flatMap(reasons)).toEqual(expected)
  })

  test('single images of two platforms are compared as such', () => {
    const sides = [record({ images: [named('a')] }), record({ images: [named('b', 'linux/arm64')] })] as const
    expect(images(compareSides(...sides))[0]).toMatchObject({ platform: 'linux/amd64', basePlatform: 'linux/arm64' })
  })

  test.each<[string, readonly ImageRecord[], readonly string[]]>([
    ['a platform that is gone', [named('a')], ['a linux/arm64']],
    ['none', [named('a'), named('a', 'linux/arm64')], []],
    ['all', [], ['a linux/amd64', 'a linux/arm64']],
  ])('images of the base that the head has none of: %s', (_, head, missing) => {
    const base = record({ images: [named('a'), named('a', 'linux/arm64')] })
    for (const comparison of [
      compareSides(record({ images: head }), base),
      compareRecords(record({ images: head }), baseline(base.images)),
    ]) {
      if (comparison.kind === 'none') throw new Error(comparison.reason)
      expect(comparison.onlyAtBase.map(({ name, platform }) => `${name} ${platform}`)).toEqual(missing)
    }
  })

  test('another method of weighing is refused here too', () => {
    expect(compareSides(record(), record({ tool: { version: '0.1.0', method: 7 } })).kind).toBe('none')
  })
})

describe('a run against an existing image', () => {
  test('whatever each of them was made from: metrics, layers, paths and why', () => {
    const head = record({ images: [grownImage({ definition: null })] })
    const [image] = images(compareRecords(head, referenceBaseline()))
    expect(image?.metrics[0]).toMatchObject({ metric: 'unpacked', kind: 'compared', delta: 4_200_000 })
    expect(image?.layers.map(({ kind }) => kind)).toEqual(['same', 'same', 'same', 'changed'])
    expect(image?.cause).toMatchObject({ kind: 'image', delta: 4_200_000 })
  })

  test('of another platform alone: not compared', () => {
    const arm64 = imageRecord({ platform: 'linux/arm64' })
    const comparison = compareRecords(record({ images: [imageRecord(), arm64] }), referenceBaseline())
    expect(images(comparison).map(reasons)).toEqual([
      ['compared'],
      ['ghcr.io/acme/catalog:main has no linux/arm64 image'],
    ])
  })

  test('of another method: nothing is compared', () => {
    const head = record({ tool: { version: '9.0.0', method: 2 } })
    expect(compareRecords(head, referenceBaseline())).toMatchObject({ kind: 'none' })
  })
})
