import type { AnyMetric } from './any-metric.ts'
import type { Rule } from './rule.ts'

/** What a manifest says of an image. */
const OF_MANIFEST: ReadonlySet<AnyMetric> = new Set<AnyMetric>(['download', 'layers'])

/** Whether there are rules, and all that they ask for is in the manifest of an image. */
export const isByManifest = (rules: readonly Rule[]): boolean =>
  rules.length > 0 && rules.every((rule) => rule.kind !== 'forbid' && OF_MANIFEST.has(rule.metric))
