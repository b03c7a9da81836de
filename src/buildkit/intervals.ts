import { sum } from '../units/sum.ts'

/** One run of a vertex, in milliseconds since the epoch; without an end while it runs. */
export interface Interval {
  readonly start: number
  readonly stop: number | undefined
}

/** An interval that has ended. */
export interface Closed {
  readonly start: number
  readonly stop: number
}

/**
 * Runs in order of their start, merged where they overlap: BuildKit may run a vertex several times, and a group of
 * vertices at once, and its own display counts each moment once (moby/buildkit util/progress/progressui
 * mergeIntervals).
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

/** Total seconds of the runs; one without an end does not count yet. */
export function secondsOf(merged: readonly Interval[]): number {
  return sum(merged, (each) => (each.stop ?? each.start) - each.start) / 1000
}

/** The parts of the runs within an interval; a run without an end lasts until the interval ends. */
export function within(runs: readonly Interval[], { start, stop }: Closed): readonly Closed[] {
  return runs
    .map((run) => ({ start: Math.max(run.start, start), stop: Math.min(run.stop ?? stop, stop) }))
    .filter((part) => part.start <= part.stop)
}

/** A missing end is later than any other. */
function later(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : Math.max(a, b)
}
