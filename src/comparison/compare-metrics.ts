import { METRIC_NAMES, METRICS, type Metric } from '../metrics.ts'
import type { ImageRecord } from '../record/record.ts'
import { percentChange } from '../units/percent.ts'
import type { MetricComparison } from './comparison.ts'

/** Every metric of two images. One is not compared if the sides obtained it differently, or one does not know it. */
export function compareMetrics(head: ImageRecord, base: ImageRecord): readonly MetricComparison[] {
  return METRIC_NAMES.map((metric) => compareMetric(metric, head, base))
}

/** Marks every metric as not compared, for one `reason`; `base` is undefined if it has no such image. */
export function refuseMetrics(
  head: ImageRecord,
  base: ImageRecord | undefined,
  reason: string,
): readonly MetricComparison[] {
  return METRIC_NAMES.map((metric) => {
    return { metric, kind: 'not compared', base: base?.metrics[metric] ?? null, head: head.metrics[metric], reason }
  })
}

function compareMetric(metric: Metric, head: ImageRecord, base: ImageRecord): MetricComparison {
  const [now, before] = [head.metrics[metric], base.metrics[metric]]
  if (now === null || before === null) {
    const where = sides(now === null, before === null)
    return { metric, kind: 'not compared', base: before, head: now, reason: `${METRICS[metric].unknown} ${where}` }
  }
  if (metric === 'download' && head.downloadMethod !== base.downloadMethod) {
    const reason = `obtained as ${base.downloadMethod} at the base and as ${head.downloadMethod} at the head`
    return { metric, kind: 'not compared', base: before, head: now, reason }
  }
  const percent = percentChange(before, now) ?? null
  return { metric, kind: 'compared', base: before, head: now, delta: now - before, percent }
}

function sides(atHead: boolean, atBase: boolean): string {
  return atHead && atBase ? 'on either side' : `at the ${atHead ? 'head' : 'base'}`
}
