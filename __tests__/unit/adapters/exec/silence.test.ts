import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import { heard, listenFor } from '../../../../src/adapters/exec/silence.ts'

beforeEach(() => {
  jest.useFakeTimers()
})
afterEach(() => {
  jest.useRealTimers()
})

test('silence is told once, and is counted from what was heard last', () => {
  const silent = jest.fn()
  using listener = listenFor(60, silent)
  for (let count = 0; count < 5; count += 1) {
    jest.advanceTimersByTime(59)
    listener.heard()
  }
  expect(silent).not.toHaveBeenCalled()
  jest.advanceTimersByTime(60)
  expect(silent).toHaveBeenCalledTimes(1)
  jest.advanceTimersByTime(1000)
  expect(silent).toHaveBeenCalledTimes(1)
})

test('nothing is told after it was disposed, nor where there is no limit', () => {
  const silent = jest.fn()
  for (const patience of [60, undefined]) {
    using listener = listenFor(patience, silent)
    listener.heard()
  }
  expect(jest.getTimerCount()).toBe(0)
  expect(silent).not.toHaveBeenCalled()
})

const PATIENCE = 60

/** A source that takes these times (ms) for its chunks, which are their indexes; it never ends by itself. */
async function* source(...times: readonly number[]): AsyncGenerator<number, void, undefined> {
  for (const [index, time] of times.entries()) {
    await jest.advanceTimersByTimeAsync(time)
    yield index
  }
  await jest.advanceTimersByTimeAsync(1_000_000)
  throw new Error('ended')
}

test('a source that goes on is heard as long as it takes, and ended once it is silent', async () => {
  const silent = jest.fn()
  const chunks = heard(source(59, 59, 59, 59), listenFor(PATIENCE, silent))
  for (const index of [0, 1, 2, 3]) expect(await chunks.next()).toEqual({ value: index, done: false })
  expect(silent).not.toHaveBeenCalled()
  await expect(chunks.next()).rejects.toThrow('ended')
  expect(silent).toHaveBeenCalledTimes(1)
})

test('one that is silent from the start is ended too', async () => {
  const silent = jest.fn()
  await expect(heard(source(), listenFor(PATIENCE, silent)).next()).rejects.toThrow('ended')
  expect(silent).toHaveBeenCalledTimes(1)
})

test('what is heard beside the chunks counts, and what is heard after a silence counts anew', async () => {
  const silent = jest.fn()
  const listener = listenFor(PATIENCE, silent)
  const chunks = heard(source(), listener)
  const first = chunks.next()
  first.catch(() => undefined) // awaited below
  for (const times of [0, 1, 2]) {
    for (let count = 0; count < 5; count += 1) {
      listener.heard()
      jest.advanceTimersByTime(59)
    }
    expect(silent).toHaveBeenCalledTimes(times)
    jest.advanceTimersByTime(1)
    expect(silent).toHaveBeenCalledTimes(times + 1)
  }
  await expect(first).rejects.toThrow('ended')
})

test('the time of the reader does not count, and none is left running when it has enough', async () => {
  const silent = jest.fn()
  const listener = listenFor(PATIENCE, silent)
  const chunks = heard(source(1, 1), listener)
  await chunks.next()
  listener.heard() // on its error output, which does not restart the time
  await jest.advanceTimersByTimeAsync(1_000_000)
  await chunks.next()
  await chunks.return()
  expect(jest.getTimerCount()).toBe(0)
  expect(silent).not.toHaveBeenCalled()
})
