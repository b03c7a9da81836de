import { expect, test } from '@jest/globals'
import type { BuildEvent, Vertex } from '../../../src/buildkit/vertex.ts'
import { logOf } from '../../support/recordings.ts'
import { vertex } from '../../support/vertices.ts'

const A = vertex('[a 1/2] RUN x')
const B = vertex('[b 2/2] RUN y')
const done = (more: Partial<Vertex>): BuildEvent => ({ kind: 'completed', vertex: { ...A, ...more } })
const output = (seconds: number): BuildEvent => ({ kind: 'output', vertex: A, seconds, text: 'hi' })

test('vertices are numbered as they appear, and keep their numbers', () => {
  const lines = logOf([
    { kind: 'message', text: 'WARNING: one' },
    { kind: 'started', vertex: A },
    { kind: 'started', vertex: B },
    { kind: 'status', vertex: B, text: 'sha256:abc 12 MB done' },
    output(0.1234),
    done({ seconds: 2.06 }),
    { kind: 'started', vertex: A },
    done({ cached: true }),
  ])
  expect(lines).toEqual([
    'WARNING: one',
    '',
    '#1 [a 1/2] RUN x',
    '',
    '#2 [b 2/2] RUN y',
    '#2 sha256:abc 12 MB done',
    '#1 0.123 hi',
    '#1 DONE 2.1s',
    '',
    '#1 [a 1/2] RUN x',
    '#1 CACHED',
  ])
})

test.each([
  ['seconds', output(1.23456), '#1 1.235 hi'],
  ['tens', output(12.3456), '#1 12.35 hi'],
  ['hundreds', output(123.456), '#1 123.5 hi'],
  ['an error', done({ error: 'exit code: 1\n::error::forged' }), '#1 ERROR: exit code: 1 ::error::forged'],
  ['a cancelled one', done({ error: 'context canceled' }), '#1 CANCELED'],
])('%s', (_, event, line) => {
  expect(logOf([event]).at(-1)).toBe(line)
})

test('a name with line breaks starts no line of its own', () => {
  const name = 'RUN <<EOF\r\n::set-output\u2028EOF'
  expect(logOf([{ kind: 'started', vertex: vertex(name) }])).toEqual(['', '#1 RUN <<EOF ::set-output EOF'])
})
