import { expect, test } from '@jest/globals'
import { buildRecord } from '../../../src/build/record.ts'
import { vertices } from '../../../src/build/status.ts'
import type { Vertex } from '../../../src/build/vertex.ts'
import { replay } from '../../support/recordings.ts'

const vertex = (name: string, started?: number, completed?: number, cached = false): Vertex => ({
  digest: name,
  name,
  started,
  completed,
  seconds: started === undefined || completed === undefined ? 0 : (completed - started) / 1000,
  cached,
  error: '',
})

test('instructions in the order of their start, and the wall time of all', () => {
  const build = buildRecord([
    vertex('[2/2] RUN true', 3000, 5001),
    vertex('[internal] load build context', 1000, 2000),
    vertex('[1/2] FROM alpine', 2500, 2900, true),
    vertex('[never] 1/1] RUN'),
    vertex('[other 1/1] RUN it was cancelled', 4000),
  ])
  expect(build).toEqual({
    seconds: 4.001,
    vertices: [
      { name: '[1/2] FROM', seconds: 0, cached: true },
      { name: '[2/2] RUN', seconds: 2.001, cached: false },
    ],
  })
})

test('a build without vertices took no time', () => {
  expect(buildRecord([])).toEqual({ seconds: 0, vertices: [] })
})

test.each(['0.13.1-ok.txt', '0.30.1-ok.txt'])(
  '%s: the value of a build argument is in a name, and not in the record',
  (name) => {
    const heard = vertices(replay(name).progress)
    expect(JSON.stringify(heard)).toContain('canary')
    expect(JSON.stringify(buildRecord(heard))).not.toContain('canary')
    expect(
      buildRecord(heard)
        .vertices.map((each) => each.name)
        .toSorted(),
    ).toEqual([
      '[builder 1/4] FROM',
      '[builder 2/4] WORKDIR',
      '[builder 3/4] COPY',
      '[builder 4/4] RUN',
      '[stage-1 1/1] COPY',
      'exporting to image',
    ])
  },
)
