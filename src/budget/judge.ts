import type { Comparison } from '../comparison/comparison.ts'
import type { ImageRecord, Record } from '../record/record.ts'
import { formatBytes, type Bytes } from '../units/bytes.ts'
import { allowedGrowth, withinGrowth } from './growth.ts'
import type { Rule } from './rule.ts'
import { VERDICTS, type ImageVerdict, type RuleOutcome, type Verdict } from './verdict.ts'

/** The rules of one image, by its name in the record; they hold for each of its platforms. */
export interface Budget {
  readonly name: string
  readonly rules: readonly Rule[]
}

const VERDICT_OF = { fail: 'fail', skip: 'unchecked', pass: 'pass' } as const

type MaxRule = Extract<Rule, { readonly kind: 'max' }>
type GrowthRule = Extract<Rule, { readonly kind: 'growth' }>

/**
 * A comparison; `unseen` is why growth may be in it that it does not show, and so cannot be checked. `beside`: bytes of files of no
 * commit that both sides may hold, 0 where it is not given.
 */
export type Compared = Comparison & { readonly unseen?: string | undefined; readonly beside?: Bytes }

/**
 * Holds every image of `record` to its budget. What a rule needs and cannot have makes it `skip` with the reason:
 * an unknown metric is not zero, and a missing baseline is not an empty image (design, section 8).
 */
export function judge(budgets: readonly Budget[], record: Record, comparison: Compared): Verdict {
  const images = record.images.map((image) => judgeImage(budgets, image, comparison))
  const reached = new Set(images.flatMap(({ outcomes }) => outcomes.map(({ status }) => VERDICT_OF[status])))
  return { status: VERDICTS.find((verdict) => reached.has(verdict)) ?? 'pass', images }
}

function judgeImage(budgets: readonly Budget[], image: ImageRecord, comparison: Compared): ImageVerdict {
  const rules = budgets.find((budget) => budget.name === image.name)?.rules ?? []
  const outcomes = rules.map((rule) =>
    rule.kind === 'max' ? judgeMax(rule, image) : judgeGrowth(rule, image, comparison),
  )
  return { name: image.name, platform: image.platform, outcomes }
}

function judgeMax(rule: MaxRule, image: ImageRecord): RuleOutcome {
  const actual = image.metrics[rule.metric]
  if (actual === null) {
    return { rule, status: 'skip', reason: `"${rule.metric}" is not known: the base image could not be told` }
  }
  return { rule, status: actual <= rule.max ? 'pass' : 'fail', actual, allowed: rule.max }
}

function judgeGrowth(rule: GrowthRule, image: ImageRecord, comparison: Compared): RuleOutcome {
  if (comparison.kind === 'none') return { rule, status: 'skip', reason: comparison.reason }
  if (comparison.unseen !== undefined) return { rule, status: 'skip', reason: comparison.unseen }
  const compared = comparison.images
    .find((each) => each.name === image.name && each.platform === image.platform)
    ?.metrics.find((each) => each.metric === rule.metric)
  if (compared === undefined) {
    return { rule, status: 'skip', reason: `the base has no "${rule.metric}" of this image and platform` }
  }
  if (compared.kind === 'not compared') return { rule, status: 'skip', reason: compared.reason }
  const { base, head } = compared
  const status = withinGrowth(rule.limit, base, head) ? 'pass' : 'fail'
  const { beside = 0 } = comparison
  if (status === 'pass' && head - base > allowedGrowth(rule.limit, Math.max(0, base - beside))) {
    return { rule, status: 'skip', reason: besideReason(beside, head - base) }
  }
  return { rule, status, actual: head, allowed: base + allowedGrowth(rule.limit, base) }
}

/** Files that lie beside the commit make a base large, and so a percentage of it: none passes by them (issue 11, heading 4). */
const besideReason = (beside: Bytes, grown: Bytes): string =>
  `the base may hold ${formatBytes(beside)} of uncommitted files, and without them its growth by ` +
  `${formatBytes(grown)} is over the limit; name them in .dockerignore`
