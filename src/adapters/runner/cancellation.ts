import { fail } from '../../errors/errors.ts'
import { killRunning } from '../exec/groups.ts'

/** Closing the terminal cancels too. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Aborts when the runner or a person cancels the run, so that what is running is stopped and what was made for it is
 * removed. A second signal of any kind ends the process at once, as Node does by default, with everything it started:
 * `raise` sends it again, with no listener left.
 */
export function cancellation(
  process: NodeJS.EventEmitter,
  raise: (signal: string) => void = sendOurselves,
): AbortSignal {
  const controller = new AbortController()
  const listen = (listener: (signal: string) => void): (() => void) => {
    for (const each of SIGNALS) process.on(each, listener)
    return () => SIGNALS.forEach((each) => process.off(each, listener))
  }
  const stop = listen((signal) => {
    stop()
    const stopAgain = listen((again) => {
      stopAgain()
      killRunning()
      raise(again)
    })
    controller.abort(fail('run.cancelled', { signal }))
  })
  return controller.signal
}

const sendOurselves = (signal: string): void => {
  process.kill(process.pid, signal)
}
