import { fail } from '../../errors.ts'

/**
 * Aborts when the runner or a person cancels the run, so that a build is stopped and what was made for it is removed.
 * A second signal ends the process at once, as Node does by itself.
 */
export function cancellation(process: NodeJS.EventEmitter): AbortSignal {
  const controller = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => controller.abort(fail('run.cancelled', { signal })))
  }
  return controller.signal
}
