import type { Rule } from '../budget/rule.ts'
import type { RuleOutcome } from '../budget/verdict.ts'
import type { Metric } from '../metrics.ts'
import type { Form } from './form.ts'
import { comparedMetric, countOf, type ImageReport, imageReports, isUnchanged, titleOf } from './image-report.ts'
import { formatChange, formatQuantity } from './quantity.ts'
import type { Report } from './report.ts'

/**
 * The verdict in one line, which also stands alone (in a mail): the worst image, what happened to it, and the rule that
 * it broke or kept. Without a mark: `headlineMark` has it.
 */
export function headline(report: Report, form: Form): string {
  const images = imageReports(report)
  const [worst] = images
  if (!worst) return 'Image size: nothing was weighed'
  if (images.length === 1) return `Image size: ${claim(worst, form)}`
  const failing = images.filter(({ status }) => status === 'fail').length
  const count = countOf(images)
  if (failing > 0) {
    const all = worst.isOneOfPlatforms ? `${count}, ${failing} of ${images.length}` : `${failing} of ${count}`
    return `Image size: ${claim(worst, form)}; ${all} over budget`
  }
  if (images.every(isUnchanged)) return `Image size: ${count} unchanged`
  return `Image size: ${claim(worst, form)}; ${count} weighed`
}

function claim(image: ImageReport, form: Form): string {
  const failed = rulesOf(image.outcomes, 'fail')
  const overMax = failed.find(({ kind }) => kind === 'max')
  const overGrowth = failed.find(({ kind }) => kind === 'growth')
  const metric = (overMax ?? overGrowth)?.metric ?? 'unpacked'
  if (overMax) {
    const also = overGrowth ? ` and its ${limit(overGrowth, form)}` : ''
    return `${weight(image, metric, form)}, over its ${limit(overMax, form)}${also}`
  }
  if (overGrowth) {
    const change = comparedMetric(image, metric)
    const grew = change ? ` by ${formatChange(change)}` : ''
    return `${subject(image, metric, form)} grew${grew}, allowed is ${form.prose(overGrowth.text)}`
  }
  return `${weight(image, metric, form)}${kept(image.outcomes, form)}`
}

/** `product-catalog +4.2 MB (+22.8 %)`; `product-catalog 18.4 MB` where there is nothing to compare with. */
function weight(image: ImageReport, metric: Metric, form: Form): string {
  const change = comparedMetric(image, metric)
  const now = formatQuantity(metric, image.record.metrics[metric])
  if (!change) return `${subject(image, metric, form)} ${now}`
  return `${subject(image, metric, form)} ${change.delta === 0 ? `unchanged at ${now}` : formatChange(change)}`
}

/** "Image size" is the unpacked one; any other metric is named. */
function subject(image: ImageReport, metric: Metric, form: Form): string {
  return metric === 'unpacked' ? titleOf(image, form) : `${titleOf(image, form)} ${metric}`
}

function limit({ kind, metric, text }: Rule, form: Form): string {
  const name = kind === 'max' ? 'budget' : 'growth limit'
  return `${metric === 'unpacked' ? '' : `${metric} `}${name} of ${form.prose(text)}`
}

function kept(outcomes: readonly RuleOutcome[], form: Form): string {
  const rules = rulesOf(outcomes, 'pass')
  const rule = rules.find(({ kind }) => kind === 'max') ?? rules[0]
  const within = rule ? `, within its ${limit(rule, form)}` : ''
  const unknown = rulesOf(outcomes, 'skip').map(({ kind }) => (kind === 'growth' ? 'growth' : 'a budget'))
  return within + (unknown.length === 0 ? '' : `; ${[...new Set(unknown)].join(' and ')} not checked`)
}

function rulesOf(outcomes: readonly RuleOutcome[], status: RuleOutcome['status']): readonly Rule[] {
  return outcomes.filter((outcome) => outcome.status === status).map(({ rule }) => rule)
}
