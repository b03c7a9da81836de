import compare from 'semver/functions/compare.js'
import { versionTag } from './version-tag.ts'

/** The tag of the version before `tag`, by its prefix; undefined if there is none, null if `tag` is not a version. */
export function previousVersion(tag: string, names: Iterable<string>): string | undefined | null {
  const own = versionTag(tag)
  if (own === undefined) return null
  const before = [...names]
    .flatMap((name) => versionTag(name) ?? [])
    .filter(({ prefix, version }) => prefix === own.prefix && compare(version, own.version) < 0)
    .toSorted((a, b) => compare(b.version, a.version))
  // A pre-release follows the one before it of the same release, or else the last release.
  const ofSame = before.find(({ isPrerelease, release }) => own.isPrerelease && isPrerelease && release === own.release)
  return (ofSame ?? before.find(({ isPrerelease }) => !isPrerelease))?.name
}
