import { expect, test } from '@jest/globals'
import { both, carry, savedIn, stored } from '../../../support/carried.ts'
import { fakeMountBuilder, fakeMountStore } from '../../../support/fake-mount-builder.ts'

const LOST = 'the cache service gave no answer in time'

test('for a store that takes nothing, nothing is built and packed', async () => {
  const builder = fakeMountBuilder()
  const mounts = { ...fakeMountStore(builder, new Map()), whyNoSave: () => LOST }
  const run = await carry({ builder, mounts })
  expect(savedIn(run)).toEqual(both(LOST))
  expect(run.builder.calls).toEqual(['records', 'find', 'find', 'build', 'records'])
  expect([...builder.disk.keys()]).toEqual([])
})

test('a store that is lost in the restore is asked after the build', async () => {
  const builder = fakeMountBuilder()
  const good = fakeMountStore(builder, new Map())
  let lost: string | null = null
  const find = async () => {
    lost = LOST
    return { kind: 'miss', reason: LOST } as const
  }
  const run = await carry({ builder, mounts: { ...good, find, whyNoSave: () => lost } })
  expect(savedIn(run)).toEqual(both(LOST))
  expect(run.builder.calls).not.toContain('save')
})

test('what a mount has as a reason of its own is said first', async () => {
  const builder = fakeMountBuilder()
  const mounts = { ...fakeMountStore(builder, await stored()), whyNoSave: () => LOST }
  expect(savedIn(await carry({ builder, mounts }, '--cache-mounts-save', 'never'))).toEqual(
    both('cache-mounts-save is never'),
  )
})
