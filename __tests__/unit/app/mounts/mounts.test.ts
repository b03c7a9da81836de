import { describe, expect, test } from '@jest/globals'
import {
  both,
  carry,
  DOCKERFILE,
  file,
  foundIn,
  GOCACHE,
  MOD,
  NET,
  PACKAGE,
  savedIn,
  stepsThat,
  stored,
  treeWith,
} from '../../../support/carried.ts'
import { fakeMountBuilder } from '../../../support/fake-mount-builder.ts'
import { HEAD } from '../../../support/fake-commits.ts'

const NOTHING_YET = 'miss: nothing is stored for it yet'
const DAY = 86_400
const KEPT = 'the builder keeps it'

test('what is not stored yet is a miss, and saved after the build', async () => {
  const first = await carry()
  expect(foundIn(first)).toEqual(both(NOTHING_YET))
  expect(savedIn(first)).toEqual(both('saved'))
  const sizes = [...first.blobs.values()].map(({ length }) => length)
  expect(Object.values(first.outcomes).map(({ saved }) => saved)).toEqual(sizes)
  expect(first.mounts?.storeBytes).toBe(sizes[0]! + sizes[1]!)
  expect(Object.values(first.outcomes).map(({ restored, unsaved }) => [restored, unsaved])).toEqual([
    [0, null],
    [0, null],
  ])
  expect(first.builder.calls).toEqual('records find find build records save store store records prune'.split(' '))
})

describe('the next run, on an empty builder', () => {
  test('finds all of it before the build begins, and saves nothing again', async () => {
    const blobs = await stored()
    const before = new Map(blobs)
    const builder = fakeMountBuilder()
    const seen: (readonly string[])[] = []
    const steps = () => {
      seen.push(builder.pathsIn(MOD), builder.pathsIn(GOCACHE))
      return stepsThat(false)
    }
    const next = await carry({ builder, blobs, steps })
    const paths = [NET, PACKAGE].map((files) => files.map(({ path }) => path))
    expect(seen.map((each) => each.slice(1))).toEqual(paths)
    expect(foundIn(next)).toEqual(both('hit'))
    expect(savedIn(next)).toEqual(both('nothing in it changed'))
    expect(Object.values(next.outcomes).map(({ restored }) => restored)).toEqual(
      [NET, PACKAGE].map((files) => files.at(-1)!.content!.length),
    )
    expect(blobs).toEqual(before)
    expect(builder.calls).toEqual('records find find restore records prune build records save records prune'.split(' '))
  })

  test('of another commit finds an older build cache, and saves it with what is new', async () => {
    const blobs = await stored()
    const builder = fakeMountBuilder()
    const steps = () => {
      builder.fill(GOCACHE, ...file('cd/cd34-d'))
      return stepsThat(false)
    }
    const facts = { head: 'c'.repeat(40), parents: [HEAD], dirty: false, isWhole: true, prefix: '' }
    const next = await carry({ builder, blobs, steps, facts })
    expect(foundIn(next)).toEqual(both('hit', 'partial'))
    expect(savedIn(next)).toEqual(both('nothing in it changed', 'saved'))
    const third = await carry({ blobs, facts, steps: () => stepsThat(false) })
    expect(third.builder.pathsIn(GOCACHE)).toEqual(['./', './ab/', './ab/ab12-d', './cd/', './cd/cd34-d'])
  })

  test('with another go.sum finds older modules, and saves those that are named or new', async () => {
    const first = fakeMountBuilder()
    const blobs = await stored({
      builder: first,
      steps() {
        first.fill(MOD, ...file('rsc.io/quote@v1.5.2/go.mod', DAY), ...file('rsc.io/sampler@v1.3.0/go.mod', DAY))
        first.fill(GOCACHE, ...PACKAGE)
        return stepsThat(false)
      },
    })
    const builder = fakeMountBuilder()
    const steps = () => {
      builder.fill(MOD, ...NET)
      return stepsThat(false)
    }
    const files = treeWith(DOCKERFILE, 'rsc.io/quote v1.5.2 h1:x=\n')
    const next = await carry({ builder, blobs, steps, files })
    expect(foundIn(next)).toEqual(both('partial', 'hit'))
    const third = await carry({ blobs, files, steps: () => stepsThat(false) })
    expect(third.builder.pathsIn(MOD).filter((path) => path.endsWith('go.mod'))).toEqual([
      './rsc.io/quote@v1.5.2/go.mod',
      './golang.org/x/net@v0.25.0/go.mod',
    ])
  })

  test('drops what is not used any more', async () => {
    const blobs = await stored()
    const old = fakeMountBuilder()
    await carry({
      builder: old,
      blobs,
      facts: { head: 'c'.repeat(40), parents: [], dirty: false, isWhole: true, prefix: '' },
      steps() {
        old.fill(GOCACHE, ...file('cd/cd34-d'), ...file('ee/ee56-d', DAY))
        return stepsThat(false)
      },
    })
    const last = await carry({
      blobs,
      facts: { head: 'd'.repeat(40), parents: [], dirty: false, isWhole: true, prefix: '' },
      steps: () => stepsThat(false),
    })
    expect(last.builder.pathsIn(GOCACHE)).toEqual(['./', './ab/', './ab/ab12-d', './cd/', './cd/cd34-d', './ee/'])
  })
})

describe('a builder that has a mount already is left alone', () => {
  const ONE = 'records find restore records prune build records save records prune'
  test.each<[string, readonly string[], readonly string[], string]>([
    // who                 held            found                       calls
    ['both', [MOD, GOCACHE], ['held', 'held'], 'records build records'],
    ['the modules', [MOD], ['held', 'hit'], ONE],
    ['the packages', [GOCACHE], ['hit', 'held'], ONE],
  ])('%s', async (_, held, found, calls) => {
    const builder = fakeMountBuilder()
    held.forEach((key) => builder.fill(key, ...file('theirs')))
    const next = await carry({ builder, blobs: await stored(), steps: () => stepsThat(false) })
    expect(foundIn(next)).toEqual(both(found[0], found[1]))
    expect(Object.values(savedIn(next)).map((each) => each === KEPT)).toEqual(found.map((each) => each === 'held'))
    expect(builder.calls).toEqual(calls.split(' '))
    held.forEach((key) => expect(builder.pathsIn(key)).toEqual(['./', './theirs']))
  })

  test('also where somebody else filled it between the look at it and the restore', async () => {
    const builder = fakeMountBuilder({ says: { [MOD]: 'held' } })
    const next = await carry({ builder, blobs: await stored() })
    expect(foundIn(next)).toEqual(both('held', 'hit'))
    expect(savedIn(next)).toEqual(both(KEPT, 'nothing in it changed'))
    expect(next.outcomes['/go/pkg/mod']).toMatchObject({ restored: 0 })
  })
})

test('a builder that did not answer while it was not known whether it runs is asked again', async () => {
  const builder = fakeMountBuilder({ records: { calls: [1], error: new Error('no nodes are running') } })
  const run = await carry({ builder, blobs: await stored() })
  expect(foundIn(run)).toEqual(both('hit'))
  expect(builder.calls.slice(0, 3)).toEqual(['records', 'records', 'find'])
})
