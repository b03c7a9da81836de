import type { LimitOutcome, RuleOutcome } from '../budget/verdict.ts'
import type { GrowthRule, MaxRule } from '../limits/rule.ts'
import { difference } from '../limits/whole.ts'
import { changeDigits, digitsApart } from './digits.ts'
import { forbidSentence } from './forbid-sentence.ts'
import type { Form } from './form.ts'
import { type Compared, formatChange, formatQuantity } from './format-quantity.ts'
import { apartFromMoved, comparedMetric, type ImageReport, isElsewhere, onPlatform } from './image-report.ts'
import { limitNoun, limitText, metricInSentence, releaseName, ruledName, writtenAt } from './limit-words.ts'
import { sentence } from './sentences.ts'
import { shareUsed } from './share-used.ts'

/**
 * What became of a rule, as a sentence to act on: what was measured, the limit in the user's words and where it is
 * written, and by how much it is broken or kept, with enough digits to see why (issue 15, line 4).
 */
export function ruleSentence(image: ImageReport, outcome: RuleOutcome, form: Form): string {
  if (outcome.status === 'skip') return skipSentence(image, outcome, form)
  return 'found' in outcome ? forbidSentence(image, outcome, form) : limitSentence(image, outcome, form)
}

function skipSentence(image: ImageReport, { rule, reason }: RuleOutcome & { readonly status: 'skip' }, form: Form) {
  const why = sentence(reason, form)
  // The reason names another platform, which was not weighed.
  const on = isElsewhere(rule, image.record.platform) ? '' : onPlatform(image, form)
  if (rule.kind === 'forbid') {
    return `${ruledName(rule.what, form)} is forbidden${writtenAt(rule.origin, form)}, which was not checked${on}: ${why}`
  }
  const since = rule.kind === 'growth' && rule.since === 'release' ? ` since ${releaseName(image, form)}` : ''
  const limit = `${limitNoun(rule)} of ${limitText(rule, undefined, form)}`
  return `The ${limit} for ${metricInSentence(rule.metric, form)}${since}${on} was not checked: ${why}`
}

function limitSentence(image: ImageReport, outcome: LimitOutcome, form: Form): string {
  const { rule } = outcome
  return rule.kind === 'max'
    ? maxSentence(image, outcome, { rule, form })
    : growthSentence(image, outcome, { rule, form })
}

interface Told<R> {
  readonly rule: R
  readonly form: Form
}

function maxSentence(image: ImageReport, outcome: LimitOutcome, { rule, form }: Told<MaxRule>): string {
  const { actual, allowed } = outcome
  const [now, limit] = quantities(rule, actual, allowed)
  const change = comparedMetric(image, rule.metric)
  const changed =
    outcome.status === 'pass' || change === undefined || change.delta === 0
      ? ''
      : `; a change of ${formatChange(change)} since ${form.prose(image.comparedWith)}${apartFromMoved(image)}`
  const is = `${metricInSentence(rule.metric, form)} is ${now}${onPlatform(image, form)}`
  return `${is}, ${against(outcome, limit, form)}${headroom(outcome, actual, allowed)}${changed}.`
}

function growthSentence(image: ImageReport, outcome: LimitOutcome, { rule, form }: Told<GrowthRule>): string {
  const { actual, allowed } = outcome
  const since = `since ${sinceWhat(image, rule, form)}`
  const name = metricInSentence(rule.metric, form)
  const change = changeOf(image, rule)
  if (change === undefined) {
    const now = formatQuantity(rule.metric, actual)
    return `${name} is ${now}${onPlatform(image, form)}, ${against(outcome, undefined, form)} ${since}.`
  }
  const [delta, growth] = [change.delta, difference(rule.metric, allowed, change.base)]
  const digits = changeDigits(outcome, change)
  const apart = rule.since === 'base' ? apartFromMoved(image) : ''
  const grew = `${name} ${grown(delta, formatChange(change, digits))}${onPlatform(image, form)} ${since}${apart}`
  const limit = formatQuantity(rule.metric, growth, digits.amount)
  const ending = outcome.accepted ? accepted(outcome, change, form) : headroom(outcome, delta, growth)
  return `${grew}, ${against(outcome, limit, form)}${ending}${ofThisChange(image, rule)}.`
}

/** The change that a growth rule is about; undefined if it is not in the report. */
export function changeOf(image: ImageReport, { metric, since }: GrowthRule): Compared | undefined {
  return comparedMetric(since === 'base' ? image : { comparison: image.release?.comparison }, metric)
}

const sinceWhat = (image: ImageReport, { since }: GrowthRule, form: Form): string =>
  since === 'release' ? releaseName(image, form) : form.prose(image.comparedWith)

function grown(delta: number, change: string): string {
  if (delta === 0) return 'is unchanged'
  return `${delta > 0 ? 'grew' : 'changed'} by ${change}`
}

/** `over its budget of 20MB (weighbridge.yml:12) by 2.6 MB`; `limit`: its amount. */
function against(outcome: LimitOutcome, limit: string | undefined, form: Form): string {
  const { rule, status, actual, allowed } = outcome
  const its = `its ${limitNoun(rule)} of ${limitText(rule, limit, form)}`
  if (status === 'pass' && outcome.accepted === undefined) return `within ${its}`
  const excess = difference(rule.metric, actual, allowed)
  return `over ${its} by ${formatQuantity(rule.metric, excess, digitsApart(rule.metric, excess, 0))}`
}

function headroom({ rule, isNear }: LimitOutcome, used: number, of: number): string {
  return isNear
    ? `: ${shareUsed(used, of)} used, ${formatQuantity(rule.metric, difference(rule.metric, of, used))} left`
    : ''
}

function accepted({ accepted: acceptance }: LimitOutcome, { metric, delta }: Compared, form: Form): string {
  if (acceptance === undefined) return ''
  const growth = formatChange({ metric, delta, percent: null, kind: 'compared', base: 0, head: delta })
  return `: growth of ${growth} accepted by ${form.code(`@${acceptance.by}`)} on ${form.prose(acceptance.at.slice(0, 10))}`
}

/** Creep is seen only beside what one change adds to it. */
function ofThisChange(image: ImageReport, { metric, since }: GrowthRule): string {
  const change = since === 'release' ? comparedMetric(image, metric) : undefined
  if (change === undefined) return ''
  return `; this change alone: ${change.delta === 0 ? 'none' : formatChange(change)}`
}

function quantities({ metric }: MaxRule, actual: number, allowed: number): readonly [string, string] {
  const more = digitsApart(metric, actual, allowed)
  return [formatQuantity(metric, actual, more), formatQuantity(metric, allowed, more)]
}
