import type { Clock } from './pace.ts'

interface TimeLimit {
  /** Aborts once the time is up, or the run is cancelled, with the reason. */
  readonly signal: AbortSignal
  /** Runs `work`, which takes of the time. Works at the same time take it once. */
  readonly during: <T>(work: () => Promise<T>) => Promise<T>
}

/** Milliseconds for one part of a run in all, however long the run takes between its calls. */
export function timeLimit(clock: Clock, milliseconds: number, late: Error, cancelled: AbortSignal): TimeLimit {
  const limit = new AbortController()
  let left = milliseconds
  let working = 0
  let started = 0
  let alarm: { readonly off: () => void } | undefined
  return {
    signal: AbortSignal.any([cancelled, limit.signal]),
    async during(work) {
      if (working === 0) {
        started = clock.now()
        alarm = clock.alarm(left, () => limit.abort(late))
      }
      working += 1
      try {
        return await work()
      } finally {
        working -= 1
        if (working === 0) {
          alarm?.off()
          left -= clock.now() - started
          if (left <= 0) limit.abort(late)
        }
      }
    },
  }
}
