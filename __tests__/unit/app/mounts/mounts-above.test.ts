import { expect, test } from '@jest/globals'
import { carry, file, foundIn, savedIn, stepsThat, treeWith } from '../../../support/carried.ts'
import { fakeMountBuilder } from '../../../support/fake-mount-builder.ts'

/** As in the Dockerfile of moby/buildkit. */
const DOCKERFILE = `ARG GO_VERSION=1.26
FROM --platform=$BUILDPLATFORM golang:\${GO_VERSION} AS buildkitd
RUN --mount=target=. --mount=target=/root/.cache,type=cache <<EOT
  xx-go build -o /usr/bin/buildkitd ./cmd/buildkitd
EOT
`
const CACHE = '//root/.cache'
const entry = (digit: string) => `go-build/${digit.repeat(2)}/${digit.repeat(64)}-d`

/** Runs on new builders, one after the other, each of which puts a file of this age (seconds) into the mount. */
function runs(dockerfile = DOCKERFILE) {
  const blobs = new Map<string, Uint8Array>()
  return async (path: string, age = 0, argv: readonly string[] = []) => {
    const builder = fakeMountBuilder()
    const steps = () => {
      builder.fill(CACHE, ...file(path, age))
      return stepsThat(false)
    }
    const run = await carry({ builder, blobs: new Map(blobs), files: treeWith(dockerfile), steps }, ...argv)
    for (const [key, blob] of run.blobs) blobs.set(key, blob)
    return run
  }
}

test("of a folder above Go's build cache, what no build used leaves, and what is beside it stays", async () => {
  const run = runs()
  expect(Object.values(savedIn(await run(entry('a'), 10_000)))).toEqual(['saved'])
  await run('pip/old', 10_000)
  await run(entry('b'))
  const { builder } = await run(entry('c'))
  const files = builder.pathsIn(CACHE).filter((path) => !path.endsWith('/'))
  expect(files).toEqual(expect.arrayContaining(['./pip/old', `./${entry('b')}`, `./${entry('c')}`]))
  expect(files).not.toContain(`./${entry('a')}`)
})

test('what was left there with another base image comes back, and stays where it is not of Go', async () => {
  const run = runs()
  await run('pip/old', 10_000)
  expect(Object.values(foundIn(await run(entry('b'))))).toEqual(['hit'])
  const other = ['--build-args', 'GO_VERSION=1.27']
  expect(Object.values(foundIn(await run(entry('c'), 0, other)))).toEqual(['partial'])
  const next = await run(entry('d'), 0, other)
  expect(Object.values(foundIn(next))).toEqual(['hit'])
  expect(next.builder.pathsIn(CACHE)).toEqual(expect.arrayContaining(['./pip/old', `./${entry('c')}`]))
})
