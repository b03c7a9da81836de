import compare from 'semver/functions/compare.js'
import { versionTag, type VersionTag } from './version-tag.ts'

/** Tags of releases, highest version first, or why there are none, as a clause. */
export type Releases =
  { readonly kind: 'releases'; readonly tags: readonly string[] } | { readonly kind: 'none'; readonly reason: string }

/**
 * The releases of an image, without pre-releases. Where a repository has several lines of tags (`v1.2.0`, `api/v1.2.0`),
 * the line is the one that is called as the image: by the first of `called` that a prefix has. Without such a line it is
 * that of the tags without a prefix, or else the only one. A line of pre-releases alone is one, too.
 */
export function releasesOf(names: Iterable<string>, called: readonly string[]): Releases {
  const versions = [...names].flatMap((name) => versionTag(name) ?? [])
  const lines = [...new Set(versions.map(lineOf))]
  const line =
    called.find((name) => name !== '' && lines.includes(name)) ?? (lines.includes('') ? '' : (lines[0] ?? ''))
  if (line !== '' && lines.length > 1 && !called.includes(line)) return { kind: 'none', reason: severalLines(lines) }
  const own = versions.filter((each) => lineOf(each) === line && !each.isPrerelease)
  if (own.length === 0) return { kind: 'none', reason: noneReleased(line, lines) }
  return { kind: 'releases', tags: own.toSorted((a, b) => compare(b.version, a.version)).map(({ name }) => name) }
}

/** `api` of `api/v1.2.3`, `api-v1.2.3` and `@acme/api@1.2.3`; empty for `v1.2.3`. */
const lineOf = ({ prefix }: VersionTag): string => prefix.replace(/^@[^/]*\//, '').replace(/[/_@-]+$/, '')

function noneReleased(line: string, lines: readonly string[]): string {
  const which = line === '' ? ' without a prefix' : ` with the prefix "${line}"`
  return `no tag${lines.length > 1 ? which : ''} is a released version (such as v1.2.3)`
}

const MOST_NAMED = 3

function severalLines(lines: readonly string[]): string {
  const named = lines.toSorted().slice(0, MOST_NAMED)
  const few = `${named.map((line) => `"${line}"`).join(', ')}${lines.length > MOST_NAMED ? ' and others' : ''}`
  return `the tags have the prefixes ${few}, and none of them is the name of the image or its context`
}
