import type { Baseline } from '../baseline/baseline.ts'
import type { Comparison, ImageComparison } from '../comparison/comparison.ts'
import type { RuleOutcome, RuleStatus, SkippedOutcome } from '../budget/verdict.ts'
import type { AnyMetric } from '../limits/any-metric.ts'
import { ruleId } from '../limits/rule-id.ts'
import type { Rule } from '../limits/rule.ts'
import { isRead } from '../metrics.ts'
import type { ImageRecord } from '../record/record.ts'
import { shortCommit } from '../units/commit.ts'
import { counted } from '../units/counted.ts'
import type { Form } from './form.ts'
import type { Compared } from './format-quantity.ts'
import type { Report } from './report.ts'

/** `skip`: nothing failed, but a rule could not be checked. `none`: there are no rules. */
export type Status = RuleStatus | 'none'

/** Everything a report knows about one image and platform. */
export interface ImageReport {
  readonly record: ImageRecord
  readonly base: ImageRecord | undefined
  /** Undefined if it has no baseline, or none that it could be compared with. */
  readonly comparison: ImageComparison | undefined
  /** Whether the base has nothing to build it from. */
  readonly isNew: boolean
  /** What it is compared with: `the base`, or the commit of an ancestor. */
  readonly comparedWith: string
  /** How many commits before the base that ancestor is; 0 for the base. */
  readonly commitsBefore: number
  /** The same image at the previous version; undefined if no rule asks for it, there is none, or the report shows another image's. */
  readonly release: { readonly version: string; readonly comparison: ImageComparison | undefined } | undefined
  readonly outcomes: readonly RuleOutcome[]
  readonly status: Status
  /** Whether the report has the image for other platforms as well. */
  readonly isOneOfPlatforms: boolean
}

const RANKS: Readonly<Record<Status, number>> = { fail: 0, skip: 1, warn: 2, pass: 3, none: 3 }

/** The images of a report, worst first: a broken budget, then largest growth, then largest change. */
export function imageReports(report: Report): readonly ImageReport[] {
  return report.record.images
    .map((image) => imageReport(report, image))
    .toSorted(
      (a, b) =>
        RANKS[a.status] - RANKS[b.status] ||
        Math.max(0, unpackedDelta(b)) - Math.max(0, unpackedDelta(a)) ||
        Math.abs(unpackedDelta(b)) - Math.abs(unpackedDelta(a)),
    )
}

/** The metric on both sides; undefined if it was not compared. */
export function comparedMetric(
  { comparison }: { readonly comparison: ImageComparison | undefined },
  metric: AnyMetric,
): Compared | undefined {
  return comparison?.metrics.find((each): each is Compared => each.kind === 'compared' && each.metric === metric)
}

/**
 * Whether unpacked and download are known to equal the base's, to the byte. With what moved upstream they do not. Of an
 * image whose layers were not read, only an equal digest says it.
 */
export function isUnchanged(image: ImageReport): boolean {
  const { record, base } = image
  if (!isRead(record)) return record.digest !== '' && record.digest === base?.digest
  return (
    !image.comparison?.moved &&
    (['unpacked', 'download'] as const).every((metric) => comparedMetric(image, metric)?.delta === 0)
  )
}

/** Whether it deserves attention among several images: a rule is broken or could not be checked, or it changed. */
export function isNotable(image: ImageReport): boolean {
  return isAmiss(image) || !isUnchanged(image)
}

/** Whether a rule is broken, also one that only warns, or could not be checked. */
export const isAmiss = ({ status }: ImageReport): boolean => status !== 'pass' && status !== 'none'

/** The image's name in a heading, with its platform if there are several. */
export function titleOf({ record, isOneOfPlatforms }: ImageReport, form: Form): string {
  const name = form.name(record.name)
  return isOneOfPlatforms ? `${name} (${form.name(record.platform)})` : name
}

/** ` on linux/arm64` if its image has several platforms. */
export const onPlatform = ({ record, isOneOfPlatforms }: ImageReport, form: Form): string =>
  isOneOfPlatforms ? ` on ${form.name(record.platform)}` : ''

/** `3 images`, or `1 image, 2 platforms` if there are several platforms. */
export function countOf(images: readonly ImageReport[]): string {
  const distinct = (of: 'name' | 'platform') => new Set(images.map(({ record }) => record[of])).size
  const names = counted(distinct('name'), 'image')
  return images.some(({ isOneOfPlatforms }) => isOneOfPlatforms)
    ? `${names}, ${counted(distinct('platform'), 'platform')}`
    : names
}

/** Change of `unpacked` in bytes; 0 if unknown. */
export function unpackedDelta(image: ImageReport): number {
  return comparedMetric(image, 'unpacked')?.delta ?? 0
}

function imageReport(report: Report, record: ImageRecord): ImageReport {
  const same = (other: { name: string; platform: string }) =>
    other.name === record.name && other.platform === record.platform
  const { comparison, release, verdict } = report
  const baseline = report.baselines.find(({ name }) => name === record.name)
  const found = baseline?.kind === 'baseline' ? baseline : undefined
  const comparedImage = (each: Comparison) => (each.kind === 'compared' ? each.images.find(same) : undefined)
  const outcomes = verdict.images.find(same)?.outcomes ?? []
  return {
    record,
    base: found?.record.images.find(same),
    comparison: found && comparedImage(comparison),
    isNew: baseline?.kind === 'none' && baseline.isNew === true,
    comparedWith: baselineName(baseline),
    commitsBefore: found?.ancestorOf?.distance ?? 0,
    release:
      release?.version && release.baselines.some(({ name }) => name === record.name)
        ? { version: release.version, comparison: comparedImage(release.comparison) }
        : undefined,
    outcomes,
    status: statusOfAll(outcomes),
    isOneOfPlatforms: report.record.images.filter(({ name }) => name === record.name).length > 1,
  }
}

function baselineName(baseline: Baseline | undefined): string {
  const isOfAncestor = baseline?.kind === 'baseline' && baseline.source !== 'image' && baseline.ancestorOf
  return isOfAncestor ? shortCommit(baseline.commit) : 'the base'
}

/**
 * The status of a run: that of the rules of all its images, or `fail` if anything else fails it (app/exit-code.ts). Images
 * as at the base were judged there.
 */
export function statusOfRun(report: Report, images: readonly ImageReport[]): Status {
  const { strict, push, verdict, notWeighed, carried } = report
  const isCarried = images.length === 0 && carried.length > 0
  const ofRules = isCarried ? 'pass' : statusOfAll(images.flatMap(({ outcomes }) => outcomes))
  const isUnheld = verdict.budgetUnknown !== undefined || verdict.dropped !== undefined
  const status = ofRules !== 'fail' && isUnheld ? 'skip' : ofRules
  return notWeighed.length > 0 || push?.kind === 'failed' || (strict && status === 'skip') ? 'fail' : status
}

/** The worst status of some rules. */
export function statusOf(outcomes: readonly { readonly status: RuleStatus }[]): Status {
  return (
    (['fail', 'skip', 'warn', 'pass'] as const).find((status) => outcomes.some((each) => each.status === status)) ??
    'none'
  )
}

/** The same as the verdict sees it: a rule that only warns is no more than a warning if it could not be checked. */
function statusOfAll(outcomes: readonly RuleOutcome[]): Status {
  return statusOf(
    outcomes.map(({ rule, status }) => ({ status: status === 'skip' && rule.level === 'warning' ? 'warn' : status })),
  )
}

/** Most reasons of one image, and of several. */
const MOST_REASONS = 10
const MOST_OF_SEVERAL = 5

/**
 * Why limits were not checked: some reasons, each once, without those in the sentences about the comparisons. What is
 * forbidden is in no table, so it has lines of its own (rule-lines.ts).
 */
export function skipReasons(report: Report): readonly string[] {
  const { comparison, baselines, release } = report
  const sides = [comparison, ...baselines, ...(release === null ? [] : [release.comparison, ...release.baselines])]
  const given = new Set(sides.flatMap((each) => (each.kind === 'none' ? each.reason : [])))
  const reasons = report.verdict.images.flatMap(({ platform, outcomes }) =>
    outcomes.flatMap((each) =>
      each.status === 'skip' && each.rule.kind !== 'forbid' ? whySkipped(platform, each) : [],
    ),
  )
  const untold = [...new Set(reasons)].filter((reason) => !given.has(reason))
  if (baselines.length <= 1) return untold.slice(0, MOST_REASONS)
  const rest = untold.length - MOST_OF_SEVERAL
  if (rest <= 0) return untold
  const more = `the JSON report has ${counted(rest, 'more reason')}`
  return [...untold.slice(0, MOST_OF_SEVERAL), more]
}

/** Why a rule was not checked, as a clause that stands alone. One for another platform has no row, so it is named. */
export const whySkipped = (platform: string, { rule, reason }: SkippedOutcome): string =>
  isElsewhere(rule, platform) ? `${ruleId(rule)}, because ${reason}` : reason

/** Whether a rule is about a platform that was not weighed. Its outcome is with another one's. */
export const isElsewhere = (rule: Rule, platform: string): boolean =>
  rule.platform !== null && rule.platform !== platform

/** Ends a change that leaves out what moved upstream (baseline/moved.ts); empty if nothing did. */
export const apartFromMoved = ({ comparison }: ImageReport): string =>
  comparison?.moved ? ' apart from what moved upstream' : ''
