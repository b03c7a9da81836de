import type { MetricComparison } from '../comparison/comparison.ts'
import { unitOf, type AnyMetric, type Unit } from '../limits/any-metric.ts'
import { amountOf } from '../record/amount-of.ts'
import type { ImageRecord } from '../record/record.ts'
import { formatBytes, formatDelta } from '../units/bytes.ts'
import { formatSeconds } from '../units/duration.ts'
import { formatPercent } from '../units/percent.ts'

/** A metric that both sides have. */
export type Compared = Extract<MetricComparison, { kind: 'compared' }>

/** A value of `metric` for a person: bytes as `18.4 MB`, seconds as `12.7 s`, counts as they are; `unknown` for null. */
export function formatQuantity(metric: AnyMetric, value: number | null): string {
  if (value === null) return 'unknown'
  return FORMATS[unitOf(metric)](value)
}

/** What an image has of `metric`, for a person. */
export function formatAmount({ record }: { readonly record: ImageRecord }, metric: AnyMetric): string {
  const amount = amountOf(record, metric)
  return formatQuantity(metric, amount.kind === 'known' ? amount.value : null)
}

const FORMATS: Readonly<Record<Unit, (value: number) => string>> = {
  bytes: formatBytes,
  count: String,
  seconds: formatSeconds,
}

/** A change for a person: `+4.2 MB (+22.8 %)`, `–` for none, `+2` for a count. */
export function formatChange({ metric, delta, percent }: Compared): string {
  if (delta === 0) return '–'
  const unit = unitOf(metric)
  const amount = unit === 'bytes' ? formatDelta(delta) : `${delta > 0 ? '+' : '−'}${FORMATS[unit](Math.abs(delta))}`
  return percent === null ? amount : `${amount} (${formatPercent(percent)})`
}
