import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import { graceAfter } from '../../../../src/adapters/exec/grace.ts'

beforeEach(() => void jest.useFakeTimers())
afterEach(() => void jest.useRealTimers())

test.each(['before', 'meanwhile'])('what a run that was cancelled %s tidies up has so long, and no longer', (when) => {
  const controller = new AbortController()
  const reason = new Error('Ctrl-C')
  if (when === 'before') controller.abort(reason)
  const grace = graceAfter(controller.signal, 100)
  if (when === 'meanwhile') {
    jest.advanceTimersByTime(10_000)
    controller.abort(reason)
  }
  jest.advanceTimersByTime(99)
  expect(grace.aborted).toBe(false)
  jest.advanceTimersByTime(1)
  expect(grace.aborted).toBe(true)
  expect(grace.reason).toBe(reason)
})
