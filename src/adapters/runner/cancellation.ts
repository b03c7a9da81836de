import { fail } from '../../errors.ts'

const SIGNALS = ['SIGINT', 'SIGTERM'] as const

/**
 * Aborts when the runner or a person cancels the run, so that what runs is stopped and what was made for it is removed.
 * A second signal, whichever it is, ends the process at once, as Node does by itself.
 */
export function cancellation(process: NodeJS.EventEmitter): AbortSignal {
  const controller = new AbortController()
  const cancel = (signal: string): void => {
    for (const each of SIGNALS) process.off(each, cancel)
    controller.abort(fail('run.cancelled', { signal }))
  }
  for (const each of SIGNALS) process.on(each, cancel)
  return controller.signal
}
