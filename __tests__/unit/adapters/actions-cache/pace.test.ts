import { describe, expect, jest, test } from '@jest/globals'
import { CLOCK, counter, Stalled, type Alarm } from '../../../../src/adapters/actions-cache/pace.ts'

const PACE = { stall: 1000, least: 100_000 }

/** The verdict on a transfer, given chunk by chunk: bytes, and the milliseconds waited for them. */
function said(chunks: readonly (readonly [number, number])[]): string {
  const count = counter(PACE, 'came')
  try {
    chunks.forEach(([bytes, milliseconds]) => count(bytes, milliseconds))
    return 'fast enough'
  } catch (error) {
    expect(error).toBeInstanceOf(Stalled)
    return (error as Stalled).message
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

describe("an alarm of the machine's clock", () => {
  jest.useFakeTimers()
  test.each([
    ['rings once after its time', () => {}, [0, 0, 1, 1]],
    ['rings as late from where it is set again', ({ again }: Alarm) => again(), [0, 0, 0, 1]],
    ['does not ring once it is off', ({ off }: Alarm) => off(), [0, 0, 0, 0]],
    ['is not set again once it is off', ({ off, again }: Alarm) => (off(), again()), [0, 0, 0, 0]],
  ] as const)('%s', (_, after600, rung) => {
    let rings = 0
    const began = CLOCK.now()
    const alarm = CLOCK.alarm(1000, () => (rings += 1))
    const seen = [300, 300, 600, 600].map((passes, index) => {
      jest.advanceTimersByTime(passes)
      if (index === 1) after600(alarm)
      return rings
    })
    expect(seen).toEqual(rung)
    expect(CLOCK.now() - began).toBe(1800)
  })
})
