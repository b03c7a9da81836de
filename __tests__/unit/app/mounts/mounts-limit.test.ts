import { describe, expect, test } from '@jest/globals'
import { both, carry, file, GOCACHE, MOD, NET, savedIn, stepsThat } from '../../../support/carried.ts'
import { fakeMountBuilder, fakeMountStore } from '../../../support/fake-mount-builder.ts'

describe('a mount over its limit', () => {
  const size = Buffer.from(`${(2_100_000_000).toString(8).padStart(11, '0')}\0`)
  const huge = (age: number) =>
    file('ab/ab99-d', age).map((each) =>
      each.content ? { path: each.path, pax: each.pax ?? {}, sizeField: size } : each,
    )

  test('is taken out a second time, without its oldest entries', async () => {
    const builder = fakeMountBuilder()
    const steps = () => {
      builder.fill(MOD, ...NET)
      builder.fill(GOCACHE, ...file('cd/cd34-d'))
      builder.fill(GOCACHE, ...huge(86_400))
      return stepsThat(false)
    }
    const run = await carry({ builder, steps })
    expect(savedIn(run)).toEqual(both('saved'))
    expect(builder.calls.filter((call) => call === 'save')).toHaveLength(2)
    expect(builder.builds[0]!.args).not.toEqual(builder.builds[1]!.args)
    const next = await carry({ blobs: new Map(run.blobs), steps: () => stepsThat(false) })
    expect(next.builder.pathsIn(GOCACHE)).toEqual(['./', './cd/', './cd/cd34-d', './ab/'])
  })

  test('is not taken out again for a store that was lost meanwhile', async () => {
    const builder = fakeMountBuilder()
    const reason = 'no connection (ECONNRESET)'
    let lost: string | null = null
    const save = async () => {
      lost = reason
      return { kind: 'not saved', reason } as const
    }
    const steps = () => {
      builder.fill(MOD, ...NET)
      builder.fill(GOCACHE, ...file('cd/cd34-d'))
      builder.fill(GOCACHE, ...huge(86_400))
      return stepsThat(false)
    }
    const mounts = { ...fakeMountStore(builder, new Map()), save, whyNoSave: () => lost }
    expect(savedIn(await carry({ builder, steps, mounts }))).toEqual(both(reason))
    expect(builder.calls.filter((call) => call === 'save')).toHaveLength(1)
  })

  test.each([
    ['twice and stored', 0, [0.25, 0.25, 0.25]],
    ['twice, and stays over', 1, [0.25, 0.25]],
  ])('has the seconds of all that was done with it: packed %s', async (_, grown, seconds) => {
    let saves = 0
    const builder = fakeMountBuilder({}, () => {
      saves += 1
      if (saves === 2 && grown > 0) builder.fill(GOCACHE, ...file('ef/ef56-d', -5), ...huge(-1))
    })
    const steps = () => {
      builder.fill(GOCACHE, ...file('cd/cd34-d'), ...huge(86_400))
      return stepsThat(false)
    }
    const run = await carry({ builder, steps }, '--cache-mounts', '/root/.cache/go-build')
    expect(saves).toBe(2)
    // Each call of the fake clock is 0.25 s after the last.
    expect(run.outcomes['/root/.cache/go-build']!.storeSeconds).toBe(seconds.reduce((sum, each) => sum + each))
  })

  test('that goes on growing is not saved', async () => {
    let saves = 0
    const builder = fakeMountBuilder({}, () => {
      saves += 1
      if (saves !== 2) return
      builder.fill(GOCACHE, ...file('ef/ef56-d', -5))
      builder.fill(GOCACHE, ...huge(-1))
    })
    const steps = () => {
      builder.fill(GOCACHE, ...file('cd/cd34-d'))
      builder.fill(GOCACHE, ...huge(86_400))
      return stepsThat(false)
    }
    const { '/root/.cache/go-build': unsaved } = savedIn(await carry({ builder, steps }))
    expect(unsaved).toBe('it grew beyond its limit while it was saved')
    expect(saves).toBe(2)
  })

  test('of which nothing would be left is not saved', async () => {
    const builder = fakeMountBuilder()
    const steps = () => {
      builder.fill(GOCACHE, ...huge(0))
      return stepsThat(false)
    }
    const { '/root/.cache/go-build': unsaved } = savedIn(await carry({ builder, steps }))
    expect(unsaved).toMatch(/its files take 21\d{8} bytes, over the limit of 2000000000/)
    expect(builder.calls.filter((call) => call === 'save')).toHaveLength(1)
  })
})
