import type { RuleOutcome } from '../budget/verdict.ts'
import type { DownloadMethod } from '../image/image.ts'
import type { AnyMetric } from '../limits/any-metric.ts'
import { METRIC_NAMES, METRICS, type Metric } from '../metrics.ts'
import type { Form } from './form.ts'
import { comparedMetric, type ImageReport, type Status, statusOf } from './image-report.ts'
import { formatAmount, formatChange, formatQuantity } from './format-quantity.ts'

/** One metric of one image as a reader sees it, with the rules that apply to it. */
export interface MetricRow {
  /** The image's name and platform; empty except in its first row. */
  readonly name: string
  readonly platform: string
  readonly status: Status
  readonly metric: string
  readonly base: string
  readonly now: string
  readonly change: string
  /** The change as a number; 0 if unknown. */
  readonly delta: number
  /** Why this metric was not compared, in the first row of the image that the reason holds for. */
  readonly reason: string | undefined
  readonly budget: string
  /** The cell that broke a rule: `now` an absolute budget, `change` a growth limit. */
  readonly broken: ReadonlySet<'now' | 'change'>
}

/** The metrics that every report shows of an image: the weights a pull request is about. */
export const SHOWN: readonly Metric[] = METRIC_NAMES.filter((metric) => METRICS[metric].shown === 'report')

/** `shown`, and every other metric that a rule of the image uses. */
export function withRuled({ outcomes }: ImageReport, shown: readonly Metric[]): readonly AnyMetric[] {
  const ruled = outcomes.flatMap(({ rule }) => (rule.kind === 'forbid' ? [] : rule.metric))
  const own = METRIC_NAMES.filter((metric) => shown.includes(metric) || ruled.includes(metric))
  return [...new Set([...own, ...ruled])]
}

/** The rows of an image, with untrusted text in `form`. */
export function metricRows(image: ImageReport, metrics: readonly AnyMetric[], form: Form): readonly MetricRow[] {
  const given = new Set<string>()
  return metrics.map((metric, position) => {
    const outcomes = image.outcomes.filter(({ rule }) => rule.kind !== 'forbid' && rule.metric === metric)
    const compared = comparedMetric(image, metric)
    const reason = compared ? undefined : reasonOf(image, metric)
    const isNew = reason !== undefined && !given.has(reason)
    if (isNew) given.add(reason)
    const broken = outcomes.filter(({ status }) => status === 'fail' || status === 'warn')
    return {
      name: position === 0 ? form.name(image.record.name) : '',
      platform: position === 0 ? form.name(image.record.platform) : '',
      status: statusOf(outcomes),
      metric: metricName(metric, image.record.downloadMethod),
      base: compared ? formatQuantity(metric, compared.base) : '',
      now: formatAmount(image, metric),
      change: compared ? formatChange(compared) : reason === undefined ? '' : 'not compared',
      delta: compared?.delta ?? 0,
      reason: isNew ? form.prose(reason) : undefined,
      budget: outcomes.map((outcome) => ruleText(outcome, form)).join('; '),
      broken: new Set(broken.map(({ rule }) => (rule.kind === 'max' ? 'now' : 'change'))),
    }
  })
}

/** The metric's name; `download` says if it was not read from blobs. */
export function metricName(metric: AnyMetric, method: DownloadMethod | undefined): string {
  return metric === 'download' && method === 'gzip-6' ? `download, ${method}` : metric
}

function reasonOf({ comparison }: ImageReport, metric: AnyMetric): string | undefined {
  const found = comparison?.metrics.find((each) => each.metric === metric)
  return found?.kind === 'not compared' ? found.reason : undefined
}

/** A rule in the user's own words; its row names the metric. */
function ruleText({ rule, status }: RuleOutcome, form: Form): string {
  const text = `${rule.kind === 'growth' ? 'growth ' : ''}≤ ${form.prose(rule.text)}`
  return status === 'skip' ? `${text} (not checked)` : text
}
