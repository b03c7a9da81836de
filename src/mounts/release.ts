interface Release {
  readonly major: number
  readonly minor: number
}

/** Whether every node has this BuildKit release (`v0.26.3`) or a newer one; an unknown version may be older. */
export function areSince(versions: readonly string[], since: Release): boolean {
  return versions.length > 0 && versions.every((version) => isSince(version, since))
}

function isSince(version: string, since: Release): boolean {
  const [, major = 0, minor = 0] = (/^v?(\d+)\.(\d+)\.\d/.exec(version) ?? []).map(Number)
  return major > since.major || (major === since.major && minor >= since.minor)
}
