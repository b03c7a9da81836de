import { describe, expect, test } from '@jest/globals'
import {
  both,
  carry,
  foundIn,
  GOCACHE,
  MOD,
  NET,
  PACKAGE,
  savedIn,
  stepsThat,
  stored,
} from '../../../support/carried.ts'
import { fakeMountBuilder, type FakeMountBuilder } from '../../../support/fake-mount-builder.ts'

test('of several platforms, all of which are built on one node, the first one restores and saves', async () => {
  const platforms = ['--platforms', 'linux/amd64,linux/arm64']
  const blobs = new Map<string, Uint8Array>()
  const first = await carry({ blobs }, ...platforms)
  const next = await carry({ blobs, steps: () => stepsThat(false) }, ...platforms)
  expect(foundIn(next)).toEqual(both('hit'))
  expect(savedIn(next)).toEqual(both('nothing in it changed'))
  const asked = [first, next].flatMap(({ builder }) =>
    builder.builds.map(({ args }) => args.find((arg) => arg.startsWith('--platform'))),
  )
  expect(asked).toEqual(Array(3).fill('--platform=linux/amd64'))
  expect(next.builder.calls.join(' ')).toMatch(/ restore records prune build .*save/)
})

/** The building node, beside another one that holds both mounts. */
function besideFull(node: FakeMountBuilder): FakeMountBuilder {
  for (const key of [MOD, GOCACHE]) {
    const description = `cached mount /c from exec go with id "${key}"`
    node.theirs.set(`other ${key}`, { id: `other ${key}`, type: 'exec.cachemount', description, inUse: false })
  }
  return node
}

describe('on a builder of two nodes', () => {
  const buildkit = ['v0.26.3', 'v0.26.3']

  test('what one node holds is restored on the other', async () => {
    const builder = besideFull(fakeMountBuilder())
    const run = await carry({ builder, buildkit, blobs: await stored(), steps: () => stepsThat(false) })
    expect(foundIn(run)).toEqual(both('hit'))
    expect(savedIn(run)).toEqual(both('nothing in it changed'))
    expect(builder.pathsIn(MOD)).toContain('./golang.org/x/net@v0.25.0/go.mod')
  })

  test('what the node of the build holds is left alone', async () => {
    const builder = fakeMountBuilder()
    builder.fill(MOD, ...NET)
    const run = await carry({ builder, buildkit, blobs: await stored() })
    expect(foundIn(run)).toEqual(both('held', 'hit'))
  })

  test('what the node of the build holds is not downloaded, though the other has nothing', async () => {
    const builder = fakeMountBuilder()
    builder.fill(MOD, ...NET)
    builder.fill(GOCACHE, ...PACKAGE)
    const run = await carry({ builder, buildkit, blobs: await stored() })
    expect(foundIn(run)).toEqual(both('held'))
    expect(builder.calls.slice(0, 2)).toEqual(['records', 'look'])
    expect(builder.calls).not.toContain('find')
    expect(builder.leftovers.size).toBe(0)
  })

  test('where the look fails, the restore itself leaves alone what is held', async () => {
    const builder = fakeMountBuilder({ look: new Error('gone') })
    builder.fill(MOD, ...NET)
    const run = await carry({ builder, buildkit, blobs: await stored() })
    expect(foundIn(run)).toEqual(both('held', 'hit'))
    expect(builder.calls).toContain('restore')
  })

  test('a mount that the look made and nothing filled is removed: the next run would take it for held', async () => {
    const builder = besideFull(fakeMountBuilder())
    const run = await carry({ builder, buildkit, steps: () => stepsThat(true) })
    expect(foundIn(run)).toEqual(both('miss: nothing is stored for it yet'))
    expect([...builder.mounts.keys()]).toEqual([])
  })

  test('where nothing may be read, nothing is looked at', async () => {
    const builder = besideFull(fakeMountBuilder())
    await carry({ builder, buildkit }, '--no-cache')
    expect(builder.calls).not.toContain('look')
  })

  test('what both hold is not asked for', async () => {
    const builder = besideFull(fakeMountBuilder())
    builder.fill(MOD, ...NET)
    builder.fill(GOCACHE, ...PACKAGE)
    const run = await carry({ builder, buildkit, blobs: await stored() })
    expect(foundIn(run)).toEqual(both('held'))
    expect(builder.calls).not.toContain('find')
  })

  test('where nothing is stored, what the node of the build holds is not known, and nothing is told of a cold build', async () => {
    const run = await carry({ builder: besideFull(fakeMountBuilder()), buildkit })
    expect(foundIn(run)).toEqual(both('miss: nothing is stored for it yet'))
    expect(savedIn(run)).toEqual(both('saved'))
    expect(run.mounts?.coldSeconds).toBeNull()
  })
})
