import { formatBytes, type Bytes } from '../../units/bytes.ts'

/** How slow a transfer may be. */
export interface Pace {
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
export function counter({ stall, least }: Pace, verb: 'came' | 'went'): (bytes: Bytes, milliseconds: number) => void {
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
