import { describe, expect, test } from '@jest/globals'
import { both, carry, foundIn, GOCACHE, MOD, NET, PACKAGE, savedIn, stepsThat, stored } from '../../support/carried.ts'
import { fakeMountBuilder, type FakeMountBuilder } from '../../support/fake-mount-builder.ts'

const platforms = ['--platforms', 'linux/amd64,linux/arm64']

describe('of several platforms', () => {
  test('each has a restore of its own: what the first restores on a node, the others find held there', async () => {
    const blobs = new Map<string, Uint8Array>()
    const first = await carry({ blobs }, ...platforms)
    const next = await carry({ blobs, steps: () => stepsThat(false) }, ...platforms)
    expect(foundIn(next)).toEqual(both('hit'))
    expect(savedIn(next)).toEqual(both('nothing in it changed'))
    const asked = next.builder.builds.map(({ args }) => args.filter((arg) => arg.startsWith('--platform')))
    expect(asked).toEqual([['--platform=linux/amd64'], ['--platform=linux/arm64'], ['--platform=linux/amd64']])
    expect(next.builder.calls.join(' ')).toMatch(/ restore restore records prune build /)
    expect(first.builder.calls).not.toContain('restore')
  })

  const CANNOT = 'the builder could not unpack it'
  test.each([
    // what the restores say           found
    [['held', 'restored'], 'hit'],
    [['restored', 'held'], 'hit'],
    [['held', 'held'], 'held'],
    [['restored', 'failed\ntar: no space'], `miss: for linux/arm64: ${CANNOT} (tar: no space)`],
    [['held', 'failed'], `miss: for linux/arm64: ${CANNOT}`],
    [['failed', 'held'], `miss: for linux/amd64: ${CANNOT}`],
    [['failed', 'failed'], `miss: for linux/amd64: ${CANNOT}`],
  ])('a mount of which the builds say %j: %s', async (said, found) => {
    const builder = fakeMountBuilder({ says: { [MOD]: said } })
    const blobs = await storedOfBoth()
    expect(foundIn(await carry({ blobs, builder }, ...platforms))).toEqual(both(found, 'hit'))
  })

  test('a restore that breaks off for one of them is a miss, and what was restored for the others goes', async () => {
    let restores = 0
    const builder = fakeMountBuilder({}, (build) => {
      restores += build === 'restore' ? 1 : 0
      if (build === 'restore' && restores === 2) throw new Error('exec format error')
    })
    let begun: readonly string[] | undefined
    const steps = () => {
      begun = [...builder.mounts.keys()]
      return stepsThat(false)
    }
    const run = await carry({ blobs: await storedOfBoth(), builder, steps }, ...platforms)
    expect(foundIn(run)).toEqual(both('miss: for linux/arm64: exec format error'))
    expect(begun).toEqual([])
    expect(run.mounts?.coldSeconds).toBeNull()
  })
})

/** What is stored after a first run of both platforms. */
async function storedOfBoth(): Promise<Map<string, Uint8Array>> {
  const blobs = new Map<string, Uint8Array>()
  await carry({ blobs }, ...platforms)
  return blobs
}

/** The node that builds, beside another one that holds both mounts. */
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
