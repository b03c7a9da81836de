import type { MetricComparison } from '../comparison/comparison.ts'
import { unitOf, type AnyMetric, type Unit } from '../limits/any-metric.ts'
import { amountOf } from '../limits/amount-of.ts'
import type { ImageRecord } from '../record/record.ts'
import { formatBytes, formatDelta } from '../units/bytes.ts'
import { formatSeconds } from '../units/duration.ts'
import { formatPercent } from '../units/percent.ts'

/** A metric that both sides have. */
export type Compared = Extract<MetricComparison, { kind: 'compared' }>

/** How many decimals a change needs beyond the usual ones: its amount, and its percentage. */
export interface ChangeDigits {
  readonly amount: number
  readonly percent: number
}

/**
 * A value of `metric` for a person, with `more` decimals than usual: bytes as `18.4 MB`, seconds as `12.7 s`, counts as
 * they are; `unknown` for null.
 */
export function formatQuantity(metric: AnyMetric, value: number | null, more = 0): string {
  if (value === null) return 'unknown'
  return FORMATS[unitOf(metric)](value, more)
}

/** What an image has of `metric`, for a person. */
export function formatAmount({ record }: { readonly record: ImageRecord }, metric: AnyMetric, more = 0): string {
  const amount = amountOf(record, metric)
  return formatQuantity(metric, amount.kind === 'known' ? amount.value : null, more)
}

const FORMATS: Readonly<Record<Unit, (value: number, more: number) => string>> = {
  bytes: formatBytes,
  count: (value) => String(value),
  seconds: formatSeconds,
}

/** A change for a person: `+4.2 MB (+22.8 %)`, `–` for none, `+2` for a count. */
export function formatChange(
  { metric, delta, percent }: Compared,
  more: ChangeDigits = { amount: 0, percent: 0 },
): string {
  if (delta === 0) return '–'
  const unit = unitOf(metric)
  const sign = delta > 0 ? '+' : '−'
  const amount =
    unit === 'bytes' ? formatDelta(delta, more.amount) : `${sign}${FORMATS[unit](Math.abs(delta), more.amount)}`
  return percent === null ? amount : `${amount} (${formatPercent(percent, more.percent)})`
}
