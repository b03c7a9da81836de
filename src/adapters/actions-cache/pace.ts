import { formatBytes, type Bytes } from '../../units/bytes.ts'

/** For waits and slow transfers. */
export interface Clock {
  /** Milliseconds since a fixed moment. */
  readonly now: () => number
  readonly alarm: (milliseconds: number, ring: () => void) => Alarm
}

/** `again` restarts the full time, unless it is off. */
export interface Alarm {
  readonly again: () => void
  readonly off: () => void
}

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
  /** Tests replace it, so that a busy machine reaches no limit. */
  readonly clock: Clock
  /** Milliseconds to wait for the next byte. */
  readonly stall: number
  /** Fewest bytes per `stall` milliseconds on each connection, except for the rest of a body. */
  readonly least: Bytes
}

/** Nothing moved in time, or too little. */
export class Stalled extends Error {}

/** Throws `Stalled` if too few bytes came in `stall` milliseconds, which count only the time spent waiting. */
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
