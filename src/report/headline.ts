import type { LimitRule, Rule } from '../limits/rule.ts'
import type { RuleOutcome } from '../budget/verdict.ts'
import type { AnyMetric } from '../limits/any-metric.ts'
import { counted } from '../units/counted.ts'
import { acceptanceOf } from './acceptance-of.ts'
import type { Form } from './form.ts'
import {
  apartFromMoved,
  comparedMetric,
  countOf,
  type ImageReport,
  imageReports,
  isUnchanged,
  titleOf,
} from './image-report.ts'
import { formatAmount, formatChange } from './format-quantity.ts'
import type { Report } from './report.ts'

/** The verdict in one line that stands alone (in an email): the worst image, its change, the rule it broke or kept. */
export function headline(report: Report, form: Form): string {
  const images = imageReports(report)
  const unpushed = report.push?.kind === 'failed' ? '; pushing it ended with an error' : ''
  return `Image size: ${claims(images, report, form)}${comparedWith(report)}${unpushed}`
}

/** Other changes than this one lie between an ancestor and the base. */
function comparedWith({ baseline, comparison }: Report): string {
  if (comparison.kind === 'none' || baseline.kind === 'none' || baseline.ancestorOf === undefined) return ''
  return `; compared with ${counted(baseline.ancestorOf.distance, 'commit')} before its base`
}

function claims(images: readonly ImageReport[], { strict }: Report, form: Form): string {
  const [worst] = images
  if (!worst) return 'nothing was weighed'
  const worstClaim = claim(worst, strict, form)
  if (images.length === 1) return worstClaim
  const failing = images.filter(({ status }) => status === 'fail').length
  const count = countOf(images)
  if (failing > 0) {
    const all = worst.isOneOfPlatforms ? `${count}, ${failing} of ${images.length}` : `${failing} of ${count}`
    return `${worstClaim}; ${all} over budget`
  }
  if (images.every((image) => isUnchanged(image) && image.status !== 'skip')) return `${count} unchanged`
  return `${worstClaim}; ${count} weighed`
}

function claim(image: ImageReport, strict: boolean, form: Form): string {
  const failed = rulesOf(image.outcomes, 'fail')
  const overMax = failed.find((rule) => rule.kind === 'max')
  const overGrowth = failed.find((rule) => rule.kind === 'growth')
  const metric = (overMax ?? overGrowth)?.metric ?? 'unpacked'
  if (overMax) {
    const also = overGrowth ? ` and its ${limit(overGrowth, form)}` : ''
    return `${weight(image, metric, form)}, over its ${limit(overMax, form)}${also}`
  }
  if (overGrowth) {
    const change = comparedMetric(image, metric)
    const grew = change ? ` by ${formatChange(change)}` : ''
    return `${subject(image, metric, form)} grew${grew}, over its growth limit of ${form.prose(overGrowth.text)}`
  }
  return `${weight(image, metric, form)}${keptRules(image.outcomes, strict, form)}`
}

/** `product-catalog +4.2 MB (+22.8 %)`; `product-catalog 18.4 MB` if there is nothing to compare with. */
function weight(image: ImageReport, metric: AnyMetric, form: Form): string {
  const change = comparedMetric(image, metric)
  const now = formatAmount(image, metric)
  if (!change) return `${subject(image, metric, form)} ${now}`
  const changed = change.delta === 0 ? `unchanged at ${now}` : formatChange(change)
  return `${subject(image, metric, form)} ${changed}${apartFromMoved(image)}`
}

/** "Image size" means unpacked; any other metric is named. */
function subject(image: ImageReport, metric: AnyMetric, form: Form): string {
  return metric === 'unpacked' ? titleOf(image, form) : `${titleOf(image, form)} ${metric}`
}

function limit({ kind, metric, text }: LimitRule, form: Form): string {
  const name = kind === 'max' ? 'budget' : 'growth limit'
  return `${metric === 'unpacked' ? '' : `${metric} `}${name} of ${form.prose(text)}`
}

function keptRules(outcomes: readonly RuleOutcome[], strict: boolean, form: Form): string {
  const limits = rulesOf(outcomes.filter(isWithin), 'pass').filter((rule) => rule.kind !== 'forbid')
  const named = (['max', 'growth'] as const).flatMap((kind) => limits.find((rule) => rule.kind === kind) ?? [])
  const within = named.length === 0 ? '' : `, within its ${named.map((rule) => limit(rule, form)).join(' and its ')}`
  const kept = `${within}${acceptedIn(outcomes, form)}`
  const unknown = rulesOf(outcomes, 'skip').map(({ kind }) => (kind === 'growth' ? 'growth' : 'a budget'))
  if (unknown.length === 0) return kept
  const fails = strict ? ', which fails under strict' : ''
  return `${kept}; ${[...new Set(unknown)].join(' and ')} not checked${fails}`
}

/** Not beyond a limit that was accepted. */
const isWithin = (outcome: RuleOutcome): boolean => acceptanceOf(outcome) === undefined

/** Growth beyond its limit that somebody accepted. */
function acceptedIn(outcomes: readonly RuleOutcome[], form: Form): string {
  const accepted = outcomes.find((outcome) => !isWithin(outcome))
  if (accepted === undefined || accepted.rule.kind === 'forbid') return ''
  return `; over its ${limit(accepted.rule, form)}, accepted by ${form.name(acceptanceOf(accepted)?.by ?? '')}`
}

function rulesOf(outcomes: readonly RuleOutcome[], status: RuleOutcome['status']): readonly Rule[] {
  return outcomes.filter((outcome) => outcome.status === status).map(({ rule }) => rule)
}
