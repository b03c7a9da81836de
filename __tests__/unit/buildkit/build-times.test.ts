import { expect, test } from '@jest/globals'
import { buildTimes } from '../../../src/buildkit/build-times.ts'
import { vertices } from '../../../src/buildkit/status.ts'
import type { Vertex } from '../../../src/buildkit/vertex.ts'
import { replay } from '../../support/recordings.ts'
import { vertex } from '../../support/vertices.ts'

const ANY_TIME = { start: 0, stop: Number.MAX_SAFE_INTEGER }
const run = (start: number, stop: number) => ({ start, stop })

const timed = (name: string, started?: number, completed?: number, cached = false): Vertex =>
  vertex(name, {
    started,
    completed,
    runs: started === undefined ? [] : [{ start: started, stop: completed }],
    seconds: started === undefined || completed === undefined ? 0 : (completed - started) / 1000,
    cached,
  })

test('instructions in the order of their start, and the wall time of the build', () => {
  const steps = [
    timed('[2/2] RUN true', 3000, 5001),
    timed('[internal] load build context', 1000, 2000),
    timed('[1/2] FROM alpine', 2500, 2900, true),
    timed('[never] 1/1] RUN'),
    timed('[other 1/1] RUN it was cancelled', 4000),
  ]
  expect(buildTimes(steps, { start: 900, stop: 5123 })).toEqual({
    seconds: 4.223,
    vertices: [
      { name: '[1/2] FROM', seconds: 0, cached: true },
      { name: '[2/2] RUN', seconds: 2.001, cached: false },
    ],
  })
})

/** BuildKit reports a step shared with another build with its start there. */
test('a step that another build began counts from our start, and one that was over before is cached', () => {
  const steps = [
    timed('[1/4] RUN it was over', 1000, 44_999),
    timed('[2/4] RUN began elsewhere', 2000, 70_000),
    timed('[3/4] RUN ours', 70_000, 90_000),
    { ...timed('[4/4] RUN in both', 1000, 95_000), runs: [run(1000, 3000), run(44_000, 46_000), run(90_000, 95_000)] },
  ]
  const build = buildTimes(steps, { start: 45_000, stop: 100_000 })
  expect(build.seconds).toBe(55)
  expect(build.vertices.map(({ name, seconds, cached }) => [name, seconds, cached])).toEqual([
    ['[1/4] RUN', 0, true],
    ['[4/4] RUN', 6, false],
    ['[2/4] RUN', 25, false],
    ['[3/4] RUN', 20, false],
  ])
})

test('a build without vertices took its time', () => {
  expect(buildTimes([], { start: 1000, stop: 1250 })).toEqual({ seconds: 0.25, vertices: [] })
})

test.each(['0.13.1-ok.txt', '0.30.1-ok.txt'])(
  '%s: the value of a build argument is in a name, and not in the record',
  (name) => {
    const heard = vertices(replay(name).progress)
    expect(JSON.stringify(heard)).toContain('canary')
    const kept = buildTimes(heard, ANY_TIME)
    expect(JSON.stringify(kept)).not.toContain('canary')
    expect(kept.vertices.map((each) => each.name).toSorted()).toEqual([
      '[builder 1/4] FROM',
      '[builder 2/4] WORKDIR',
      '[builder 3/4] COPY',
      '[builder 4/4] RUN',
      '[stage-1 1/1] COPY',
      'exporting to image',
    ])
  },
)
