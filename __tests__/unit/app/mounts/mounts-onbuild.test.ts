import { expect, test } from '@jest/globals'
import { both, carry, GOCACHE, MOD, savedIn, stepsThat } from '../../../support/carried.ts'
import { fakeMountBuilder } from '../../../support/fake-mount-builder.ts'

test('where an ONBUILD of a base image ran, which would run in our own build, too, nothing is saved', async () => {
  const builder = fakeMountBuilder()
  const steps = () => (builder.fill(MOD), builder.fill(GOCACHE), stepsThat(false))
  const run = await carry({ builder, steps, ranStages: [{ name: '', steps: 100 }] })
  expect(savedIn(run)).toEqual(
    both('a base image has ONBUILD instructions, which would also run in the build that saves it'),
  )
  expect([builder.builds, run.blobs.size]).toEqual([[], 0])
})
