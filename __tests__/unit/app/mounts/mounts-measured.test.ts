import { describe, expect, test } from '@jest/globals'
import { both, carry, file, foundIn, GOCACHE, MOD, NET, savedIn, stored } from '../../../support/carried.ts'
import { fakeMountBuilder } from '../../../support/fake-mount-builder.ts'

describe('a mount that another run measures at this moment', () => {
  test('is held', async () => {
    const builder = fakeMountBuilder({ measured: [1] })
    builder.fill(MOD, ...NET)
    builder.fill(GOCACHE, ...file('ab/ab12-d'))
    const ended = await carry({ builder, blobs: await stored() })
    expect([foundIn(ended), savedIn(ended)]).toEqual([both('held'), both('the builder keeps it')])
  })

  test.each([
    ['for a moment', [2], 1],
    ['longer than is waited', [2, 3, 4, 5, 6], 5],
  ])('%s after the build is saved, and stays in the builder', async (_, measured, looks) => {
    const builder = fakeMountBuilder({ measured })
    const ended = await carry({ builder })
    expect(savedIn(ended)).toEqual(both('saved'))
    expect(builder.calls.filter((call) => call === 'records').length).toBeGreaterThanOrEqual(1 + looks)
    expect([...builder.mounts.keys()]).toEqual([MOD, GOCACHE])
  })
})
