import type { AnyMetric } from '../limits/any-metric.ts'
import { ruleId } from '../limits/rule-id.ts'
import type { GrowthRule } from '../limits/rule.ts'
import { verdictOn } from './judge.ts'
import type { Acceptance, LimitOutcome, RuleOutcome, Verdict } from './verdict.ts'

/** What an image has of the metric that a growth rule is about. */
export interface GrowthSize {
  readonly image: string
  readonly platform: string
  /** The rule's ID. */
  readonly rule: string
  /** In the unit of its metric. */
  readonly amount: number
}

/** An acceptance with the sizes up to which it accepts growth. */
export interface AcceptedSizes extends Acceptance {
  readonly sizes: readonly GrowthSize[]
}

/** A growth rule that was checked, of one image and platform. */
export interface JudgedGrowth {
  readonly size: GrowthSize
  readonly outcome: LimitOutcome & { readonly rule: GrowthRule }
}

/** All growth rules that could be checked. */
export function judgedGrowth({ images }: Verdict): readonly JudgedGrowth[] {
  return images.flatMap(({ name, platform, outcomes }) =>
    outcomes.filter(isJudgedGrowth).map((outcome) => {
      return { size: { image: name, platform, rule: ruleId(outcome.rule), amount: outcome.actual }, outcome }
    }),
  )
}

/** Those that are broken. */
export const brokenGrowth = (verdict: Verdict): readonly JudgedGrowth[] =>
  judgedGrowth(verdict).filter(({ outcome }) => outcome.status !== 'pass')

/** Those over their limit, which an acceptance may cover by now. */
export const overLimit = (verdict: Verdict): readonly GrowthSize[] =>
  judgedGrowth(verdict)
    .filter(({ outcome }) => outcome.status !== 'pass' || outcome.accepted !== undefined)
    .map(({ size }) => size)

/**
 * The verdict with growth that somebody accepted: a broken growth rule passes up to the accepted size, to the byte. No
 * other rule does, nor one that could not be checked.
 */
export function acceptGrowth(verdict: Verdict, { by, at, sizes }: AcceptedSizes): Verdict {
  const covered = new Set<RuleOutcome>(
    brokenGrowth(verdict)
      .filter(({ size }) => isCovered(sizes, size))
      .map(({ outcome }) => outcome),
  )
  const accept = (outcome: RuleOutcome): RuleOutcome =>
    isJudgedGrowth(outcome) && covered.has(outcome)
      ? { ...outcome, status: 'pass', isNear: false, accepted: { by, at } }
      : outcome
  return verdictOn({
    ...verdict,
    images: verdict.images.map((image) => ({ ...image, outcomes: image.outcomes.map(accept) })),
  })
}

/** Growth beyond its limit that an acceptance does not cover. */
export interface Outgrown {
  readonly size: GrowthSize
  readonly metric: AnyMetric
  /** The amount that was accepted; undefined if none was. */
  readonly accepted: number | undefined
}

/** What is left over its limit of a verdict with accepted growth. */
export function outgrown(verdict: Verdict, { sizes }: AcceptedSizes): readonly Outgrown[] {
  return brokenGrowth(verdict).map(({ size, outcome }) => {
    return { size, metric: outcome.rule.metric, accepted: acceptedAmount(sizes, size) }
  })
}

/** Whether an acceptance covers all of `sizes`. */
export const coversAll = (accepted: AcceptedSizes, sizes: readonly GrowthSize[]): boolean =>
  sizes.every((size) => isCovered(accepted.sizes, size))

const isCovered = (accepted: readonly GrowthSize[], size: GrowthSize): boolean =>
  size.amount <= (acceptedAmount(accepted, size) ?? -1)

/** The amount that was accepted of what `size` is about; undefined if none was. */
function acceptedAmount(sizes: readonly GrowthSize[], { image, platform, rule }: GrowthSize): number | undefined {
  return sizes.find((each) => each.image === image && each.platform === platform && each.rule === rule)?.amount
}

function isJudgedGrowth(outcome: RuleOutcome): outcome is JudgedGrowth['outcome'] {
  return outcome.rule.kind === 'growth' && outcome.status !== 'skip'
}
