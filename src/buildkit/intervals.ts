import { sum } from '../units/sum.ts'

/** One run of a vertex, in milliseconds since the epoch; without an end while it runs. */
export interface Interval {
  readonly start: number
  readonly stop: number | undefined
}

export interface Closed {
  readonly start: number
  readonly stop: number
}

/** Sorted by start, overlaps merged, as BuildKit's display counts (util/progress/progressui, mergeIntervals). */
export function mergeIntervals(intervals: Iterable<Interval>): readonly Interval[] {
  const merged: Interval[] = []
  for (const next of [...intervals].toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (last === undefined || (last.stop !== undefined && last.stop < next.start)) merged.push(next)
    else merged[merged.length - 1] = { start: last.start, stop: later(last.stop, next.stop) }
  }
  return merged
}

/** A run without an end does not count yet. */
export function secondsOf(merged: readonly Interval[]): number {
  return sum(merged, (each) => (each.stop ?? each.start) - each.start) / 1000
}

/** The parts within an interval; a run without an end lasts until the interval ends. */
export function within(runs: readonly Interval[], { start, stop }: Closed): readonly Closed[] {
  return runs
    .map((run) => ({ start: Math.max(run.start, start), stop: Math.min(run.stop ?? stop, stop) }))
    .filter((part) => part.start <= part.stop)
}

function later(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : Math.max(a, b)
}
