import { fail } from '../../errors/errors.ts'
import { killRunning } from '../exec/groups.ts'

/** SIGHUP: the terminal was closed. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Aborts on the first signal. The second one kills what is running and is raised again, which ends the process. */
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
