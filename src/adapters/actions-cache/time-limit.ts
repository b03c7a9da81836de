import type { Clock } from './pace.ts'

interface TimeLimit {
  /** Aborts once the time is up, or the run is cancelled, with the reason. */
  readonly signal: AbortSignal
  /** Runs `work`, which takes of the time. */
  readonly during: <T>(work: () => Promise<T>) => Promise<T>
}

/** Milliseconds for one part of a run in all, however long the run takes between its calls. */
export function timeLimit(clock: Clock, milliseconds: number, late: Error, cancelled: AbortSignal): TimeLimit {
  const limit = new AbortController()
  let left = milliseconds
  return {
    signal: AbortSignal.any([cancelled, limit.signal]),
    async during(work) {
      const started = clock.now()
      const alarm = clock.alarm(left, () => limit.abort(late))
      try {
        return await work()
      } finally {
        alarm.off()
        left -= clock.now() - started
        if (left <= 0) limit.abort(late)
      }
    },
  }
}
