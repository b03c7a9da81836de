import { expect, test } from '@jest/globals'
import { counter } from '../../../../src/adapters/actions-cache/pace.ts'

const PACE = { stall: 1000, least: 100_000 }

/** What is said of a transfer, told chunk by chunk: bytes, and the milliseconds that they were waited for. */
function said(chunks: readonly (readonly [number, number])[]): string {
  const count = counter(PACE, 'came')
  try {
    chunks.forEach(([bytes, milliseconds]) => count(bytes, milliseconds))
    return 'fast enough'
  } catch (error) {
    return (error as Error).message
  }
}

const SLOW = 'less than 100 kB came in 1 s'
const times = (count: number, bytes: number, milliseconds: number) =>
  Array.from({ length: count }, () => [bytes, milliseconds] as const)

test.each([
  ['in drops', times(20, 4_999, 50), SLOW],
  ['slowly, and fast enough', times(40, 5_000, 50), 'fast enough'],
  ['fast, and then in drops', [...times(1, 500_000, 1000), ...times(20, 10, 50)], SLOW],
  ['in drops, of which the last is large', [...times(19, 10, 50), [100_000, 50] as const], 'fast enough'],
  ['in fewer bytes than that, and then no more', times(19, 10, 50), 'fast enough'],
  ['at once, however much is done with it meanwhile', times(100, 1, 0), 'fast enough'],
])('a blob that comes %s', (_, chunks, answer) => {
  expect(said(chunks)).toBe(answer)
})
