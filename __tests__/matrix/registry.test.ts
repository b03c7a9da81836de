import { describe, test } from '@jest/globals'
import { CLASSIC, CONTAINER, CONTAINERD } from '../support/engines.ts'
import { ownFolder } from '../support/own-folder.ts'
import {
  expectFactsOfCrane,
  expectOnbuildRefused,
  expectProvenance,
  PLATFORMS,
  pushesImages,
} from '../support/registry-images.ts'

pushesImages(ownFolder())

describe.each([CLASSIC, CONTAINERD, CONTAINER])('an image of the registry alone: $name', (engine) => {
  test.each(Object.keys(PLATFORMS) as (keyof typeof PLATFORMS)[])(
    '%s: the digests and sizes that crane gives, and nothing is left in the engine',
    async (tag) => await expectFactsOfCrane(engine, tag),
  )

  test('the bytes of provenance', async () => await expectProvenance(engine))

  test('ONBUILD instructions are not the image’s', async () => await expectOnbuildRefused(engine))
})
