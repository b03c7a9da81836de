/** A release of BuildKit. */
interface Release {
  readonly major: number
  readonly minor: number
}

/**
 * Whether each of a builder's nodes has this release of BuildKit or a newer one, by their versions (`v0.26.3`). A version that is
 * not known may be an older one.
 */
export function areSince(versions: readonly string[], since: Release): boolean {
  return versions.length > 0 && versions.every((version) => isSince(version, since))
}

function isSince(version: string, since: Release): boolean {
  const [, major = 0, minor = 0] = (/^v?(\d+)\.(\d+)\.\d/.exec(version) ?? []).map(Number)
  return major > since.major || (major === since.major && minor >= since.minor)
}
