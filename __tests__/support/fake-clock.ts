import type { Clock } from '../../src/adapters/actions-cache/pace.ts'

/** A clock that stands still until a test or a fake service advances it. */
export interface FakeClock extends Clock {
  /** Advances by so many milliseconds; alarms that are then due ring at once. */
  readonly pass: (milliseconds: number) => void
  /** Resolves once so many alarms have been set since the call. */
  readonly set: (count: number) => Promise<void>
}

export function fakeClock(): FakeClock {
  let now = 0
  let alarmsSet = 0
  const pending = new Map<() => void, number>() // when each rings
  const waiting = new Map<() => void, number>() // how many alarms each waits for
  return {
    now: () => now,
    alarm(milliseconds, ring) {
      const rings = (): void => ring() // another one for each alarm
      pending.set(rings, now + milliseconds)
      alarmsSet += 1
      for (const [go, count] of waiting) if (alarmsSet >= count && waiting.delete(go)) go()
      return {
        again: () => void (pending.has(rings) && pending.set(rings, now + milliseconds)),
        off: () => void pending.delete(rings),
      }
    },
    pass(milliseconds) {
      now += milliseconds
      for (const [rings, at] of pending) if (at <= now && pending.delete(rings)) rings()
    },
    set: (count) => new Promise((go) => void waiting.set(go, alarmsSet + count)),
  }
}
