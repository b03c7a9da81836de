import type { Bytes } from '../units/bytes.ts'
import { sum } from '../units/sum.ts'
import type { Cause } from './cause.ts'
import { direction, makeCause } from './make-cause.ts'

/** Most parts of a level, including the `rest`. */
const MOST_PARTS = 15
/** A part that changed by less than this share of the largest change beside it is noise. */
const FLOOR = 0.01

/**
 * The parts of something that changed by `delta`, largest change first, so that they sum to it exactly. Parts below the
 * floor, and unnamed bytes, become one `rest` of `things`, with count 0 if unknown. A rest of one part keeps its name.
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

/** A module that was added, removed or changed its version is a deliberate change, however few its bytes. */
function isNews({ kind, change }: Cause): boolean {
  return kind === 'module' && change !== 'grew' && change !== 'shrank'
}

/** The largest change in it. Parts that cancel out still count. */
function weight({ delta, parts }: Cause): Bytes {
  return parts.reduce((most, part) => Math.max(most, weight(part)), Math.abs(delta))
}

/** A moved file of the same weight explains why no bytes changed; so does a layer with such a file. */
function isMove({ change, head, parts }: Cause, floor: Bytes): boolean {
  const hasMoved = change === 'moved' && head !== null && head > 0 && head >= floor
  return hasMoved || parts.some((part) => isMove(part, floor))
}

function order(a: Cause, b: Cause): number {
  return a.name < b.name ? -1 : 1
}
