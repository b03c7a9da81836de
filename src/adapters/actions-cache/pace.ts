import { formatBytes, type Bytes } from '../../units/bytes.ts'

/** What waits and slow transfers are measured by. */
export interface Clock {
  /** Milliseconds since a moment that is the same for all answers. */
  readonly now: () => number
  /** Calls `ring` after so many milliseconds. */
  readonly alarm: (milliseconds: number, ring: () => void) => Alarm
}

/** `again` has it ring as late from now as at first, unless it is off. */
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
  /** Milliseconds for the next byte. */
  readonly stall: number
  /** Fewest bytes in `stall` milliseconds, of each connection; fewer are enough only for the rest of a body. */
  readonly least: Bytes
}

/** Nothing moved for the time that is waited, or too little. */
export class Stalled extends Error {}

/**
 * Is told of bytes and of the milliseconds that they were waited for, in which nothing of our own counts. Throws `Stalled`
 * after a whole `stall` with too few of them.
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
