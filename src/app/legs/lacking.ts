import type { ImageRecord } from '../../record/record.ts'
import type { NotWeighed } from '../../report/report.ts'
import { groupBy } from '../../units/group-by.ts'
import { nearest } from '../../units/nearest.ts'
import { normalPlatform } from '../../units/platform.ts'
import type { NamedImage, Refused } from './read-legs.ts'

/** What a report on several legs is to have. */
export interface Expected {
  /** Names of the images that this change builds; null if it is not said. */
  readonly images: readonly string[] | null
  /** Those that each image is to have; empty if it is not said. */
  readonly platforms: readonly string[]
  /** Names of those of the configuration file. */
  readonly ofFile: readonly string[]
  /** Whether there may be others that nothing names unless `images` does. */
  readonly isOfBake: boolean
}

/** What was expected, and what is in files that do not count, without the images that are `known`. */
export function missingBeside(
  known: ReadonlySet<string>,
  refused: readonly Refused[],
  { images, ofFile, isOfBake }: Expected,
): readonly NotWeighed[] {
  const asked = images ?? ofFile
  const names = new Set([...asked, ...refused.flatMap(({ images: its }) => (its ?? []).map(({ name }) => name))])
  const others = [...new Set([...known, ...ofFile])]
  // If nothing says what was expected, it may be in a file that nobody can read.
  const unread = asked.length > 0 ? [] : refused.filter((file) => file.images === null)
  return [
    ...[...names].flatMap((name) =>
      known.has(name) ? [] : missing(name, reasonOf(name, refused) ?? whyUnknown(name, others, asked)),
    ),
    ...(images === null ? unread.map(({ note }) => missing(null, note)) : []),
    ...(images === null && isOfBake ? [{ kind: 'unlisted', name: null, known: others } as const] : []),
  ]
}

/** Of a name that nothing else has, which it may be instead: one that was not asked for. Null if there is none. */
function whyUnknown(name: string, known: readonly string[], asked: readonly string[]): string | null {
  if (known.includes(name)) return null
  const meant = nearest(
    name,
    known.filter((each) => !asked.includes(each)),
  )
  return meant === undefined ? null : `No leg has it, and nothing else names it. Did you mean "${meant}"?`
}

/**
 * Platforms of images that are there without them: a job failed before its step, or was never started, or its file does
 * not count.
 */
export function lackingPlatforms(
  images: readonly ImageRecord[],
  refused: readonly Refused[],
  { platforms }: Pick<Expected, 'platforms'>,
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
