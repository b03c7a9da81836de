import { makeRecord } from '../../record/make.ts'
import type { NotWeighed } from '../../report/report.ts'
import type { CountedLegs } from './count-legs.ts'
import type { Legs, PushedLeg } from './leg.ts'
import { normalPlatform } from '../../units/platform.ts'
import { groupBy } from '../../units/group-by.ts'
import { notWeighedIn } from './legs-of-job.ts'
import { mergeLegs } from './merge-legs.ts'
import type { NamedImage, Refused } from './read-legs.ts'

interface Expected {
  /** Names of the images that this change builds; null if it is not said. */
  readonly images: readonly string[] | null
  /** Those that each image is to have; empty if it is not said. */
  readonly platforms: readonly string[]
  /** Names of those of the configuration file. */
  readonly ofFile: readonly string[]
  /** Milliseconds since the epoch. */
  readonly now: number
}

/** The legs of the jobs of a run as one, with what none of them has. */
export function legsOfRun(
  { legs, refused, notes: ofCount }: CountedLegs,
  given: Expected,
): Legs & { readonly leg: PushedLeg } {
  const outcomes = legs.map(({ file }) => file.outcome)
  const parts = outcomes.flatMap((each) => (each.kind === 'weighed' ? each : []))
  const [first, ...others] = parts
  const merged = first === undefined ? nothing(given.now) : mergeLegs([first, ...others])
  const failed = outcomes.flatMap((each) => (each.kind === 'failed' ? notWeighedIn(each) : []))
  const weighed = merged.record.images.map(({ name }) => name)
  const { images } = given
  // What a leg did not build is needed all the same if the workflow says so.
  const carriedOf = merged.carried.filter((name) => !images?.includes(name))
  const known = new Set([...weighed, ...carriedOf, ...failed.flatMap(({ name }) => name ?? [])])
  const dropped = merged.budgets?.dropped ?? [] // which the verdict says
  const named = merged.expected.filter((name) => !dropped.includes(name))
  const expected = { ...given, ofFile: [...new Set([...given.ofFile, ...named])] }
  const missing = missingBeside(known, refused, expected)
  const unbuilt = images === null ? [] : given.ofFile.filter((name) => !images.includes(name))
  const lost = new Set(missing.map(({ name }) => name))
  const carried = [...carriedOf, ...unbuilt.filter((name) => !known.has(name) && !lost.has(name))]
  const notes = [...refused.map(({ note }) => note), ...ofCount, ...merged.notes]
  const lacking = lackingPlatforms(merged, refused, expected)
  return { leg: { ...merged, carried, notes }, parts, notWeighed: [...failed, ...missing, ...lacking] }
}

/** What was expected, and what is in files that do not count. */
function missingBeside(
  known: ReadonlySet<string>,
  refused: readonly Refused[],
  { images, ofFile }: Expected,
): readonly NotWeighed[] {
  const asked = images ?? ofFile
  const names = new Set([...asked, ...refused.flatMap(({ images: its }) => (its ?? []).map(({ name }) => name))])
  // If nothing says what was expected, it may be in a file that nobody can read.
  const unread = asked.length > 0 ? [] : refused.filter((file) => file.images === null)
  return [
    ...[...names].flatMap((name) => (known.has(name) ? [] : missing(name, reasonOf(name, refused)))),
    ...(images === null ? unread.map(({ note }) => missing(null, note)) : []),
  ]
}

/**
 * Platforms of images that are there without them: a job failed before its step, or was never started, or its file does
 * not count.
 */
function lackingPlatforms(
  { record: { images } }: PushedLeg,
  refused: readonly Refused[],
  { platforms }: Expected,
): readonly NotWeighed[] {
  const inRefused = refused.flatMap((file) => file.images ?? [])
  return [...groupBy(images, ({ name }) => name)].flatMap(([name, weighed]) => {
    const known = inRefused.flatMap((each) => (each.name === name ? (each.platform ?? []) : []))
    return [...new Set([...platforms.map(normalPlatform), ...known])]
      .filter((platform) => !weighed.some((image) => image.platform === platform))
      .map((platform) => missing(`${name} (${platform})`, reasonOf(name, refused, platform)))
  })
}

const missing = (name: string | null, reason: string | null): NotWeighed => ({ kind: 'missing', name, reason })

/** On any platform, unless one is given. */
function reasonOf(name: string, refused: readonly Refused[], platform?: string): string | null {
  const isIt = (each: NamedImage): boolean =>
    each.name === name && (platform === undefined || each.platform === platform)
  return refused.find(({ images }) => images?.some(isIt))?.note ?? null
}

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
  built: [],
  expected: [],
  strict: false,
  push: null,
  notes: [],
})
