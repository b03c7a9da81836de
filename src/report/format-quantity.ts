import type { MetricComparison } from '../comparison/comparison.ts'
import { METRICS, type Metric } from '../metrics.ts'
import { formatBytes, formatDelta } from '../units/bytes.ts'
import { formatPercent } from '../units/percent.ts'

/** A metric that both sides have. */
export type Compared = Extract<MetricComparison, { kind: 'compared' }>

/** A value of `metric` for a person: bytes as `18.4 MB`, counts as they are; `unknown` for null. */
export function formatQuantity(metric: Metric, value: number | null): string {
  if (value === null) return 'unknown'
  return isCount(metric) ? String(value) : formatBytes(value)
}

/** A change for a person: `+4.2 MB (+22.8 %)`, `–` for none, `+2` for a count. */
export function formatChange({ metric, delta, percent }: Compared): string {
  if (delta === 0) return '–'
  const amount = isCount(metric) ? `${delta > 0 ? '+' : '−'}${Math.abs(delta)}` : formatDelta(delta)
  return percent === null ? amount : `${amount} (${formatPercent(percent)})`
}

function isCount(metric: Metric): boolean {
  return METRICS[metric].unit === 'count'
}
