import { expect, test } from '@jest/globals'
import { checkExtent } from '../../../src/image/extent.ts'
import type { Image } from '../../../src/image/image.ts'
import type { Layer } from '../../../src/image/layer.ts'

const MANY = 2_000_000
const layerOf = (entries: number): Layer => ({ entries: { length: entries } }) as Layer
const imageOf = (layers: readonly Layer[], platform = 'linux/amd64'): Image => ({ layers, platform }) as Image
const check = (images: readonly Image[]) => () => checkExtent('test image', images)

test('layers of any size may be there once', () => {
  expect(check([imageOf([layerOf(9 * MANY), layerOf(9 * MANY)])])).not.toThrow()
})

test('an image may name a layer again, or have a platform that shares it, so long as that is not most of the work', () => {
  const shared = layerOf(MANY)
  expect(check([imageOf([shared, shared]), imageOf([shared])])).not.toThrow()
  const refused = {
    code: 'image.not-an-image',
    message: expect.stringMatching(/that 6000000 entries are repeated/),
  }
  expect(check([imageOf([shared, shared, shared, shared])])).toThrow(expect.objectContaining(refused))
  expect(check([shared, shared, shared, shared].map((each) => imageOf([each])))).toThrow(
    expect.objectContaining(refused),
  )
})

test.each([
  [200, false],
  [201, true],
])('an image of %d platforms: %s', (count, isRefused) => {
  const images = Array.from({ length: count }, (_, index) => imageOf([], `linux/p${index}`))
  if (isRefused) expect(check(images)).toThrow(/it has 201 platforms, over the limit of 200/)
  else expect(check(images)).not.toThrow()
})

test.each([
  [10_000, false],
  [10_001, true],
])('an image of %d layers: %s', (count, isRefused) => {
  const image = imageOf(Array.from({ length: count }, () => layerOf(0)))
  if (isRefused) expect(check([image])).toThrow(/it has 10001 layers, over the limit of 10000/)
  else expect(check([image])).not.toThrow()
})
