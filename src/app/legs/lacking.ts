import type { NotWeighed } from '../../report/report.ts'
import { nearest } from '../../units/nearest.ts'
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

/** What is known of images that were not weighed. */
export interface Unweighed {
  readonly refused: readonly Refused[]
  /** Of legs that failed. */
  readonly failed: readonly Failed[]
  /** Names of images that a leg carried forward; on which platforms, no leg says. */
  readonly carried: ReadonlySet<string>
}

type Failed = Extract<NotWeighed, { kind: 'failed' }>

const ASKED = 'A leg carried it forward, as nothing of it changed, but the input "images" names it'

/** What was expected, and what is in files that do not count, without the images that are `known`. */
export function missingBeside(
  known: ReadonlySet<string>,
  { refused, carried }: Unweighed,
  { images, ofFile, isOfBake }: Expected,
): readonly NotWeighed[] {
  const asked = images ?? ofFile
  const names = new Set([...asked, ...refused.flatMap(({ images: its }) => (its ?? []).map(({ name }) => name))])
  const others = [...new Set([...known, ...ofFile])]
  // If nothing says what was expected, it may be in a file that nobody can read.
  const unread = asked.length > 0 ? [] : refused.filter((file) => file.images === null)
  const whyNot = (name: string): string | null =>
    reasonOf(name, refused) ?? (carried.has(name) ? ASKED : whyUnknown(name, others, asked))
  return [
    ...[...names].flatMap((name) => (known.has(name) ? [] : missing(name, [], whyNot(name)))),
    ...(images === null ? unread.map(({ note }) => missing(null, [], note)) : []),
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

/** As `NotWeighed` has it. */
export const missing = (name: string | null, platforms: readonly string[], reason: string | null): NotWeighed => ({
  kind: 'missing',
  name,
  platforms,
  reason,
})

/** Which file has the image and does not count, and why; on any platform, unless one is given. */
export function reasonOf(name: string, refused: readonly Refused[], platform?: string): string | null {
  const isIt = (each: NamedImage): boolean =>
    each.name === name && (platform === undefined || each.platform === platform)
  return refused.find(({ images }) => images?.some(isIt))?.note ?? null
}
