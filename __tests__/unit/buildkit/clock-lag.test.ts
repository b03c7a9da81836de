import { expect, test } from '@jest/globals'
import { clockLag } from '../../../src/buildkit/clock-lag.ts'
import type { StatusVertex } from '../../../src/buildkit/solve-status.ts'

const at = (milliseconds: number) => new Date(milliseconds).toISOString()
const said = (...vertexes: readonly StatusVertex[]) => ({ kind: 'status', status: { vertexes } }) as const

test.each([
  ['a start', said({ digest: 'a', started: at(4000) }), 1000],
  ['an end', said({ digest: 'a', started: at(1000), completed: at(4500) }), 500],
  ['the latest of several', said({ digest: 'a', started: at(1000) }, { digest: 'b', started: at(3000) }), 2000],
  ['a builder whose clock is ahead', said({ digest: 'a', started: at(65_000) }), -60_000],
  ['no time', said({ digest: 'a' }), Infinity],
  ['what is no time', said({ digest: 'a', started: 'soon', completed: at(4000) }), 1000],
  ['nothing of a vertex', { kind: 'status', status: {} } as const, Infinity],
  ['text', { kind: 'text', line: at(4000) } as const, Infinity],
])('%s', (_, item, lag) => {
  expect(clockLag(item, 5000)).toBe(lag)
})
