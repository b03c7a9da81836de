import type { LimitPlace } from '../inputs/config/config.ts'
import { unitOf } from '../limits/any-metric.ts'
import type { Share } from '../limits/headroom.ts'
import { newLimit, type WhichLimits } from '../limits/new-limit.ts'
import { parseAmount } from '../limits/parse-amount.ts'
import { ruleId } from '../limits/rule-id.ts'
import type { MaxRule } from '../limits/rule.ts'
import { groupBy } from '../units/group-by.ts'
import type { LimitOutcome, RuleOutcome, Verdict } from './verdict.ts'

/** Other text for a limit. */
export interface LimitEdit extends Pick<LimitPlace, 'start' | 'end' | 'text' | 'isShared'> {
  /** Names of those that were weighed. */
  readonly images: readonly string[]
}

/**
 * Why a limit is left as it is. `seconds`: no two builds take the same time. `shared`: lowering it could fail other
 * images. `zero`: the image has none of what is limited. `spelled`: with YAML's escapes. `input`: no edit of the file
 * raises it; `name` is what the reader calls the input. `unknown`: it could not be checked; `reason` is a clause.
 */
export type WhyLeft =
  | { readonly kind: 'seconds' | 'shared' | 'zero' | 'spelled' }
  | { readonly kind: 'input'; readonly name: string }
  | { readonly kind: 'unknown'; readonly reason: string }

export interface LeftLimit {
  readonly rule: MaxRule
  readonly why: WhyLeft
}

/** Edits are in the order of the file. */
export interface LimitEdits {
  readonly edits: readonly LimitEdit[]
  readonly left: readonly LeftLimit[]
}

/** A limit of the file and what became of it on each platform. */
interface Limit {
  readonly place: LimitPlace
  readonly ids: readonly string[]
  readonly images: readonly string[]
  readonly isShared: boolean
  readonly rule: MaxRule
  readonly checked: readonly LimitOutcome[]
  /** Why it could not be checked on a platform. */
  readonly unknown: string | undefined
}

/**
 * What the absolute limits of images become by what they weigh now and a margin, and those that are left although they
 * were asked for. `verdict` is by the rules of the file alone. A limit of several images, platforms, or rules through an
 * alias, is written for the heaviest; one that images share that were not weighed is only raised.
 */
export function limitEdits(
  places: readonly LimitPlace[],
  verdict: Verdict,
  margin: Share,
  which: WhichLimits,
): LimitEdits {
  const limits = [...groupBy(places, ({ start }) => start).values()].flatMap((here) => limitAt(here, verdict))
  const decided = limits.map((limit) => {
    const atLeast = which === 'all' ? aboveSoft(limit, limits, margin) : 0
    return { limit, decision: decide(limit, { margin, which, atLeast }) }
  })
  return {
    edits: decided
      .flatMap(({ limit: { place, images, isShared }, decision: text }) =>
        typeof text === 'string' ? [{ start: place.start, end: place.end, text, images, isShared }] : [],
      )
      .toSorted((a, b) => a.start - b.start),
    left: decided.flatMap(({ limit: { rule }, decision: why }) => (typeof why === 'object' ? [{ rule, why }] : [])),
  }
}

function limitAt(here: readonly LimitPlace[], { images }: Verdict): readonly Limit[] {
  const ids = here.map((place) => place.ruleId)
  const outcomes = images.flatMap(({ name, outcomes: all }) => {
    const own = new Set(here.flatMap((place) => (place.image === name ? place.ruleId : [])))
    return all.filter(({ rule }) => rule.kind === 'max' && own.has(ruleId(rule)))
  })
  const rule = outcomes.map((outcome) => outcome.rule).find((each) => each.kind === 'max')
  if (rule === undefined) return []
  const [unknown] = outcomes.flatMap((outcome) => (outcome.status === 'skip' ? [outcome.reason] : []))
  const isShared = here.some((place) => place.isShared)
  const named = [...new Set(here.map(({ image }) => image))]
  return [{ place: here[0]!, ids, images: named, isShared, rule, checked: outcomes.filter(isOfMax), unknown }]
}

const isOfMax = (outcome: RuleOutcome): outcome is LimitOutcome =>
  outcome.status !== 'skip' && outcome.rule.kind === 'max'

interface Asked {
  readonly margin: Share
  readonly which: WhichLimits
  /** The least that the new limit may be. */
  readonly atLeast: number
}

/** The new text of a limit, or why it has none; undefined if none is called for. */
function decide(limit: Limit, { margin, which, atLeast }: Asked): string | WhyLeft | undefined {
  const { place, rule, checked, unknown } = limit
  const amount = Math.max(...checked.map(({ actual }) => actual))
  const isOver = which === 'all' ? amount > rule.max : checked.some(({ status }) => status === 'fail')
  if (!isOver && unknown !== undefined) return { kind: 'unknown', reason: unknown }
  if (!isOver && which === 'broken') return undefined
  if (unitOf(rule.metric) === 'seconds') return { kind: 'seconds' }
  if (parseAmount(place.text, unitOf(rule.metric)) === undefined) return { kind: 'spelled' }
  if (amount === 0 && rule.max > 0) return { kind: 'zero' }
  const text = newLimit({ ...rule, text: place.text }, amount, margin, atLeast)
  return text !== undefined && limit.isShared && !isOver ? { kind: 'shared' } : text
}

/** A hard limit stays as far above the soft one of the same, in proportion: as a warning before it, that is of use. */
function aboveSoft({ rule }: Limit, limits: readonly Limit[], margin: Share): number {
  const softId = ruleId({ ...rule, level: 'warning' })
  const soft = rule.level === 'error' ? limits.find(({ ids }) => ids.includes(softId)) : undefined
  if (soft === undefined || soft.rule.max >= rule.max) return 0
  const decision = decide(soft, { margin, which: 'all', atLeast: 0 })
  const max = typeof decision === 'string' ? parseAmount(decision, unitOf(rule.metric))! : soft.rule.max
  if (max === soft.rule.max) return rule.max
  return soft.rule.max === 0 ? max + rule.max : (max / soft.rule.max) * rule.max
}

/** The text with its limits replaced. Everything else stays, to the byte. */
export function withLimits(text: string, edits: readonly LimitEdit[]): string {
  return edits.reduceRight(
    (edited, { start, end, text: limit }) => edited.slice(0, start) + limit + edited.slice(end),
    text,
  )
}

/** How the broken limits of a failed image are raised. */
export interface WayToAccept {
  /** Raise those of the configuration file, one after the other; empty if none can be raised. */
  readonly commands: readonly AcceptCommand[]
  /** The lines that they change, as changed-lines.ts has them. */
  readonly lines: readonly string[]
  /** Broken limits that they do not raise. */
  readonly left: readonly LeftLimit[]
}

export interface AcceptCommand {
  /** As it could be typed into a shell. */
  readonly command: string
  /** Options of the run that it needs, too, but that no report shows. */
  readonly unsaid: readonly string[]
}
