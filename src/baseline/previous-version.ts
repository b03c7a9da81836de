import compare from 'semver/functions/compare.js'
import parse from 'semver/functions/parse.js'

/** A tag that names a version (semver.org). The prefix before it may name one of several modules. */
interface VersionTag {
  readonly name: string
  readonly prefix: string
  readonly version: string
  /** `1.5.0` of `1.5.0-rc.1`. */
  readonly release: string
  readonly isPrerelease: boolean
}

/** Parses a version tag, such as `api/v1.2.3` or `release-1.2.3`; undefined for any other, such as the moving `v1`. */
function versionTag(name: string): VersionTag | undefined {
  const [, prefix, text] = /^((?:.*?[/_@-])??)v?(\d+\.\d+\.\d+(?:[-+].*)?)$/.exec(name) ?? []
  const version = text === undefined ? null : parse(text)
  if (prefix === undefined || version === null) return undefined
  const release = `${version.major}.${version.minor}.${version.patch}`
  return { name, prefix, version: version.version, release, isPrerelease: version.prerelease.length > 0 }
}

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
