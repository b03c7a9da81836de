import type { ProgressItem } from './json-stream.ts'

/**
 * How many milliseconds the builder's clock is behind ours, or a little more: what a message reports had happened when
 * it came, at `now` by our clock. The least of many messages is close. Infinity if a message reports no start and no
 * end.
 */
export function clockLag(item: ProgressItem, now: number): number {
  const said = item.kind === 'status' ? (item.status.vertexes ?? []) : []
  const times = said.flatMap(({ started, completed }) => [started, completed].map((each) => Date.parse(each ?? '')))
  return now - times.filter(Number.isFinite).reduce((a, b) => Math.max(a, b), -Infinity)
}
