import { EventEmitter } from 'node:events'
import { expect, test } from '@jest/globals'
import { cancellation } from '../../../../src/adapters/runner/cancellation.ts'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

test.each(SIGNALS)('the first signal aborts with an error of the catalogue: %s', (name) => {
  const process = new EventEmitter()
  const raised: string[] = []
  const signal = cancellation(process, (again) => raised.push(again))
  expect(signal.aborted).toBe(false)
  process.emit(name, name)
  expect(signal.reason).toMatchObject({ code: 'run.cancelled', exit: 130, message: expect.stringContaining(name) })
  expect(raised).toEqual([])
})

test('the second one, whichever it is, is left to Node', () => {
  const process = new EventEmitter()
  const raised: [string, number][] = []
  const listeners = (): number => SIGNALS.reduce((sum, each) => sum + process.listenerCount(each), 0)
  cancellation(process, (again) => raised.push([again, listeners()]))
  process.emit('SIGTERM', 'SIGTERM')
  process.emit('SIGINT', 'SIGINT')
  expect(raised).toEqual([['SIGINT', 0]])
})
