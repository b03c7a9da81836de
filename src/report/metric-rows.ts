import type { LimitOutcome, RuleOutcome, SkippedOutcome } from '../budget/verdict.ts'
import type { DownloadMethod } from '../image/image.ts'
import type { AnyMetric } from '../limits/any-metric.ts'
import type { GrowthRule, LimitRule } from '../limits/rule.ts'
import { METRIC_NAMES, METRICS, type Metric } from '../metrics.ts'
import { changeDigits, digitsBeside } from './digits.ts'
import type { Form } from './form.ts'
import { comparedMetric, type ImageReport, isElsewhere, type Status, statusOf } from './image-report.ts'
import { formatAmount, formatChange, formatQuantity } from './format-quantity.ts'
import { releaseName, ruledName } from './limit-words.ts'
import { changeOf } from './rule-sentence.ts'

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
    const outcomes = image.outcomes.filter(isOfLimit).filter(({ rule }) => rule.metric === metric)
    const own = outcomes.filter(({ rule }) => !isElsewhere(rule, image.record.platform))
    const compared = comparedMetric(image, metric)
    const reason = compared ? undefined : reasonOf(image, metric)
    const isNew = reason !== undefined && !given.has(reason)
    if (isNew) given.add(reason)
    const broken = outcomes.filter(({ status }) => status === 'fail' || status === 'warn')
    const digits = digitsBeside(outcomes, compared)
    return {
      name: position === 0 ? form.name(image.record.name) : '',
      platform: position === 0 ? form.name(image.record.platform) : '',
      status: statusOf(own.length > 0 ? own : outcomes),
      metric: metricName(metric, image.record.downloadMethod, form),
      base: compared ? formatQuantity(metric, compared.base) : '',
      now: formatAmount(image, metric, digits.now),
      change: compared ? formatChange(compared, digits.change) : reason === undefined ? without(image) : 'not compared',
      delta: compared?.delta ?? 0,
      reason: isNew ? form.prose(reason) : undefined,
      budget: outcomes.map((outcome) => ruleText(image, outcome, form)).join('; '),
      broken: new Set(broken.flatMap(({ rule }) => brokenCell(rule))),
    }
  })
}

/** The metric's name; `download` says if it was not read from blobs. */
export function metricName(metric: AnyMetric, method: DownloadMethod | undefined, form: Form): string {
  return metric === 'download' && method === 'gzip-6' ? `download, ${method}` : ruledName(metric, form)
}

/** The change of an image without a comparison, whose reason is in the sentences above. */
const without = ({ isNew }: ImageReport): string => (isNew ? 'new' : '')

function reasonOf({ comparison }: ImageReport, metric: AnyMetric): string | undefined {
  const found = comparison?.metrics.find((each) => each.metric === metric)
  return found?.kind === 'not compared' ? found.reason : undefined
}

type OfLimit = LimitOutcome | (SkippedOutcome & { readonly rule: LimitRule })

const isOfLimit = (outcome: RuleOutcome): outcome is OfLimit => outcome.rule.kind !== 'forbid'

/** The growth since a release has no cell of its own: it is beside its limit. */
function brokenCell(rule: LimitRule): readonly ('now' | 'change')[] {
  if (rule.kind === 'max') return ['now']
  return rule.since === 'base' ? ['change'] : []
}

/** A rule in the user's own words; its row names the metric. */
function ruleText(image: ImageReport, outcome: OfLimit, form: Form): string {
  const { rule, status } = outcome
  const marks = [
    ...(rule.level === 'warning' ? ['warning'] : []),
    ...(status === 'skip' ? ['not checked'] : outcome.accepted ? ['accepted'] : []),
  ]
  const isOther = rule.platform !== null && isElsewhere(rule, image.record.platform)
  const on = isOther ? ` on ${form.name(rule.platform)}` : ''
  const text = `≤ ${form.limit(rule.text)}${on}${marks.length === 0 ? '' : ` (${marks.join(', ')})`}`
  if (rule.kind === 'max') return text
  return rule.since === 'base'
    ? `growth ${text}`
    : `growth since ${releaseName(image, form)} ${text}${creep(image, outcome, rule)}`
}

function creep(image: ImageReport, outcome: OfLimit, rule: GrowthRule): string {
  const change = changeOf(image, rule)
  if (change === undefined) return ''
  return `: ${outcome.status === 'skip' ? formatChange(change) : formatChange(change, changeDigits(outcome, change))}`
}
