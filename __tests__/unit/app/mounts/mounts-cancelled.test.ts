import { setImmediate } from 'node:timers/promises'
import { describe, expect, test } from '@jest/globals'
import { run } from '../../../../src/app/run/run.ts'
import { stopwatch } from '../../../../src/app/stopwatch.ts'
import { fail } from '../../../../src/errors/errors.ts'
import type { MountStore } from '../../../../src/ports.ts'
import { carry, DOCKERFILE, stored, treeWith } from '../../../support/carried.ts'
import { fakeMountBuilder, fakeMountStore, type FakeMountBuilder } from '../../../support/fake-mount-builder.ts'
import { fakePorts } from '../../../support/ports.ts'
import { GROWING, inputs } from '../../../support/shop.ts'
import type { World } from '../../../support/world.ts'

const CANCELLED = fail('run.cancelled', { signal: 'SIGTERM' })

const cancelled = (): never => {
  throw CANCELLED
}

describe('a cancelled run ends with that, and never with a reason', () => {
  test.each<[string, (builder: FakeMountBuilder) => World, FakeMountBuilder]>([
    ['when the builder is looked at', () => ({}), fakeMountBuilder({ records: { calls: [1], error: CANCELLED } })],
    ['in the restore', () => ({}), fakeMountBuilder({ restore: CANCELLED })],
    ['after the restore', () => ({}), fakeMountBuilder({ records: { calls: [2], error: CANCELLED } })],
    ['in the build', () => ({ images: cancelled }), fakeMountBuilder()],
    ['after the build', () => ({}), fakeMountBuilder({ records: { calls: [3], error: CANCELLED } })],
    ['in the save', () => ({}), fakeMountBuilder({ save: CANCELLED })],
    ['after the save', () => ({}), fakeMountBuilder({ records: { calls: [4], error: CANCELLED } })],
  ])('%s', async (_, world, builder) => {
    const blobs = await stored()
    await expect(carry({ builder, blobs, ...world(builder) })).rejects.toBe(CANCELLED)
  })

  test('while a blob is read', async () => {
    const builder = fakeMountBuilder()
    const good = fakeMountStore(builder, await stored())
    const mounts: MountStore = {
      ...good,
      async find(prefixes) {
        const found = await good.find(prefixes)
        if (found.kind === 'miss') throw new Error('it was stored')
        return { ...found, value: { ...found.value, body: cancelledIn(found.value.body) } }
      },
    }
    await expect(carry({ builder, mounts })).rejects.toBe(CANCELLED)
    expect(builder.calls).not.toContain('build')
  })
})

test('a run that ends before it asks what the builder holds leaves no rejection that nobody hears', async () => {
  const unheard: unknown[] = []
  const hear = (error: unknown): void => void unheard.push(error)
  process.on('unhandledRejection', hear)
  try {
    const builder = fakeMountBuilder({ records: { calls: [1], error: CANCELLED } })
    const { ports } = fakePorts({ ...GROWING, files: treeWith(DOCKERFILE), builder })
    const gone = new Error('there is no builder')
    const buildx = { ...ports.buildx, inspect: () => Promise.reject(gone) }
    await expect(run({ ...ports, buildx }, inputs(), stopwatch(ports.clock))).rejects.toBe(gone)
    await setImmediate() // Node reports a rejection once all promises of a turn have settled
    expect(builder.calls).toEqual(['records'])
    expect(unheard).toEqual([])
  } finally {
    process.off('unhandledRejection', hear)
  }
})

async function* cancelledIn(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) yield chunk.subarray(0, 100)
  throw CANCELLED
}
