import { makeRecord } from '../../record/make.ts'
import type { NotWeighed } from '../../report/report.ts'
import type { Legs, PushedLeg } from './leg.ts'
import { notWeighedIn } from './legs-of-job.ts'
import { mergeLegs } from './merge-legs.ts'
import type { ReadLegs, Refused } from './read-legs.ts'

interface Expected {
  /** Names of the images that this change builds; null if it is not said. */
  readonly images: readonly string[] | null
  /** Names of those of the configuration file. */
  readonly ofFile: readonly string[]
  /** Milliseconds since the epoch. */
  readonly now: number
}

/** The legs of the jobs of a run as one, with what none of them has. */
export function legsOfRun({ legs, refused }: ReadLegs, expected: Expected): Legs & { readonly leg: PushedLeg } {
  const outcomes = legs.map(({ file }) => file.outcome)
  const [first, ...others] = outcomes.flatMap((each) => (each.kind === 'weighed' ? each : []))
  const merged = first === undefined ? nothing(expected.now) : mergeLegs([first, ...others])
  const failed = outcomes.flatMap((each) => (each.kind === 'failed' ? notWeighedIn(each) : []))
  const weighed = merged.record.images.map(({ name }) => name)
  const known = new Set([...weighed, ...merged.carried, ...failed.flatMap(({ name }) => name ?? [])])
  const missing = missingBeside(known, refused, expected)
  const { images, ofFile } = expected
  const unbuilt = images === null ? [] : ofFile.filter((name) => !images.includes(name))
  const lost = new Set(missing.map(({ name }) => name))
  const carried = [...merged.carried, ...unbuilt.filter((name) => !known.has(name) && !lost.has(name))]
  const notes = [...refused.map(({ note }) => note), ...merged.notes]
  return { leg: { ...merged, carried, notes }, notWeighed: [...failed, ...missing] }
}

/** What was expected, and what is in files that do not count. */
function missingBeside(
  known: ReadonlySet<string>,
  refused: readonly Refused[],
  { images, ofFile }: Expected,
): readonly NotWeighed[] {
  const asked = images ?? ofFile
  const names = new Set([...asked, ...refused.flatMap((file) => file.images ?? [])])
  // If nothing says what was expected, it may be in a file that nobody can read.
  const unread = asked.length > 0 ? [] : refused.filter((file) => file.images === null)
  return [
    ...[...names].flatMap((name) => (known.has(name) ? [] : missing(name, reasonOf(name, refused)))),
    ...(images === null ? unread.map(({ note }) => missing(null, note)) : []),
  ]
}

const missing = (name: string | null, reason: string | null): NotWeighed => ({ kind: 'missing', name, reason })

const reasonOf = (name: string, refused: readonly Refused[]): string | null =>
  refused.find(({ images }) => images?.includes(name))?.note ?? null

/** As nothing was weighed. */
const nothing = (now: number): PushedLeg => ({
  record: makeRecord([], null, now),
  head: null,
  mergedHead: null,
  images: [],
  baselines: [],
  release: null,
  budgets: null,
  configFile: null,
  carried: [],
  strict: false,
  push: null,
  notes: [],
})
