import type { AnyMetric } from '../limits/any-metric.ts'
import type { GrowthRule, LimitRule, Rule } from '../limits/rule.ts'
import { isRead } from '../metrics.ts'
import { counted } from '../units/counted.ts'
import { digitsBeside } from './digits.ts'
import type { Form } from './form.ts'
import { formatAmount, formatChange } from './format-quantity.ts'
import {
  apartFromMoved,
  comparedMetric,
  countOf,
  type ImageReport,
  imageReports,
  isAmiss,
  isUnchanged,
  titleOf,
} from './image-report.ts'
import { limitNoun, metricInSentence, releaseName } from './limit-words.ts'
import { notWeighedClause } from './not-weighed.ts'
import type { Report } from './report.ts'
import { changeOf } from './rule-sentence.ts'
import {
  brokenClause,
  byImportance,
  forbiddenClause,
  keptClause,
  limitsIn,
  rulesOf,
  uncheckedClause,
} from './rule-clauses.ts'

/** The verdict in one line that stands alone (in an email): the worst image, its change, the limits it broke or kept. */
export function headline(report: Report, form: Form): string {
  const images = imageReports(report)
  const warnings = images.flatMap(({ outcomes }) => rulesOf(outcomes, 'warn')).length
  const warned = warnings === 0 ? '' : `; ${counted(warnings, 'warning')}`
  const unpushed = report.push?.kind === 'failed' ? '; pushing it ended with an error' : ''
  const lack = images.length === 0 ? '' : notWeighedClause(report, form)
  const unweighed = lack === '' ? '' : `; ${lack}`
  return `Image size: ${claims(images, report, form)}${warned}${withoutBudget(report)}${comparedWith(images)}${unpushed}${unweighed}`
}

function withoutBudget({ verdict, strict }: Report): string {
  const { budgetUnknown, dropped = [] } = verdict
  if (budgetUnknown === undefined && dropped.length === 0) return ''
  const why =
    budgetUnknown === undefined
      ? `${counted(dropped.length, 'image')} of its base ${dropped.length === 1 ? 'was' : 'were'} not checked`
      : 'the budget of its base is not known'
  return `; ${why}${strict ? ', which fails under strict' : ''}`
}

/** Other changes than this one lie between an ancestor and the base; of several images, the worst one's. */
function comparedWith([worst]: readonly ImageReport[]): string {
  if (!worst?.comparison || worst.commitsBefore === 0) return ''
  return `; compared with ${counted(worst.commitsBefore, 'commit')} before its base`
}

function claims(images: readonly ImageReport[], report: Report, form: Form): string {
  const { strict } = report
  const [worst, ...others] = images
  if (!worst) return withoutImages(report, form)
  const worstClaim = `${claim(worst, form)}${uncheckedClause(worst.outcomes, strict)}`
  if (others.length === 0) return worstClaim
  const failing = images.filter(({ status }) => status === 'fail').length
  const count = countOf(images)
  if (failing > 0) {
    const all = worst.isOneOfPlatforms ? `${count}, ${failing} of ${images.length}` : `${failing} of ${count}`
    const unchecked = others.filter(({ status }) => status === 'skip').length
    const broken = failing === 1 ? 'breaks its budget' : 'break their budget'
    return `${worstClaim}; ${all} ${broken}${unchecked === 0 ? '' : `, ${unchecked} unchecked`}`
  }
  if (images.every((image) => isUnchanged(image) && !isAmiss(image))) return `${count} unchanged`
  return `${worstClaim}; ${count} weighed`
}

function withoutImages(report: Report, form: Form): string {
  if (report.notWeighed.length > 0) return notWeighedClause(report, form)
  const { length } = report.carried
  return length === 0 ? 'nothing was weighed' : `${counted(length, 'image')} as at the base`
}

function claim(image: ImageReport, form: Form): string {
  const failed = rulesOf(image.outcomes, 'fail')
  const [worst] = limitsIn(failed)
  const also = forbiddenClause(failed, form)
  const ofLimit = (rule: LimitRule) =>
    rule === worst && rule.kind === 'growth' ? growthLimit(rule, form) : limit(image, rule, form)
  if (worst) {
    const over = `, over ${brokenClause(failed, ofLimit)}${also}`
    return `${worst.kind === 'max' ? weight(image, worst.metric, form) : grown(image, worst, form)}${over}`
  }
  const own = isRead(image.record) ? 'unpacked' : 'download'
  if (also !== '') return `${weight(image, own, form)}${also}`
  const [accepted] = acceptedIn(image)
  if (accepted) {
    const { rule, by } = accepted
    return `${grown(image, rule, form)}, over its ${growthLimit(rule, form)}, accepted by ${form.code(`@${by}`)}`
  }
  return `${weight(image, own, form)}${keptClause(image.outcomes, ofLimit)}`
}

const acceptedIn = ({ outcomes }: ImageReport) =>
  outcomes
    .flatMap(({ rule, ...outcome }) =>
      'accepted' in outcome && outcome.accepted && rule.kind === 'growth' ? { rule, by: outcome.accepted.by } : [],
    )
    .toSorted((a, b) => byImportance(a.rule, b.rule))

const growthLimit = (rule: GrowthRule, form: Form): string => `${limitNoun(rule)} of ${form.limit(rule.text)}`

/** `product-catalog grew by +3 MB (+30.0 %) since v1.4.0`. */
function grown(image: ImageReport, rule: GrowthRule, form: Form): string {
  const change = changeOf(image, rule)
  const grew = change ? ` by ${formatChange(change, digits(image, rule.metric).change)}` : ''
  const since = rule.since === 'release' ? ` since ${releaseName(image, form)}` : ''
  return `${subject(image, rule.metric, form)} grew${grew}${since}`
}

/** `product-catalog +4.2 MB (+22.8 %)`; `product-catalog 18.4 MB` if there is nothing to compare with. */
function weight(image: ImageReport, metric: AnyMetric, form: Form): string {
  const change = comparedMetric(image, metric)
  const more = digits(image, metric)
  const now = formatAmount(image, metric, more.now)
  if (!change) return `${subject(image, metric, form)} ${now}`
  const changed = change.delta === 0 ? `unchanged at ${now}` : formatChange(change, more.change)
  return `${subject(image, metric, form)} ${changed}${apartFromMoved(image)}`
}

const digits = (image: ImageReport, metric: AnyMetric) =>
  digitsBeside(
    image.outcomes.filter(({ rule }) => isAbout(rule, metric)),
    comparedMetric(image, metric),
  )

const isAbout = (rule: Rule, metric: AnyMetric): boolean => rule.kind !== 'forbid' && rule.metric === metric

/** "Image size" means unpacked; any other metric is named. */
function subject(image: ImageReport, metric: AnyMetric, form: Form): string {
  const title = titleOf(image, form)
  return metric === 'unpacked' ? title : `${title} ${metricInSentence(metric, form)}`
}

function limit(image: ImageReport, rule: LimitRule, form: Form): string {
  const metric = rule.metric === 'unpacked' ? '' : `${metricInSentence(rule.metric, form)} `
  const since = rule.kind === 'growth' && rule.since === 'release' ? ` since ${releaseName(image, form)}` : ''
  return `${metric}${limitNoun(rule)} of ${form.limit(rule.text)}${since}`
}
