import { afterAll, describe, test } from '@jest/globals'
import { CLASSIC, CONTAINERD } from '../support/engines.ts'
import { expectSameFromAll, expectSavedTogether, IMAGES, manyLayers } from '../support/loaded-images.ts'
import { ownFolder } from '../support/own-folder.ts'
import { removeTestImages } from '../support/test-images.ts'

const work = ownFolder()
afterAll(() => removeTestImages(CLASSIC, CONTAINERD))

describe('images that were loaded', () => {
  test.each(IMAGES)('%s', (...image) => expectSameFromAll(work, CONTAINERD, image))

  test('as many layers as the classic store takes', () =>
    expectSameFromAll(work, CLASSIC, ['many-layers', manyLayers(CLASSIC)]))

  test('of several images that were saved together, two are compared by name', () =>
    expectSavedTogether(work, CONTAINERD))
})
