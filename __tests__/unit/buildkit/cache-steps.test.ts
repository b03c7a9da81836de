import { expect, test } from '@jest/globals'
import { cacheSteps, mountsCache } from '../../../src/buildkit/cache-steps.ts'
import { buildTimes } from '../../../src/buildkit/build-times.ts'
import type { Vertex } from '../../../src/buildkit/vertex.ts'
import { vertex } from '../../support/vertices.ts'

/** Names written by the engine for a Dockerfile with these instructions. */
test.each([
  [
    '[build 4/8] RUN --network=none --mount=type=cache,target=/go/pkg/mod     --mount=type=bind,target=/in go build',
    true,
  ],
  [`[5/8] RUN --mount="type=cache,id=x,target=/c" --mount='type=tmpfs,target=/t' echo two`, true],
  ['[build 7/8] RUN --mount=target=/q,type=cache <<EOF (echo one...)', true],
  ['[build 8/8] RUN --mount=type=cache,target=/z ["echo", "x"]', true],
  ['[stage-1 2/2] ONBUILD RUN --mount=type=cache,target=/z make', true],
  ['[linux/amd64->arm64 build  4/12] RUN --mount=type=cache,target=/z make', true],
  ['[2/2] RUN --mount type=cache,target=/z make', true],
  ['[2/2] RUN --mount=type=bind,target=/a --mount=TYPE=Cache,target=/z make', true],
  ['[2/2] RUN --mount=type=\\cache,target=/z make', true],
  [`[2/2] RUN --mount=type='cache',target="/it's" make`, true],
  ['[2/2] RUN --mount="target=/c d" --mount=type=cache,target=/z make', true],
  ['[build 6/8] RUN --mount=type=tmpfs,target=/t echo --mount=type=cache,target=/x', false],
  ['[2/2] RUN echo --mount=type=cache,target=/x', false],
  ['[2/2] RUN -- --mount=type=cache,target=/x', false],
  ['[2/2] RUN --mount=target=/x,id=type=cache make', false],
  ['[2/2] RUN --mount=type=cache,type=bind,target=/x make', false],
  ['[2/2] RUN --network=none make', false],
  ['[2/2] RUN --mount', false],
  ['[2/2] RUN', false],
  ['[2/2] COPY --mount=type=cache,target=/x a b', false],
  ['[internal] setting cache mount permissions', false],
  ['exporting to image', false],
])('%s: %s', (name, mounts) => {
  expect(mountsCache(name)).toBe(mounts)
})

test('a name of any length is read in no time', () => {
  for (const part of ['a', '"', '\\', "'", '--a ', ' ', '"\\"']) {
    expect(mountsCache(`[2/2] RUN --x=${part.repeat(100_000)}`)).toBe(false)
  }
})

const ended = (name: string, more: Partial<Vertex> = {}) =>
  vertex(name, { completed: 1000, runs: [{ start: 0, stop: 1000 }], seconds: 1, ...more })
const VERTICES = [
  ended('[build 1/3] FROM golang'),
  ended('[build 2/3] RUN --mount=type=cache,target=/go/pkg/mod echo canary', { cached: true }),
  ended('[linux/arm64 3/3] RUN --mount=type=cache,target=/x make'),
  ended('[3/3] RUN --mount=type=cache,target=/never make', { completed: undefined }),
  ended('[3/3] RUN make'),
]

test('the steps with cache mounts that came to an end, with their stage and whole text', () => {
  expect(cacheSteps(VERTICES)).toEqual([
    { stage: 'build', text: 'RUN --mount=type=cache,target=/go/pkg/mod echo canary', cached: true },
    { stage: '', text: 'RUN --mount=type=cache,target=/x make', cached: false },
  ])
})

test('a record says which steps they are, and nothing more of them', () => {
  expect(buildTimes(VERTICES, { start: 0, stop: 1000 }).vertices).toEqual([
    { name: '[build 1/3] FROM', seconds: 1, cached: false },
    { name: '[build 2/3] RUN', seconds: 0, cached: true, cacheMounts: true },
    { name: '[linux/arm64 3/3] RUN', seconds: 1, cached: false, cacheMounts: true },
    { name: '[3/3] RUN', seconds: 1, cached: false },
  ])
})
