import { METRICS, METRIC_NAMES, type Metric } from '../metrics.ts'
import type { ImageRecord, WeightRecord } from './record.ts'

/**
 * The first weight that differs from an earlier record of the same commit, as a clause. What one of them does not know or
 * weighed in another way is no difference.
 */
export function otherWeights(earlier: WeightRecord, now: WeightRecord): string | undefined {
  if (earlier.tool.method !== now.tool.method) return undefined
  for (const image of now.images) {
    const before = earlier.images.find(({ name, platform }) => name === image.name && platform === image.platform)
    const metric = before && METRIC_NAMES.find((each) => differs(each, before, image))
    if (!before || !metric) continue
    const unit = METRICS[metric].unit === 'bytes' ? ' bytes' : ''
    const [was, is] = [before, image].map(({ metrics }) => `${metrics[metric]}${unit}`)
    return `${metric} of ${image.name} (${image.platform}) was ${was}, and is ${is} now`
  }
  return undefined
}

function differs(metric: Metric, before: ImageRecord, image: ImageRecord): boolean {
  if (metric === 'download' && before.downloadMethod !== image.downloadMethod) return false
  const [was, is] = [before.metrics[metric], image.metrics[metric]]
  return was !== null && is !== null && was !== is
}
