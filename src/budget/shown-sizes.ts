import { coversAll, type AcceptedSizes, type GrowthSize } from './accept-growth.ts'
import type { Acceptance } from './verdict.ts'

/** Sizes that our comment shows. */
export interface Showing {
  /** Since when, ISO 8601 in UTC; null for the comment that is about to be written, whose time GitHub gives. */
  readonly since: string | null
  /** Those over their growth limit; empty for a run without a report. */
  readonly sizes: readonly GrowthSize[]
}

/** What our comment remembers from run to run, so that growth can be accepted up to a size that it showed. */
export interface ShownSizes {
  /** Oldest first. */
  readonly showings: readonly Showing[]
  /** The last acceptance that counted; null if none did. */
  readonly accepted: AcceptedSizes | null
}

/** What a comment says from now on. */
export interface NowShown {
  readonly sizes: readonly GrowthSize[]
  /** The sizes that a label accepts; null if it does not, or if nothing was over its limit. */
  readonly accepted: AcceptedSizes | null
}

/** Pushes until an old size is forgotten, if it was not accepted by then. */
const MOST_SHOWINGS = 10

/** What a comment remembers that shows `sizes` from now on; `before` itself if nothing changed. */
export function nowShown(before: ShownSizes, { sizes, accepted }: NowShown): ShownSizes {
  const isSame = areEqual(before.showings.at(-1)?.sizes ?? [], sizes)
  const latest = later(before.accepted, accepted)
  if (isSame && latest === before.accepted) return before
  const showings = isSame ? before.showings : [...before.showings, { since: null, sizes }].slice(-MOST_SHOWINGS)
  return { showings, accepted: latest }
}

/**
 * Whether the acceptance matters more than the sizes, if a comment has no room for both: while it covers all of them.
 * Otherwise a person has to accept these next.
 */
export const needsAcceptance = ({ sizes, accepted }: NowShown): boolean =>
  sizes.length === 0 || (accepted !== null && coversAll(accepted, sizes))

/**
 * The sizes that an acceptance is about: those that the comment showed then; undefined if it showed none. Only a size
 * from before its second counts: within that second, nobody could have read it.
 */
export function sizesAt({ showings, accepted }: ShownSizes, { by, at }: Acceptance): AcceptedSizes | undefined {
  // Once it counted, it stays, however many pushes ago that was.
  if (accepted?.by === by && accepted.at === at) return accepted
  const showing = showings.findLast(({ since }) => since !== null && Date.parse(since) < Date.parse(at))
  return showing === undefined || showing.sizes.length === 0 ? undefined : { by, at, sizes: showing.sizes }
}

/** Runs side by side may have read the label at different times. */
function later(a: AcceptedSizes | null, b: AcceptedSizes | null): AcceptedSizes | null {
  if (a === null || b === null) return a ?? b
  return Date.parse(b.at) > Date.parse(a.at) ? b : a
}

const areEqual = (a: readonly GrowthSize[], b: readonly GrowthSize[]): boolean =>
  a.length === b.length && a.every((size, index) => isEqual(size, b[index]!))

const isEqual = (a: GrowthSize, b: GrowthSize): boolean =>
  a.image === b.image && a.platform === b.platform && a.rule === b.rule && a.amount === b.amount
