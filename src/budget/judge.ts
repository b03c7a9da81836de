import { HEADROOM, type Share } from '../limits/headroom.ts'
import type { Rule } from '../limits/rule.ts'
import { rulesElsewhere, rulesFor } from '../limits/rules-for.ts'
import type { ImageRecord, WeightRecord } from '../record/record.ts'
import { judgeForbidden } from './judge-forbidden.ts'
import { judgeGrowth, type Compared } from './judge-growth.ts'
import { judgeMax } from './judge-max.ts'
import { VERDICTS, type RuleOutcome, type SkippedOutcome, type Verdict } from './verdict.ts'

interface Budget {
  readonly name: string
  readonly rules: readonly Rule[]
  /** What must be left of a limit for it not to be near; `HEADROOM` unless given. */
  readonly headroom?: Share | undefined
}

/** What of the base's budgets was to hold, and does not. */
export type Unheld = Pick<Verdict, 'budgetUnknown' | 'dropped'>

/** The comparisons that an image's growth is judged by. */
export interface Comparisons {
  /** The image's. */
  readonly name: string
  /** The only one that these are of; absent if they are of all. */
  readonly platform?: string | undefined
  readonly base: Compared
  /** With the previous version; undefined if no rule asks for it. */
  readonly release?: Compared | undefined
}

/**
 * Checks every image against its budget. A rule whose data is missing is `skip`: an unknown number is not zero.
 * `unheld`: as in the verdict.
 */
export function judge(
  budgets: readonly Budget[],
  record: WeightRecord,
  comparisons: readonly Comparisons[],
  unheld: Unheld = {},
): Verdict {
  const images = record.images.map((image) => {
    const { name, platform } = image
    const budget = budgets.find((each) => each.name === name)
    const its = comparisons.find((each) => isOf(each, image)) ?? { name, base: NOT_COMPARED }
    const outcomes = budget ? [...judgeImage(budget, image, its), ...elsewhere(budget, image, record)] : []
    return { name, platform, outcomes }
  })
  return verdictOn({ images, ...unheld })
}

const NOT_COMPARED: Compared = { kind: 'none', reason: 'it was not compared with anything' }

const isOf = (its: Comparisons, { name, platform }: ImageRecord): boolean =>
  its.name === name && (its.platform === undefined || its.platform === platform)

/** The verdict that the outcomes of all images make. */
export function verdictOn(judged: Omit<Verdict, 'status'>): Verdict {
  const reached = new Set(judged.images.flatMap(({ outcomes }) => outcomes.map(verdictOf)))
  if (judged.budgetUnknown !== undefined || judged.dropped !== undefined) reached.add('unchecked')
  return { ...judged, status: VERDICTS.find((verdict) => reached.has(verdict)) ?? 'pass' }
}

function verdictOf({ rule, status }: RuleOutcome): Verdict['status'] {
  if (status !== 'skip') return status
  return rule.level === 'warning' ? 'warn' : 'unchecked'
}

function judgeImage(
  { rules, headroom = HEADROOM }: Budget,
  image: ImageRecord,
  comparisons: Comparisons,
): readonly RuleOutcome[] {
  return rulesFor(rules, image.platform).map((rule) => judgeRule(rule, image, comparisons, headroom))
}

/** The rules for platforms that were not weighed, once: with the first image of their name. */
function elsewhere({ name, rules }: Budget, image: ImageRecord, record: WeightRecord): readonly SkippedOutcome[] {
  const images = record.images.filter((each) => each.name === name)
  if (images[0] !== image) return []
  const platforms = images.map(({ platform }) => platform)
  return rulesElsewhere(rules, platforms).map((rule) => {
    return { rule, status: 'skip', reason: `no ${rule.platform} image was weighed` }
  })
}

function judgeRule(rule: Rule, image: ImageRecord, comparisons: Comparisons, headroom: Share): RuleOutcome {
  if (rule.kind === 'max') return judgeMax(rule, image, headroom)
  if (rule.kind === 'forbid') return judgeForbidden(rule, image, comparisons.base)
  const compared = rule.since === 'release' ? comparisons.release : comparisons.base
  if (compared === undefined) return { rule, status: 'skip', reason: 'nothing was compared with a release' }
  return judgeGrowth(rule, image, compared, headroom)
}
