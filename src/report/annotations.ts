import { isMetric } from '../limits/any-metric.ts'
import type { Rule } from '../limits/rule.ts'
import { METRICS } from '../metrics.ts'
import type { RuleOutcome, SkippedOutcome } from '../budget/verdict.ts'
import type { Cause } from '../comparison/cause.ts'
import type { Annotation } from './annotation.ts'
import { inputSet, type Audience } from '../units/audience.ts'
import { formatDelta } from '../units/bytes.ts'
import { droppedSentences } from './budget-notes.ts'
import { budgetAnnotations } from './budget-section.ts'
import { causeName } from './cause-name.ts'
import { plainForm } from './form.ts'
import { type ImageReport, imageReports, isElsewhere, titleOf } from './image-report.ts'
import { notWeighedAnnotations } from './not-weighed.ts'
import type { Report } from './report.ts'
import { ruleSentence } from './rule-sentence.ts'
import { sentence } from './sentences.ts'

/**
 * An error for what was not weighed, for each failed rule, beside its image's Dockerfile, and for a failed push; a warning for each rule of that
 * level that is broken, and for each rule that could not be checked, or under `strict` an error that says how to turn
 * that off; a notice of what the change edits of its budget. Text is plain.
 */
export function annotations(report: Report, audience: Audience): readonly Annotation[] {
  const wayOut = report.strict
    ? ` With ${inputSet('strict', 'false', audience)} this is a warning.${audience === 'workflow' ? UNSET : ''}`
    : undefined
  const failed = report.push?.kind === 'failed' ? [unpushed(report.push.message)] : []
  const ofRules = imageReports(report).flatMap((image) =>
    image.outcomes.flatMap((outcome) => {
      if (outcome.status === 'pass') return []
      return outcome.status === 'skip' ? unchecked(image, outcome, wayOut) : broken(image, outcome)
    }),
  )
  return [
    ...notWeighedAnnotations(report),
    ...failed,
    ...ofRules,
    ...ofBudget(report, wayOut),
    ...budgetAnnotations(report),
  ]
}

/** Explains the error to those who did not set `strict` (app/run/strictness.ts). */
const UNSET =
  ' If it is not set, strict is on for a release or a tag, and for anything pushed outside of a pull request.'

const unpushed = (message: string): Annotation => ({ level: 'error', title: 'Pushing ended with an error', message })

function ofBudget({ verdict, budgets }: Report, wayOut: string | undefined): readonly Annotation[] {
  const { budgetUnknown } = verdict
  const level = wayOut === undefined ? 'warning' : 'error'
  const dropped = (budgets === null ? [] : droppedSentences(budgets)).map((each) => {
    const isHeld = verdict.dropped !== undefined
    const message = `${sentence(each, plainForm)}${isHeld && wayOut !== undefined ? wayOut : ''}`
    const title = 'Images of the base are not weighed'
    return { level: isHeld ? level : 'warning', title, message } satisfies Annotation
  })
  if (budgetUnknown === undefined) return dropped
  const message = `The reason: ${sentence(budgetUnknown, plainForm)}${wayOut ?? ''}`
  return [{ level, title: 'The budget of the base is not known', message }]
}

/** A rule that only warns is no error under `strict` either. */
function unchecked(image: ImageReport, outcome: SkippedOutcome, wayOut: string | undefined): Annotation {
  const { kind, level, platform } = outcome.rule
  const out = level === 'error' ? wayOut : undefined
  const what = { max: 'the budget of ', growth: 'the growth of ', forbid: 'what is forbidden in ' }[kind]
  const { record } = image
  const isOther = platform !== null && isElsewhere(outcome.rule, record.platform)
  const title = isOther ? `${plainForm.name(record.name)} (${plainForm.name(platform)})` : titleOf(image, plainForm)
  return {
    level: out === undefined ? 'warning' : 'error',
    title: `Image size: ${what}${title} was not checked`,
    message: `${ruleSentence(image, outcome, plainForm)}${out ?? ''}`,
  }
}

const BROKEN: Readonly<Record<Rule['kind'], string>> = {
  max: 'is over its budget',
  growth: 'grew more than allowed',
  forbid: 'has what is forbidden',
}

function broken(image: ImageReport, outcome: RuleOutcome): Annotation {
  const { rule, status } = outcome
  const file = image.record.definition?.file
  const isOfLayers = layersTell(rule)
  const line = isOfLayers ? lineOf(image) : undefined
  const cause = isOfLayers ? heaviest(image) : []
  return {
    level: status === 'warn' ? 'warning' : 'error',
    title: `Image size: ${titleOf(image, plainForm)} ${BROKEN[rule.kind]}`,
    message: [ruleSentence(image, outcome, plainForm), ...cause].join(' '),
    ...(file === undefined ? {} : { file }),
    ...(file === undefined || line === undefined ? {} : { line }),
  }
}

/**
 * Whether the layer that grew most since the base is what a rule is about. It is not for counts, seconds, some of the
 * files, or growth since a release.
 */
function layersTell(rule: Rule): boolean {
  if (rule.kind === 'forbid' || (rule.kind === 'growth' && rule.since === 'release')) return false
  return isMetric(rule.metric) && METRICS[rule.metric].unit === 'bytes'
}

/** The layer that grew most, if any did, and the part of a Go program in it that grew most. */
function heaviest(image: ImageReport): readonly string[] {
  const layer = heaviestLayer(image)
  return layer ? [`The layer that grew most: ${named(layer, ' unpacked')}${share(layer)}.`] : []
}

function share(layer: Cause): string {
  const parts = growing(programParts(layer))
  const [part] = parts
  if (part && part.delta * 2 > layer.delta) return `, most of it ${named(part)}`
  const module = parts.find(({ kind }) => kind === 'module')
  return module ? `; the Go module that grew most: ${named(module)}` : ''
}

function named(cause: Cause, what = ''): string {
  return `${causeName(cause, plainForm)} (${formatDelta(cause.delta)}${what})`
}

function heaviestLayer({ comparison }: ImageReport): Cause | undefined {
  return growing((comparison?.cause?.parts ?? []).filter(({ kind }) => kind === 'layer'))[0]
}

/** The modules and buckets of all Go programs below a cause. */
function programParts(cause: Cause): readonly Cause[] {
  const isPart = cause.kind === 'module' || cause.kind === 'bucket'
  return isPart ? [cause] : cause.parts.flatMap(programParts)
}

function growing(causes: readonly Cause[]): readonly Cause[] {
  return causes.filter(({ delta }) => delta > 0).toSorted((a, b) => b.delta - a.delta)
}

/** The Dockerfile line of the layer that grew most. */
function lineOf(image: ImageReport): number | undefined {
  const [layer] = (image.comparison?.layers ?? []).toSorted((a, b) => b.delta - a.delta)
  return layer && layer.delta > 0 ? (layer.head?.line ?? undefined) : undefined
}
