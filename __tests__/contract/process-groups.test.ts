import { getEventListeners } from 'node:events'
import { describe, expect, test } from '@jest/globals'
import { killRunning } from '../../src/adapters/exec/groups.ts'
import { run, stream } from '../../src/adapters/exec/process.ts'
import { gone } from '../support/gone.ts'

const pids = (said: Uint8Array): readonly number[] => Buffer.from(said).toString().trim().split(' ').map(Number)

describe('what a program has started ends with it', () => {
  /** Prints the IDs of a shell and its child, which both keep its output open. */
  const FAMILY = 'sleep 600 & echo $$ $!; wait'

  test('when the call is cancelled', async () => {
    const controller = new AbortController()
    let family: readonly number[] = []
    const ended = run('sh', ['-c', FAMILY], {
      signal: controller.signal,
      onStdoutChunk: (chunk) => {
        family = pids(chunk)
        controller.abort(new Error('enough'))
      },
    })
    await expect(ended).rejects.toThrow('enough')
    expect(family).toHaveLength(2)
    await Promise.all(family.map(gone))
  })

  test('when its reader stops', async () => {
    let family: readonly number[] = []
    for await (const chunk of stream('sh', ['-c', FAMILY])) {
      family = pids(chunk)
      break
    }
    await Promise.all(family.map(gone))
  })

  test('at once when our own process ends, whatever it does about signals', async () => {
    let family: readonly number[] = []
    const ended = run('sh', ['-c', `trap '' TERM; ${FAMILY}`], {
      onStdoutChunk: (chunk) => {
        family = pids(chunk)
        killRunning()
      },
    })
    expect(await ended).toMatchObject({ code: 137 })
    await Promise.all(family.map(gone))
  })

  test('a call that has ended hears nothing more of its signal', async () => {
    const controller = new AbortController()
    for (let calls = 0; calls < 20; calls++) await run('true', [], { signal: controller.signal })
    expect(getEventListeners(controller.signal, 'abort')).toEqual([])
  })
})
