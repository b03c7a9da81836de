import { formatBytes, type Bytes } from '../../units/bytes.ts'

/** What waits and slow transfers are measured by. */
export interface Clock {
  /** Milliseconds since a fixed moment. */
  readonly now: () => number
  /** Calls `ring` after so many milliseconds. */
  readonly alarm: (milliseconds: number, ring: () => void) => Alarm
}

/** `again` restarts its full time from now, unless it is off. */
export interface Alarm {
  readonly again: () => void
  readonly off: () => void
}

/** The machine's own. */
export const CLOCK: Clock = {
  now: () => performance.now(),
  alarm(milliseconds, ring) {
    let timer: NodeJS.Timeout | undefined = setTimeout(ring, milliseconds)
    return {
      again: () => void timer?.refresh(),
      off: () => {
        clearTimeout(timer)
        timer = undefined
      },
    }
  },
}

/** How slow a transfer may be. */
export interface Pace {
  /** A test brings its own, so that a busy machine reaches no limit. */
  readonly clock: Clock
  /** Longest wait for the next byte, in milliseconds. */
  readonly stall: number
  /** Fewest bytes per `stall` milliseconds, on each connection; only the rest of a body may be fewer. */
  readonly least: Bytes
}

/** Nothing moved in the time allowed, or too little. */
export class Stalled extends Error {}

/**
 * Takes bytes and the milliseconds that they were waited for, not counting our own work. Throws `Stalled` after a whole
 * `stall` with too few bytes.
 */
export function counter(
  { stall, least }: Omit<Pace, 'clock'>,
  verb: 'came' | 'went',
): (bytes: Bytes, milliseconds: number) => void {
  let moved = 0
  let waited = 0
  return (bytes, milliseconds) => {
    moved += bytes
    waited += milliseconds
    if (waited < stall) return
    if (moved < least) throw new Stalled(`less than ${formatBytes(least)} ${verb} in ${stall / 1000} s`)
    moved = 0
    waited = 0
  }
}
