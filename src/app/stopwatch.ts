import type { Clock } from '../ports.ts'
import type { StepTime } from '../report/report.ts'

/** Wall-clock time of the steps in docs/design.md; repeated steps are summed. */
export interface Stopwatch {
  step<T>(name: string, work: () => T | Promise<T>): Promise<T>
  times(): readonly StepTime[]
}

export function stopwatch(clock: Pick<Clock, 'now'>): Stopwatch {
  const seconds = new Map<string, number>()
  return {
    async step(name, work) {
      const started = clock.now()
      try {
        return await work()
      } finally {
        seconds.set(name, (seconds.get(name) ?? 0) + (clock.now() - started) / 1000)
      }
    },
    times: () => [...seconds].map(([name, total]) => ({ name, seconds: total })),
  }
}
