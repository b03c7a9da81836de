import { describe, expect, test } from '@jest/globals'
import {
  both,
  carry,
  DOCKERFILE,
  foundIn,
  PACKAGE,
  savedIn,
  stepsThat,
  stored,
  treeWith,
} from '../../../support/carried.ts'
import { fakeMountBuilder } from '../../../support/fake-mount-builder.ts'

const NOTHING_YET = 'miss: nothing is stored for it yet'
const NAMESPACE = ['--build-args', 'BUILDKIT_CACHE_MOUNT_NS=team']

describe('what a run before left is found', () => {
  test.each<[string, string, readonly string[], readonly [modules: string, packages: string]]>([
    // what is different          Dockerfile                              arguments                         found
    ['nothing', DOCKERFILE, [], ['hit', 'hit']],
    ['the platform is named that the builder has', DOCKERFILE, ['--platforms', 'linux/amd64'], ['hit', 'hit']],
    ['another platform', DOCKERFILE, ['--platforms', 'linux/arm64'], ['hit', NOTHING_YET]],
    ['a build argument', DOCKERFILE, ['--build-args', 'TAGS=x'], ['hit', 'partial']],
    ['another toolchain', DOCKERFILE.replace('1.26', '1.25'), [], ['hit', NOTHING_YET]],
    ['another flag', DOCKERFILE.replace('go build', 'go build -race'), [], ['hit', 'partial']],
    ['another namespace', DOCKERFILE, NAMESPACE, [NOTHING_YET, NOTHING_YET]],
  ])('with this difference: %s', async (_, dockerfile, argv, [modules, packages]) => {
    const run = await carry({ files: treeWith(dockerfile), blobs: await stored() }, ...argv)
    expect(foundIn(run)).toEqual(both(modules, packages))
  })
})

describe('a mount is restored and saved as the user’s steps select it', () => {
  test.each([
    // flags                                        argument                                key
    ['id=m,target=/c,uid=1000,gid=1000,mode=0700', '', '/m;uid=1000;gid=1000;mode=0700'],
    ['target=/c,uid=7', '', '//c;uid=7'],
    ['id=m,target=/c', 'BUILDKIT_CACHE_MOUNT_NS=team', 'team/m'],
  ])('%s %s', async (flags, argument, key) => {
    const files = treeWith(`FROM golang:1.26\nRUN --mount=type=cache,${flags} make\n`)
    const argv = argument === '' ? [] : ['--build-args', argument]
    const builder = fakeMountBuilder()
    const blobs = new Map<string, Uint8Array>()
    const steps = () => {
      builder.fill(key, ...PACKAGE)
      return stepsThat(false)
    }
    expect(Object.values(savedIn(await carry({ builder, blobs, files, steps }, ...argv)))).toEqual(['saved'])
    const next = await carry({ blobs, files, steps: () => stepsThat(false) }, ...argv)
    expect(Object.values(foundIn(next))).toEqual(['hit'])
    expect(next.builder.pathsIn(key)).toEqual(builder.pathsIn(key))
    expect(Object.values(savedIn(next))).toEqual(['nothing in it changed'])
  })
})

test('a blob that is saved says when, by what, and under which key', async () => {
  const blobs = await stored()
  for (const [key, blob] of blobs) {
    const text = Buffer.from(blob).toString('latin1')
    expect(text).toContain(`"key":"${key.slice(0, -12)}"`)
    expect(text).toMatch(/"createdAt":"2026-11-21T00:00:\d\d\.\d{3}Z"/)
  }
  expect([...blobs.keys()].map((key) => /go-mod|go-build/.exec(key)?.[0])).toEqual(['go-mod', 'go-build'])
})
