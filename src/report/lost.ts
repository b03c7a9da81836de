import { groupBy } from '../units/group-by.ts'
import type { NotWeighed } from './report.ts'

/** What was to be weighed and was not, each once. */
export interface Lost {
  /** Names of images, each with the platforms that it lacks if it is known that these are all. */
  readonly titles: readonly string[]
  /** How many legs failed before they knew their images. */
  readonly legs: number
  /** How many files, of which nobody knows what is in them, do not count. */
  readonly files: number
}

/** An image in several legs, or on several platforms, is one image. */
export function lostIn(notWeighed: readonly NotWeighed[]): Lost {
  const named = notWeighed.flatMap((each) => (each.name === null ? [] : { name: each.name, on: each.platforms }))
  const unnamed = notWeighed.filter(({ name }) => name === null)
  return {
    titles: [...groupBy(named, ({ name }) => name)].map(([name, same]) => {
      const isKnown = same.every(({ on }) => on.length > 0)
      return isKnown ? `${name} (${[...new Set(same.flatMap(({ on }) => on))].join(', ')})` : name
    }),
    legs: unnamed.filter(({ kind }) => kind === 'failed').length,
    files: unnamed.filter(({ kind }) => kind === 'missing').length,
  }
}
