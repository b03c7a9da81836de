import type { ProgressItem } from './json-stream.ts'

/**
 * How many milliseconds the builder's clock is behind ours, or a little more: the least of many messages is close.
 * Infinity if a message has no times.
 */
export function clockLag(item: ProgressItem, now: number): number {
  const said = item.kind === 'status' ? (item.status.vertexes ?? []) : []
  const times = said.flatMap(({ started, completed }) => [started, completed].map((each) => Date.parse(each ?? '')))
  return now - times.filter(Number.isFinite).reduce((a, b) => Math.max(a, b), -Infinity)
}
