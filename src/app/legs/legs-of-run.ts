import type { CountedLegs } from './count-legs.ts'
import { emptyLeg } from './empty-leg.ts'
import { lackingPlatforms, missingBeside, type Expected } from './lacking.ts'
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
  const carriedOf = merged.carried.filter((name) => !images?.includes(name))
  const known = new Set([...weighed, ...carriedOf, ...failed.flatMap(({ name }) => name ?? [])])
  const dropped = merged.budgets?.dropped ?? [] // which the verdict says
  const named = merged.expected.filter((name) => !dropped.includes(name))
  const { isOfBake } = merged
  const expected = { ...given, ofFile: [...new Set([...given.ofFile, ...named])], isOfBake }
  const missing = missingBeside(known, refused, expected)
  const unbuilt = images === null ? [] : given.ofFile.filter((name) => !images.includes(name))
  const lost = new Set(missing.map(({ name }) => name))
  const carried = [...carriedOf, ...unbuilt.filter((name) => !known.has(name) && !lost.has(name))]
  const notes = [...refused.map(({ note }) => note), ...ofCount, ...merged.notes]
  const lacking = lackingPlatforms(merged.record.images, refused, expected)
  return { leg: { ...merged, carried, notes }, parts, notWeighed: [...failed, ...missing, ...lacking] }
}
