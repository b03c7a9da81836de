import { describe, expect, test } from '@jest/globals'
import {
  both,
  carry,
  DOCKERFILE,
  foundIn,
  GOCACHE,
  MOD,
  NET,
  savedIn,
  stepsThat,
  stored,
  treeWith,
} from '../../../support/carried.ts'
import { fakeMountBuilder } from '../../../support/fake-mount-builder.ts'
import { HEAD, PARENT } from '../../../support/fake-commits.ts'
import type { World } from '../../../support/world.ts'
import type { EventFacts } from '../../../../src/inputs/event-facts.ts'
import { pullEvent } from '../../../support/pull-event.ts'

const NOTHING_YET = 'miss: nothing is stored for it yet'

describe('nothing is asked of the builder and the store, and nothing is said', () => {
  const NO_MOUNTS = 'FROM golang:1.26\nRUN go build\n'
  test.each<[string, World, readonly string[]]>([
    ['where cache-mounts is off', {}, ['--cache-mounts', 'off']],
    ['where the Dockerfile has no cache mount', { files: treeWith(NO_MOUNTS) }, []],
  ])('%s', async (_, world, argv) => {
    const { builder, mounts, report } = await carry({ ...world, steps: () => [] }, ...argv)
    expect(builder.calls).toEqual(['build'])
    expect(mounts).toBeUndefined()
    expect(report.steps.map(({ name }) => name)).not.toContain('cache mounts')
  })
})

describe('what cannot be carried at all is said once', () => {
  const NO_MOUNTS = treeWith('FROM golang:1.26-onbuild\n')
  const URL = 'https://git.example/shop.git#main'
  test.each<[string, World, readonly string[], RegExp]>([
    [
      'steps of the base image that mount caches',
      { files: NO_MOUNTS },
      [],
      /^The build mounts caches that the Dockerfile/,
    ],
    ['a Dockerfile that is no file', {}, ['--context', URL], /^Its Dockerfile is not a file of the checkout, so no/],
  ])('%s', async (_, world, argv, note) => {
    const { builder, mounts, report } = await carry(world, ...argv)
    expect(report.notes.filter((each) => note.test(each))).toHaveLength(1)
    expect(mounts).toBeUndefined()
    expect(builder.builds).toEqual([])
  })
})

test('a mount in which nothing is is not stored: it may be private to another build at this moment', async () => {
  const run = await carry({ steps: () => stepsThat(false) })
  expect(savedIn(run)).toEqual(both('the builder has no such mount after the build'))
  const builder = fakeMountBuilder()
  const empty = await carry({ builder, steps: () => (builder.fill(MOD), builder.fill(GOCACHE), stepsThat(false)) })
  expect(savedIn(empty)).toEqual(
    both('the builder gave out an empty one: it has no content, or another build is using it'),
  )
  expect(empty.blobs.size).toBe(0)
})

test('a list of ids and targets carries these, and names those that nothing mounts', async () => {
  const run = await carry({}, '--cache-mounts', '/go/pkg/mod', '--cache-mounts', 'apt')
  expect(foundIn(run)).toEqual({
    '/go/pkg/mod': NOTHING_YET,
    '/root/.cache/go-build': 'left: not among cache-mounts',
    apt: 'left: no RUN in the build mounts it',
  })
  expect(savedIn(run)).toEqual({ '/go/pkg/mod': 'saved', '/root/.cache/go-build': null, apt: null })
  expect(run.builder.calls.filter((call) => call === 'find' || call === 'store')).toEqual(['find', 'store'])
})

test('a list may name a mount by its target, although it has an id', async () => {
  const files = treeWith('FROM golang:1.26\nRUN --mount=type=cache,id=modules,target=/go/pkg/mod go mod download\n')
  const run = await carry({ files }, '--cache-mounts', '/go/pkg/mod')
  expect(foundIn(run)).toEqual({ modules: NOTHING_YET })
})

test('a mount that cannot be carried is named with the reason', async () => {
  const files = treeWith(`${DOCKERFILE}RUN --mount=type=cache,target=/x,from=seed true\n`)
  const run = await carry({ files })
  const { '/x': left, ...others } = foundIn(run)
  expect(others).toEqual(both(NOTHING_YET))
  expect(left).toMatch(/^left: .*from/)
})

test('mounts of stages that start from no image are not carried', async () => {
  const files = treeWith('FROM scratch\nRUN --mount=type=cache,target=/x ["/bin"]\n')
  const reason = 'no stage that mounts it starts from a known image, whose tar could read and write it'
  const run = await carry({ files })
  expect(foundIn(run)).toEqual({ '/x': `left: ${reason}` })
  expect(savedIn(run)).toEqual({ '/x': null })
  expect(run.builder.calls).not.toContain('find')
  expect(run.builder.builds).toEqual([])
})

const push = (ref: string): EventFacts => ({
  kind: 'push',
  before: PARENT,
  forced: false,
  ref,
  defaultBranch: 'main',
  commit: HEAD,
})
const PULL: EventFacts = pullEvent(HEAD)
const RELEASE = 'a release restores and saves no cache mount'

describe('which runs read and write', () => {
  test.each<[string, EventFacts, readonly string[], readonly [found: string, saved: string]]>([
    // run              event                     arguments                          found              saved
    ['the base branch', push('refs/heads/main'), [], ['hit', 'nothing in it changed']],
    ['another branch', push('refs/heads/x'), [], ['hit', 'only the default branch saves']],
    ['another, always', push('refs/heads/x'), ['--cache-mounts-save', 'always'], ['hit', 'nothing in it changed']],
    ['never', push('refs/heads/main'), ['--cache-mounts-save', 'never'], ['hit', 'cache-mounts-save is never']],
    ['a pull request', PULL, [], ['hit', 'a pull request does not save']],
    ['a tag', push('refs/tags/v1'), [], [`miss: ${RELEASE}`, RELEASE]],
  ])('%s', async (_, event, argv, [found, saved]) => {
    const run = await carry({ event, blobs: await stored() }, ...argv)
    expect(foundIn(run)).toEqual(both(found))
    expect(savedIn(run)).toEqual(both(saved))
    expect(run.builder.calls.includes('find')).toBe(found === 'hit')
    expect(run.builder.calls.includes('save')).toBe(saved === 'nothing in it changed')
    expect(run.builder.calls).not.toContain('store')
  })
})

test('with no-cache nothing is restored that would be thrown away, and what the build makes is saved', async () => {
  const run = await carry({}, '--no-cache')
  expect(foundIn(run)).toEqual(both('miss: no-cache empties it'))
  expect(savedIn(run)).toEqual(both('saved'))
  expect(run.builder.calls).not.toContain('find')
  expect(run.report.notes.join()).toMatch(/The input no-cache emptied the cache mounts/)
})

test('with no-cache-filters that holds for the mounts of those stages, also where others use them', async () => {
  const dockerfile = `FROM golang:1.26 AS modules
COPY go.sum .
RUN --mount=type=cache,target=/go/pkg/mod go mod download
FROM modules AS build
RUN --mount=type=cache,target=/go/pkg/mod --mount=type=cache,target=/root/.cache/go-build go build
`
  const files = treeWith(dockerfile)
  const blobs = await stored({ files })
  const builder = fakeMountBuilder()
  const steps = () => {
    builder.fill(MOD, ...NET)
    return stepsThat(false)
  }
  const run = await carry({ files, blobs, builder, steps }, '--no-cache-filters', 'Modules')
  expect(foundIn(run)).toEqual(both('miss: no-cache-filters empties it', 'hit'))
  expect(run.builder.calls.filter((call) => call === 'find')).toEqual(['find'])
  expect(run.mounts?.mounts.map(({ restored }) => restored > 0)).toEqual([false, true])
})

describe('a build whose steps all come from the layer cache', () => {
  test('saves nothing, and starts no build of ours', async () => {
    const run = await carry({ steps: () => stepsThat(true) })
    expect(savedIn(run)).toEqual(both('no step that mounts it ran'))
    expect(run.builder.calls).toEqual(['records', 'find', 'find', 'build'])
  })

  test('what was restored for it is not saved again', async () => {
    const run = await carry({ blobs: await stored(), steps: () => stepsThat(true) })
    expect(foundIn(run)).toEqual(both('hit'))
    expect(savedIn(run)).toEqual(both('no step that mounts it ran'))
    expect(run.builder.calls).toEqual(['records', 'find', 'find', 'restore', 'records', 'prune', 'build'])
  })
})

test('what the steps did not mount under the name that was looked for is not saved', async () => {
  const builder = fakeMountBuilder()
  const steps = () => {
    builder.fill(MOD, ...NET)
    return stepsThat(false)
  }
  const run = await carry({ builder, steps })
  expect(savedIn(run)).toEqual(both('saved', 'the builder has no such mount after the build'))
})

describe('a tree that is no commit', () => {
  const facts = { head: HEAD, parents: [], dirty: true, isWhole: true, prefix: '' }
  const NO_COMMIT = 'the checkout has uncommitted changes, or is not a Git checkout'

  test('saves modules only: the others are not even taken out', async () => {
    const run = await carry({ facts })
    expect(savedIn(run)).toEqual(both('saved', NO_COMMIT))
    expect(run.builder.builds.map(({ dockerfile }) => /go-build/.test(dockerfile.content))).toEqual([false])
  })

  test('starts no save where there are no modules', async () => {
    const run = await carry({ facts }, '--cache-mounts', '/root/.cache/go-build')
    expect(savedIn(run)).toEqual({ '/go/pkg/mod': null, '/root/.cache/go-build': NO_COMMIT })
    expect(run.builder.calls).toEqual(['records', 'find', 'build', 'records'])
  })
})
