import { METRICS, type Metric } from '../metrics.ts'

/**
 * A metric that is measured because a rule asks for it, as users write it: `path:/usr/**`, `module:golang.org/x/...`,
 * `code:/usr/bin/server`.
 */
export type AskedMetric =
  'build-seconds' | 'code' | `code:${string}` | `path:${string}` | `module:${string}` | `package:${string}`

/** Whatever a rule may limit. */
export type AnyMetric = Metric | AskedMetric

export type Unit = 'bytes' | 'count' | 'seconds'

/** Those that stand alone, without what comes after a colon. */
export const METRIC_WORDS: readonly string[] = [...Object.keys(METRICS), 'build-seconds', 'code']

/** Those that a colon and something follow. */
export const METRIC_PREFIXES = ['path:', 'module:', 'package:', 'code:'] as const

/** Whether a text is a metric. What follows a colon must not be empty. */
export function isAnyMetric(text: string): text is AnyMetric {
  return METRIC_WORDS.includes(text) || METRIC_PREFIXES.some((prefix) => text.startsWith(prefix) && text !== prefix)
}

export function isMetric(metric: AnyMetric): metric is Metric {
  return Object.hasOwn(METRICS, metric)
}

/** What its amounts are: bytes, a count, or seconds. */
export function unitOf(metric: AnyMetric): Unit {
  if (isMetric(metric)) return METRICS[metric].unit
  return metric === 'build-seconds' ? 'seconds' : 'bytes'
}
