import type { Clock } from '../ports.ts'
import type { StepTime } from '../report/report.ts'

/**
 * Wall-clock time of the steps in docs/design.md; repeated steps are summed, and the same ones at once count once. Of
 * steps at the same time the one that began first counts in full, and that time of the others is `beside`.
 */
export interface Stopwatch {
  step<T>(name: string, work: () => T | Promise<T>): Promise<T>
  /** A step that is done ahead, while others go on: it counts after any of them, whichever began first. */
  ahead<T>(name: string, work: () => T | Promise<T>): Promise<T>
  times(): readonly StepTime[]
}

interface Running {
  readonly isAhead: boolean
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
    const all = [...running.values()]
    const leading = all.find(({ isAhead }) => !isAhead) ?? all[0]
    for (const each of all) {
      each.seconds += (now - last) / 1000
      if (each !== leading) each.beside += (now - last) / 1000
    }
    last = now
  }
  function begin(name: string, isAhead: boolean): Running {
    share()
    const run = { isAhead, seconds: 0, beside: 0, count: 0 }
    running.set(name, run)
    return run
  }
  function end(name: string, run: Running): void {
    share()
    running.delete(name)
    const before = ended.get(name) ?? { seconds: 0, beside: 0 }
    ended.set(name, { name, seconds: before.seconds + run.seconds, beside: before.beside + run.beside })
  }
  async function timed<T>(name: string, isAhead: boolean, work: () => T | Promise<T>): Promise<T> {
    const run = running.get(name) ?? begin(name, isAhead)
    run.count += 1
    try {
      return await work()
    } finally {
      run.count -= 1
      if (run.count === 0) end(name, run)
    }
  }
  return {
    step: (name, work) => timed(name, false, work),
    ahead: (name, work) => timed(name, true, work),
    times: () => [...ended.values()],
  }
}
