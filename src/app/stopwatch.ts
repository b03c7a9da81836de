import type { Clock } from '../ports.ts'
import type { StepTime } from '../report/report.ts'

/** Wall-clock time of the steps in docs/design.md; repeated steps are summed, and the same ones at once count once. */
export interface Stopwatch {
  step<T>(name: string, work: () => T | Promise<T>): Promise<T>
  times(): readonly StepTime[]
}

export function stopwatch(clock: Pick<Clock, 'now'>): Stopwatch {
  const seconds = new Map<string, number>()
  const running = new Map<string, { readonly started: number; count: number }>()
  return {
    async step(name, work) {
      const run = running.get(name) ?? { started: clock.now(), count: 0 }
      running.set(name, run)
      run.count += 1
      try {
        return await work()
      } finally {
        run.count -= 1
        if (run.count === 0) {
          running.delete(name)
          seconds.set(name, (seconds.get(name) ?? 0) + (clock.now() - run.started) / 1000)
        }
      }
    },
    times: () => [...seconds].map(([name, total]) => ({ name, seconds: total })),
  }
}
