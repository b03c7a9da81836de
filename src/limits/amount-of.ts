import { METRICS, type Metrics } from '../metrics.ts'
import { isMetric, type AnyMetric } from './any-metric.ts'
import { measureIn, whyNothing, whyUnknown, type Measures } from './measures.ts'

/** `reason` is a clause. */
export type Amount =
  { readonly kind: 'known'; readonly value: number } | { readonly kind: 'unknown'; readonly reason: string }

/** What was weighed of an image, as records have it. */
interface Weighed {
  readonly metrics: Metrics
  readonly measures?: Measures | undefined
}

/** What an image has of a metric, in its unit, or why that is not known: an unknown number is not zero. */
export function amountOf(image: Weighed, metric: AnyMetric): Amount {
  if (isMetric(metric)) return known(image.metrics[metric], `"${metric}" is not known: ${METRICS[metric].unknown}`)
  const measure = measureIn(image.measures, metric)
  if (measure === undefined) return unknown(`"${metric}" was not measured`)
  const { amount, count } = measure
  if (amount === null) return unknown(whyUnknown(metric, measure))
  return count === 0 ? unknown(whyNothing(metric)) : { kind: 'known', value: amount }
}

const known = (value: number | null, reason: string): Amount =>
  value === null ? unknown(reason) : { kind: 'known', value }

const unknown = (reason: string): Amount => ({ kind: 'unknown', reason })
