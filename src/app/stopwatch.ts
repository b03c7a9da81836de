import type { Clock } from '../ports.ts'
import type { StepTime } from '../report/report.ts'

/**
 * Wall-clock time of the steps in docs/design.md; repeated steps are summed, and the same ones at once count once. What a
 * step takes while one that began before it runs is `beside`.
 */
export interface Stopwatch {
  step<T>(name: string, work: () => T | Promise<T>): Promise<T>
  times(): readonly StepTime[]
}

interface Running {
  seconds: number
  beside: number
  /** How many of it run at once. */
  count: number
}

export function stopwatch(clock: Pick<Clock, 'now'>): Stopwatch {
  const ended = new Map<string, StepTime>()
  const running = new Map<string, Running>() // in the order they began
  let last = 0
  /** Gives each step that runs its share of the time since the last step began or ended. */
  function share(): void {
    const now = clock.now()
    const [first, ...others] = running.values()
    for (const each of others) each.beside += (now - last) / 1000
    for (const each of first ? [first, ...others] : []) each.seconds += (now - last) / 1000
    last = now
  }
  function begin(name: string): Running {
    share()
    const run = { seconds: 0, beside: 0, count: 0 }
    running.set(name, run)
    return run
  }
  function end(name: string, run: Running): void {
    share()
    running.delete(name)
    const before = ended.get(name) ?? { seconds: 0, beside: 0 }
    ended.set(name, { name, seconds: before.seconds + run.seconds, beside: before.beside + run.beside })
  }
  return {
    async step(name, work) {
      const run = running.get(name) ?? begin(name)
      run.count += 1
      try {
        return await work()
      } finally {
        run.count -= 1
        if (run.count === 0) end(name, run)
      }
    },
    times: () => [...ended.values()],
  }
}
