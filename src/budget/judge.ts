import type { Comparison } from '../comparison/comparison.ts'
import type { ImageRecord, WeightRecord } from '../record/record.ts'
import { METRICS } from '../metrics.ts'
import type { Bytes } from '../units/bytes.ts'
import { allowedGrowth, withinGrowth } from '../limits/growth.ts'
import type { Rule } from '../limits/rule.ts'
import { VERDICTS, type ImageVerdict, type RuleOutcome, type Verdict } from './verdict.ts'

interface Budget {
  readonly name: string
  readonly rules: readonly Rule[]
}

const VERDICT_OF = { fail: 'fail', skip: 'unchecked', pass: 'pass' } as const

type MaxRule = Extract<Rule, { readonly kind: 'max' }>
type GrowthRule = Extract<Rule, { readonly kind: 'growth' }>

/** Bytes that may be on both sides of a comparison, and so hide growth. */
interface Unseen {
  readonly reason: string
  /** How much of the base they may be at most; Infinity if unknown. */
  readonly bytes: Bytes
  /** Whether growth is checked anyway. A percentage then leaves these bytes out. */
  readonly isTrusted: boolean
}

/** `notOwn`: why growth is not the change's own, and so not checked, as a clause. */
export type Compared = Comparison & { readonly unseen?: Unseen | undefined; readonly notOwn?: string | undefined }

/** Checks every image against its budget. A rule whose data is missing is `skip`: an unknown number is not zero. */
export function judge(budgets: readonly Budget[], record: WeightRecord, comparison: Compared): Verdict {
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
    return { rule, status: 'skip', reason: `"${rule.metric}" is not known: ${METRICS[rule.metric].unknown}` }
  }
  return { rule, status: actual <= rule.max ? 'pass' : 'fail', actual, allowed: rule.max }
}

function judgeGrowth(rule: GrowthRule, image: ImageRecord, comparison: Compared): RuleOutcome {
  if (comparison.kind === 'none') return { rule, status: 'skip', reason: comparison.reason }
  const { notOwn, unseen } = comparison
  if (notOwn !== undefined) return { rule, status: 'skip', reason: notOwn }
  if (unseen?.isTrusted === false) return { rule, status: 'skip', reason: unseen.reason }
  const compared = comparison.images
    .find((each) => each.name === image.name && each.platform === image.platform)
    ?.metrics.find((each) => each.metric === rule.metric)
  if (compared === undefined) {
    return { rule, status: 'skip', reason: `the base has no "${rule.metric}" for this image and platform` }
  }
  if (compared.kind === 'not compared') return { rule, status: 'skip', reason: compared.reason }
  const { base, head } = compared
  const status = withinGrowth(rule.limit, base, head) ? 'pass' : 'fail'
  // Bytes on both sides enlarge a percentage limit: no rule may pass because of that (issue 11, heading 4).
  if (unseen && status === 'pass' && head - base > allowedGrowth(rule.limit, Math.max(0, base - unseen.bytes))) {
    return { rule, status: 'skip', reason: unseen.reason }
  }
  return { rule, status, actual: head, allowed: base + allowedGrowth(rule.limit, base) }
}
