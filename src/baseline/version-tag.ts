import parse from 'semver/functions/parse.js'

/** A tag that names a version (semver.org). The prefix before it may name one of several modules. */
export interface VersionTag {
  readonly name: string
  readonly prefix: string
  readonly version: string
  /** `1.5.0` of `1.5.0-rc.1`. */
  readonly release: string
  readonly isPrerelease: boolean
}

/** Parses a version tag, such as `api/v1.2.3` or `release-1.2.3`; undefined for any other, such as the moving `v1`. */
export function versionTag(name: string): VersionTag | undefined {
  const [, prefix, text] = /^((?:.*?[/_@-])??)v?(\d+\.\d+\.\d+(?:[-+].*)?)$/.exec(name) ?? []
  const version = text === undefined ? null : parse(text)
  if (prefix === undefined || version === null) return undefined
  const release = `${version.major}.${version.minor}.${version.patch}`
  return { name, prefix, version: version.version, release, isPrerelease: version.prerelease.length > 0 }
}
