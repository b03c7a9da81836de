import type { Bytes } from '../units/bytes.ts'
import { sum } from '../units/sum.ts'
import type { Cause } from './cause.ts'
import { direction, makeCause } from './make-cause.ts'

/** Parts of a level, the `rest` included: more than a reader takes in at a look. */
const MOST_PARTS = 15
/** A part that changed by less than this share of what changed most beside it is noise. */
const FLOOR = 0.01

/**
 * The parts of something that changed by `delta`, the largest change first, so that they sum to it exactly: what is below
 * the floor, and what nobody could name, is one `rest` at the end, of `things`. Its count is 0 where some had no name,
 * because nobody knows how many they are. A rest of no bytes is left out, and one of a single part has its name.
 */
export function fold(parts: readonly Cause[], delta: Bytes, things: string): readonly Cause[] {
  const unnamed = delta - sum(parts, (part) => part.delta)
  const weighed = parts.map((cause) => ({ cause, weight: weight(cause) }))
  const floor = weighed.reduce((most, each) => Math.max(most, each.weight), 0) * FLOOR
  const telling = weighed
    .filter(({ cause, weight: bytes }) => (bytes > 0 && (bytes >= floor || isNews(cause))) || isMove(cause, floor))
    .toSorted((a, b) => b.weight - a.weight || (b.cause.head ?? 0) - (a.cause.head ?? 0) || order(a.cause, b.cause))
    .map(({ cause }) => cause)
  const named = telling.length < MOST_PARTS ? telling : telling.slice(0, MOST_PARTS - 1)
  const folded = parts.filter((cause) => cause.delta !== 0 && !named.includes(cause))
  if (unnamed === 0 && folded.length === 1 && named.length < MOST_PARTS) return [...named, ...folded]
  return [...named, ...rest(folded, unnamed, things)]
}

function rest(folded: readonly Cause[], unnamed: Bytes, things: string): readonly Cause[] {
  const delta = sum(folded, (each) => each.delta) + unnamed
  if (delta === 0) return []
  const isUncounted = unnamed !== 0 || folded.some(({ count }) => count === 0)
  const count = isUncounted ? 0 : sum(folded, (each) => each.count)
  return [{ ...makeCause('rest', things, { base: null, head: null }), change: direction(delta), delta, count }]
}

/** Another set of modules, or another version of one, is what somebody did: it is no noise, however few its bytes are. */
function isNews({ kind, change }: Cause): boolean {
  return kind === 'module' && change !== 'grew' && change !== 'shrank'
}

/** The largest change in it: what hides growth and shrinkage of its parts is as heavy as they are. */
function weight({ delta, parts }: Cause): Bytes {
  return parts.reduce((most, part) => Math.max(most, weight(part)), Math.abs(delta))
}

/** What lies elsewhere now and weighs what it did explains why no bytes changed; so does a layer in which it does. */
function isMove({ change, head, parts }: Cause, floor: Bytes): boolean {
  const hasMoved = change === 'moved' && head !== null && head > 0 && head >= floor
  return hasMoved || parts.some((part) => isMove(part, floor))
}

function order(a: Cause, b: Cause): number {
  return a.name < b.name ? -1 : 1
}
