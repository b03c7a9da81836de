import { EventEmitter } from 'node:events'
import { expect, test } from '@jest/globals'
import { cancellation } from '../../../../src/adapters/runner/cancellation.ts'

test('the first signal aborts with an error of the catalogue, and leaves the next one to Node', () => {
  const process = new EventEmitter()
  const signal = cancellation(process)
  expect(signal.aborted).toBe(false)
  process.emit('SIGINT', 'SIGINT')
  expect(signal.reason).toMatchObject({ code: 'run.cancelled', exit: 130, message: expect.stringMatching(/SIGINT/) })
  expect([process.listenerCount('SIGINT'), process.listenerCount('SIGTERM')]).toEqual([0, 0])
})
