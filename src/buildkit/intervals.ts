import { sum } from '../units/sum.ts'

/** One run of a vertex, in milliseconds since the epoch; without an end while it runs. */
export interface Interval {
  readonly start: number
  readonly stop: number | undefined
}

/** A time that has ended. */
export interface Closed {
  readonly start: number
  readonly stop: number
}

/**
 * Runs in order of their start, those that overlap put together: BuildKit lets a vertex run several times, and a group of
 * vertices at once, and its own display counts each moment once (moby/buildkit util/progress/progressui mergeIntervals).
 */
export function mergeIntervals(intervals: Iterable<Interval>): readonly Interval[] {
  const merged: Interval[] = []
  for (const next of [...intervals].toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (last === undefined || (last.stop !== undefined && last.stop < next.start)) merged.push(next)
    else merged[merged.length - 1] = { start: last.start, stop: later(last.stop, next.stop) }
  }
  return merged
}

/** Seconds of all the runs together; a run without an end counts nothing yet. */
export function secondsOf(merged: readonly Interval[]): number {
  return sum(merged, (each) => (each.stop ?? each.start) - each.start) / 1000
}

/** What of the runs lies within a time; one without an end goes on until that time ends. */
export function within(runs: readonly Interval[], { start, stop }: Closed): readonly Closed[] {
  return runs
    .map((run) => ({ start: Math.max(run.start, start), stop: Math.min(run.stop ?? stop, stop) }))
    .filter((part) => part.start <= part.stop)
}

/** No end is later than any end. */
function later(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : Math.max(a, b)
}
