import { expect, test } from '@jest/globals'
import type { MountStore } from '../../../../src/ports.ts'
import { both, carry, foundIn, stored } from '../../../support/carried.ts'
import { fakeMountBuilder, fakeMountStore, type FakeMountBuilder } from '../../../support/fake-mount-builder.ts'

test('the builder is called while what is stored still comes', async () => {
  const builder = fakeMountBuilder()
  let heard: (() => void) | undefined
  const called = new Promise<void>((resolve) => (heard = resolve))
  const tar: FakeMountBuilder['tar'] = (build) => {
    heard?.()
    return builder.tar(build)
  }
  const store = fakeMountStore(builder, await stored())
  const find: MountStore['find'] = async (prefixes) => {
    const found = await store.find(prefixes)
    if (found.kind === 'miss') return found
    const { key, body } = found.value
    async function* waiting(): AsyncGenerator<Uint8Array> {
      await called // forever, if the builder is called after it
      yield* body
    }
    return { kind: 'found', value: { key, body: waiting() } }
  }
  const run = await carry({ builder: { ...builder, tar }, mounts: { ...store, find } })
  expect(foundIn(run)).toEqual(both('hit'))
})

test('where nothing of what is stored can be used, nothing is built', async () => {
  const damaged = new Map([...(await stored())].map(([key, blob]) => [key, blob.slice(0, -1)]))
  const builder = fakeMountBuilder()
  const run = await carry({ builder, blobs: damaged })
  const reason = 'what the memory stored for it cannot be used: it does not end like a saved cache mount'
  expect(foundIn(run)).toEqual(both(`miss: ${reason}`))
  expect(builder.calls).not.toContain('restore')
})
