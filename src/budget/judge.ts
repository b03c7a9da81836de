import { HEADROOM, type Share } from '../limits/headroom.ts'
import type { Rule } from '../limits/rule.ts'
import { rulesFor } from '../limits/rules-for.ts'
import type { ImageRecord, WeightRecord } from '../record/record.ts'
import { judgeForbidden } from './judge-forbidden.ts'
import { judgeGrowth, type Compared } from './judge-growth.ts'
import { judgeMax } from './judge-max.ts'
import { VERDICTS, type ImageVerdict, type RuleOutcome, type Verdict } from './verdict.ts'

interface Budget {
  readonly name: string
  readonly rules: readonly Rule[]
  /** What must be left of a limit for it not to be near; `HEADROOM` unless given. */
  readonly headroom?: Share | undefined
}

/** The comparisons that growth is judged by. */
export interface Comparisons {
  readonly base: Compared
  /** With the previous version; undefined if no rule asks for it. */
  readonly release?: Compared | undefined
}

/**
 * Checks every image against its budget. A rule whose data is missing is `skip`: an unknown number is not zero.
 * `budgetUnknown`: as in the verdict.
 */
export function judge(
  budgets: readonly Budget[],
  record: WeightRecord,
  comparisons: Comparisons,
  budgetUnknown: string | null = null,
): Verdict {
  const images = record.images.map((image) => judgeImage(budgets, image, comparisons))
  return verdictOn({ images, ...(budgetUnknown !== null && { budgetUnknown }) })
}

/** The verdict that the outcomes of all images make. */
export function verdictOn(judged: Omit<Verdict, 'status'>): Verdict {
  const reached = new Set(judged.images.flatMap(({ outcomes }) => outcomes.map(verdictOf)))
  if (judged.budgetUnknown !== undefined) reached.add('unchecked')
  return { ...judged, status: VERDICTS.find((verdict) => reached.has(verdict)) ?? 'pass' }
}

function verdictOf({ rule, status }: RuleOutcome): Verdict['status'] {
  if (status !== 'skip') return status
  return rule.level === 'warning' ? 'warn' : 'unchecked'
}

function judgeImage(budgets: readonly Budget[], image: ImageRecord, comparisons: Comparisons): ImageVerdict {
  const budget = budgets.find(({ name }) => name === image.name)
  const rules = rulesFor(budget?.rules ?? [], image.platform)
  const headroom = budget?.headroom ?? HEADROOM
  const outcomes = rules.map((rule) => judgeRule(rule, image, comparisons, headroom))
  return { name: image.name, platform: image.platform, outcomes }
}

function judgeRule(rule: Rule, image: ImageRecord, comparisons: Comparisons, headroom: Share): RuleOutcome {
  if (rule.kind === 'max') return judgeMax(rule, image, headroom)
  if (rule.kind === 'forbid') return judgeForbidden(rule, image, comparisons.base)
  const compared = rule.since === 'release' ? comparisons.release : comparisons.base
  if (compared === undefined) return { rule, status: 'skip', reason: 'nothing was compared with a release' }
  return judgeGrowth(rule, image, compared, headroom)
}
