import { expect, test } from '@jest/globals'
import { timeLimit } from '../../../../src/adapters/actions-cache/time-limit.ts'
import { fakeClock } from '../../../support/fake-clock.ts'

const LATE = new Error('late')

function limitOf(milliseconds: number) {
  const clock = fakeClock()
  const { signal, during } = timeLimit(clock, milliseconds, LATE, new AbortController().signal)
  const working = () => {
    let end!: () => void
    const ended = during(() => new Promise<void>((resolve) => (end = resolve)))
    return { end: () => (end(), ended) }
  }
  return { clock, signal, working }
}

test('works after one another take the time of each, and what passes between them takes none', async () => {
  const { clock, signal, working } = limitOf(10)
  for (const took of [4, 5]) {
    const work = working()
    clock.pass(took)
    await work.end()
    clock.pass(100)
  }
  expect(signal.aborted).toBe(false)
  working()
  clock.pass(1)
  expect(signal.reason).toBe(LATE)
})

test('works at the same time take it once', async () => {
  const { clock, signal, working } = limitOf(10)
  const works = Array.from({ length: 8 }, working)
  clock.pass(9)
  for (const work of works) await work.end()
  clock.pass(100)
  expect(signal.aborted).toBe(false)
  const [first, second] = [working(), working()]
  await first.end()
  expect(signal.aborted).toBe(false)
  clock.pass(1)
  expect(signal.reason).toBe(LATE)
  await second.end()
})
