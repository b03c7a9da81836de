import type { LimitPlace } from '../inputs/config/config.ts'
import { unitOf } from '../limits/any-metric.ts'
import type { Share } from '../limits/headroom.ts'
import { newLimit } from '../limits/new-limit.ts'
import { parseAmount } from '../limits/parse-amount.ts'
import { ruleId } from '../limits/rule-id.ts'
import { groupBy } from '../units/group-by.ts'
import type { LimitOutcome, RuleOutcome, Verdict } from './verdict.ts'

/** Other text for a limit. */
export type LimitEdit = Pick<LimitPlace, 'start' | 'end' | 'text'>

/**
 * What the absolute limits of images become by what they weigh now and a margin: those that differ, in the order of the
 * file. A limit that could not be checked stays. One of several images, platforms, or
 * rules through an alias, is written for the heaviest; one that images share that were not weighed is only raised.
 */
export function limitEdits(places: readonly LimitPlace[], verdict: Verdict, margin: Share): readonly LimitEdit[] {
  return [...groupBy(places, ({ start }) => start).values()]
    .flatMap((here): readonly LimitEdit[] => {
      const outcomes = here.flatMap((place) => outcomesOf(place, verdict))
      const [place, outcome] = [here[0]!, outcomes[0]]
      if (outcome === undefined) return []
      const { metric } = outcome.rule
      const max = parseAmount(place.text, unitOf(metric))
      if (max === undefined) return [] // spelled with YAML's escapes
      const amount = Math.max(...outcomes.map(({ actual }) => actual))
      if (here.some(({ isShared }) => isShared) && amount <= max) return []
      const text = newLimit({ metric, max, text: place.text }, amount, margin)
      return text === undefined ? [] : [{ start: place.start, end: place.end, text }]
    })
    .toSorted((a, b) => a.start - b.start)
}

function outcomesOf(place: LimitPlace, { images }: Verdict): readonly LimitOutcome[] {
  const own = images.filter(({ name }) => name === place.image)
  const outcomes = own.flatMap((image) => image.outcomes.filter(isOfMax))
  return outcomes.filter(({ rule }) => ruleId(rule) === place.ruleId)
}

const isOfMax = (outcome: RuleOutcome): outcome is LimitOutcome =>
  outcome.status !== 'skip' && outcome.rule.kind === 'max'

/** The text with its limits replaced. Everything else stays, to the byte. */
export function withLimits(text: string, edits: readonly LimitEdit[]): string {
  return edits.reduceRight(
    (edited, { start, end, text: limit }) => edited.slice(0, start) + limit + edited.slice(end),
    text,
  )
}

/** The lines that edits change, before and after, as in a diff. */
export function changedLines(text: string, edits: readonly LimitEdit[]): readonly string[] {
  const before = text.split(/\r?\n/)
  const after = withLimits(text, edits).split(/\r?\n/)
  return before.flatMap((line, at) => (line === after[at] ? [] : [`-${line}`, `+${after[at]}`]))
}

/** A command that writes limits under which a failed image passes, and the lines that it changes. */
export interface WayToAccept {
  readonly command: string
  readonly lines: readonly string[]
  /** Options of the run that the command needs, too, but that no report shows. */
  readonly unsaid?: readonly string[]
}
