import { andMore } from '../text/and-more.ts'
import { previousVersion } from './previous-version.ts'

/** The previous version, which rules count growth from with `since: release`. `why` is a clause. */
export type ChosenRelease =
  | { readonly kind: 'commit'; readonly commit: string; readonly version: string; readonly why: string }
  | { readonly kind: 'none'; readonly reason: string }

/** Before a tag, as on releases; undefined if the tag is not a version, and so has none before it. */
export function releaseBeforeTag(tag: string, tags: ReadonlyMap<string, string>): ChosenRelease | undefined {
  const version = previousVersion(tag, tags.keys())
  if (version === null) return undefined
  // Only the action makes releases, so this names the action's input.
  if (version === undefined) return none(tag, 'release a first version with "strict: false"')
  return { kind: 'commit', commit: tags.get(version)!, version, why: `the version before ${tag}` }
}

export const highestInHistory = (version: string, commit: string): ChosenRelease => ({
  kind: 'commit',
  commit,
  version,
  why: 'the highest release in the history of HEAD',
})

const MOST_NAMED = 3

/** `asked`: the releases that are not in the history of HEAD. `isCut`: there are more, which were not asked about. */
export function noneInHistory(asked: readonly string[], isCut: boolean): ChosenRelease {
  if (asked.length === 0) return noneBeforeHead('no other tag is a released version')
  const named = andMore(asked.slice(0, MOST_NAMED), asked.length - MOST_NAMED, 'tag')
  const which = isCut ? `of the ${asked.length} highest, ` : ''
  return noneBeforeHead(`${which}none is in its history (${named})`)
}

export const noneBeforeHead = (why: string): ChosenRelease => none('HEAD', why)

const none = (what: string, why: string): ChosenRelease => ({
  kind: 'none',
  reason: `there is no release before ${what}: ${why}`,
})
