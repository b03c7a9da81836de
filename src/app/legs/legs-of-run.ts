import type { CountedLegs } from './count-legs.ts'
import { emptyLeg } from './empty-leg.ts'
import { lackingPlatforms } from './lacking-platforms.ts'
import { missingBeside, type Expected } from './lacking.ts'
import type { Legs, PushedLeg } from './leg.ts'
import { notWeighedIn } from './legs-of-job.ts'
import { mergeLegs } from './merge-legs.ts'

interface Given extends Omit<Expected, 'isOfBake'> {
  /** Milliseconds since the epoch. */
  readonly now: number
}

/** The legs of the jobs of a run as one, with what none of them has. */
export function legsOfRun(
  { legs, refused, notes: ofCount }: CountedLegs,
  given: Given,
): Legs & { readonly leg: PushedLeg } {
  const outcomes = legs.map(({ file }) => file.outcome)
  const parts = outcomes.flatMap((each) => (each.kind === 'weighed' ? each : []))
  const [first, ...others] = parts
  const merged = first === undefined ? emptyLeg(given.now) : mergeLegs([first, ...others])
  const failed = outcomes.flatMap((each) => (each.kind === 'failed' ? notWeighedIn(each) : []))
  const weighed = merged.record.images.map(({ name }) => name)
  const { images } = given
  // What a leg did not build is needed all the same if the workflow says so.
  const ofFailed = new Set(failed.flatMap(({ name }) => name ?? []))
  const carriedOf = merged.carried.filter((name) => !images?.includes(name) && !ofFailed.has(name))
  const known = new Set([...weighed, ...carriedOf, ...ofFailed])
  const unweighed = { refused, failed, carried: new Set(parts.flatMap((part) => part.carried)) }
  const dropped = merged.budgets?.dropped ?? [] // which the verdict says
  const named = merged.expected.filter((name) => !dropped.includes(name))
  const { isOfBake } = merged
  const expected = { ...given, ofFile: [...new Set([...given.ofFile, ...named])], isOfBake }
  const missing = missingBeside(known, unweighed, expected)
  const unbuilt = images === null ? [] : given.ofFile.filter((name) => !images.includes(name))
  const lost = new Set(missing.map(({ name }) => name))
  const carried = [...carriedOf, ...unbuilt.filter((name) => !known.has(name) && !lost.has(name))]
  const notes = [...refused.map(({ note }) => note), ...ofCount, ...merged.notes]
  const lacking = lackingPlatforms(merged.record.images, unweighed, expected)
  return { leg: { ...merged, carried, notes }, parts, notWeighed: [...failed, ...missing, ...lacking] }
}
