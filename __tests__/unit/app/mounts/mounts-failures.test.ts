import { describe, expect, test } from '@jest/globals'
import type { MountStore } from '../../../../src/ports.ts'
import { both, carry, foundIn, MOD, savedIn, stored } from '../../../support/carried.ts'
import { failedBuild } from '../../../support/errors.ts'
import { fakeMountBuilder, fakeMountStore, type FakeMountBuilder } from '../../../support/fake-mount-builder.ts'
import type { World } from '../../../support/world.ts'

const FAILED = failedBuild({ output: 'token hunter2' })
const BUILD_FAILED = 'its build failed, the log of this run has the output'

/** A run with a good store after `change`, which holds what an earlier run stored. */
async function withStore(change: (good: MountStore) => Partial<MountStore>, builder = fakeMountBuilder()) {
  const good = fakeMountStore(builder, await stored())
  return carry({ builder, mounts: { ...good, ...change(good) } })
}

/** A store with `change` applied to the bytes of its blobs. */
function spoilt(change: (bytes: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>) {
  return (good: MountStore): Partial<MountStore> => ({
    async find(prefixes) {
      const found = await good.find(prefixes)
      return found.kind === 'miss'
        ? found
        : { kind: 'found', value: { ...found.value, body: change(found.value.body) } }
    },
  })
}

async function* thrownIn(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) yield chunk.subarray(0, 100)
  throw new Error('the connection was reset')
}

async function* garbage(): AsyncGenerator<Uint8Array> {
  yield Buffer.from('<html>not found</html>'.repeat(10))
}

async function* truncated(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) yield chunk.subarray(0, -1)
}

describe('what the store does wrong is a miss with one reason, and the build goes on', () => {
  test.each<[string, (good: MountStore) => Partial<MountStore>, RegExp]>([
    [
      'is lost',
      () => ({ find: async () => ({ kind: 'miss', reason: 'it does not answer' }) }),
      /^miss: it does not answer$/,
    ],
    ['breaks off', spoilt(thrownIn), /^miss: what the memory stored for it cannot be used: the connection was reset$/],
    ['gives garbage', spoilt(garbage), /^miss: what the memory stored for it cannot be used: [^:]+$/],
    ['gives all but a byte', spoilt(truncated), /^miss: what the memory stored for it cannot be used: [^:]+$/],
  ])('%s', async (_, change, reason) => {
    const run = await withStore(change)
    expect(foundIn(run)).toEqual(both(expect.stringMatching(reason)))
    expect(Object.values(run.outcomes).map(({ restored }) => restored)).toEqual([0, 0])
    expect(run.builder.calls).not.toContain('restore')
    expect(run.builder.calls).toContain('build')
  })

  test('and the other mounts are restored', async () => {
    const change = spoilt(thrownIn)
    const run = await withStore((good) => ({
      find: (prefixes) => (prefixes[0]!.includes('go-mod') ? change(good).find!(prefixes) : good.find(prefixes)),
    }))
    expect(foundIn(run)).toEqual(both<unknown>(expect.stringMatching(/^miss: .*reset/), 'hit'))
  })
})

describe('what the builder does wrong before the build is a miss, and the build goes on', () => {
  test('a restore that fails: its output is in the log only, and what it left is removed', async () => {
    const builder = fakeMountBuilder({ restore: FAILED })
    const run = await carry({ builder, blobs: await stored() })
    expect(foundIn(run)).toEqual(both(`miss: ${BUILD_FAILED}`))
    expect(JSON.stringify(run.report)).not.toMatch(/hunter2/)
    expect([...builder.leftovers]).toEqual([])
  })

  test('a restore that fails where nothing is saved: what it left is removed as well', async () => {
    const builder = fakeMountBuilder({ restore: FAILED })
    await carry({ builder, blobs: await stored() }, '--cache-mounts-save', 'never')
    expect(builder.calls).toEqual('records find find restore records prune build records'.split(' '))
    expect([...builder.leftovers]).toEqual([])
  })

  test('a mount that could not be unpacked does not keep the others', async () => {
    const run = await carry({ builder: fakeMountBuilder({ says: { [MOD]: 'failed' } }), blobs: await stored() })
    expect(foundIn(run)).toEqual(both('miss: the builder could not unpack it', 'hit'))
    expect(run.outcomes['/go/pkg/mod']).toMatchObject({ restored: 0 })
  })

  test.each([
    ['failed\ntar: ./a: No space left on device\n', ' (tar: ./a: No space left on device)'],
    ['failed\nheld: not found\n', ' (held: not found)'],
    ['failed\n\n', ''],
  ])('why it could not be unpacked is said: %j', async (said, why) => {
    const run = await carry({ builder: fakeMountBuilder({ says: { [MOD]: said } }), blobs: await stored() })
    expect(foundIn(run)).toEqual(both(`miss: the builder could not unpack it${why}`, 'hit'))
  })
})

describe("the user's build fails", () => {
  const broken = { images: () => undefined }

  test('its error comes through unchanged, and what the restore left is removed', async () => {
    const builder = fakeMountBuilder()
    await expect(carry({ ...broken, builder, blobs: await stored() })).rejects.toMatchObject({
      code: 'build.failed',
      fields: { instruction: 'RUN false' },
    })
    expect(builder.calls).toEqual(['records', 'find', 'find', 'restore', 'records', 'prune', 'build', 'records'])
    expect([...builder.leftovers]).toEqual([])
  })

  test('also what is still being removed: the run waits for that', async () => {
    const builder = fakeMountBuilder({ pruning: () => new Promise((done) => setTimeout(done, 50)) })
    await expect(carry({ ...broken, builder, blobs: await stored() })).rejects.toMatchObject({ code: 'build.failed' })
    expect([...builder.leftovers]).toEqual([])
  })

  test('also where that cannot be removed', async () => {
    const builder = fakeMountBuilder({ prune: new Error('it is gone') })
    await expect(carry({ ...broken, builder, blobs: await stored() })).rejects.toMatchObject({ code: 'build.failed' })
  })

  test('where nothing was restored, nothing is removed', async () => {
    const builder = fakeMountBuilder()
    await expect(carry({ ...broken, builder })).rejects.toMatchObject({ code: 'build.failed' })
    expect(builder.calls).toEqual(['records', 'find', 'find', 'build'])
  })
})

/** A world whose store is empty, and good except for `change`. */
const storeWith = (change: Partial<MountStore>) => (builder: FakeMountBuilder) => ({
  mounts: { ...fakeMountStore(builder, new Map()), ...change },
})

describe('what goes wrong after the build is said, and the run goes on', () => {
  const refused = '409 Conflict: the key is being written by another run'
  test.each<[string, FakeMountBuilder, (builder: FakeMountBuilder) => World, readonly [string, string]]>([
    // what    builder    world    modules and packages
    ['the save fails', fakeMountBuilder({ save: FAILED }), () => ({}), [BUILD_FAILED, BUILD_FAILED]],
    ['it breaks off in the last one', fakeMountBuilder({ saved: new Error('reset') }), () => ({}), ['saved', 'reset']],
    [
      'the store refuses',
      fakeMountBuilder(),
      storeWith({ save: async () => ({ kind: 'not saved', reason: refused }) }),
      [refused, refused],
    ],
    [
      'a mount cannot be read',
      fakeMountBuilder({ unreadable: { [MOD]: 'tar: x\ntar: y: I/O error\n' } }),
      () => ({}),
      ['it could not be read in the builder (tar: y: I/O error)', 'saved'],
    ],
    [
      'the builder does not say what it holds any more',
      fakeMountBuilder({ records: { calls: [2], error: new Error('it is gone') } }),
      () => ({}),
      ['what the builder holds is not known: it is gone', 'what the builder holds is not known: it is gone'],
    ],
    [
      'the builder does not say what is left',
      fakeMountBuilder({ records: { calls: [3], error: new Error('it is gone') } }),
      () => ({}),
      ['saved', 'saved'],
    ],
    ['what is left cannot be removed', fakeMountBuilder({ prune: new Error('gone') }), () => ({}), ['saved', 'saved']],
  ])('%s', async (_, builder, world, [modules, packages]) => {
    const run = await carry({ builder, ...world(builder) })
    expect(savedIn(run)).toEqual(both(modules, packages))
    expect(JSON.stringify(run.report)).not.toMatch(/hunter2/)
    expect(run.report.verdict.status).toBe('pass')
  })
})

test('what is stored when the save breaks off is waited for, and said to be saved', async () => {
  const builder = fakeMountBuilder({ saved: new Error('the builder went away') })
  const good = fakeMountStore(builder, new Map())
  const slow: MountStore = {
    ...good,
    async save(key, path) {
      await new Promise((done) => setTimeout(done, 50))
      return good.save(key, path)
    },
  }
  expect(savedIn(await carry({ builder, mounts: slow }))).toEqual(both('saved', 'the builder went away'))
})
