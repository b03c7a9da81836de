import compare from 'semver/functions/compare.js'
import { listed } from '../text/and-more.ts'
import { inputName, type Audience } from '../units/audience.ts'
import { versionTag, type VersionTag } from './version-tag.ts'

/** Tags of releases, highest version first, or why there are none, as a clause. */
export type Releases =
  | { readonly kind: 'releases'; readonly line: string; readonly tags: readonly string[] }
  | { readonly kind: 'none'; readonly reason: string }

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
  return { kind: 'releases', line, tags: own.toSorted((a, b) => compare(b.version, a.version)).map(({ name }) => name) }
}

/**
 * The releases that images have in common, as a run is compared with one: those of `called`, for each of which a line is
 * found as above. Images with lines of their own have none, rather than that of another image.
 */
export function commonReleases(
  names: readonly string[],
  called: readonly (readonly string[])[],
  audience: Audience,
): Releases {
  const [first, ...more] = called.map((each) => releasesOf(names, each))
  const lineIn = (each: Releases): string | null => (each.kind === 'releases' ? each.line : null)
  if (first === undefined) return { kind: 'none', reason: noneReleased('', []) }
  const others = more.filter((each) => lineIn(each) !== lineIn(first))
  if (others.length === 0) return first
  const lines = [first, ...others].flatMap((each) => (each.kind === 'releases' ? [each.line] : []))
  return { kind: 'none', reason: ownLines([...new Set(lines)], audience) }
}

/** `api` of `api/v1.2.3`, `api-v1.2.3` and `@acme/api@1.2.3`; empty for `v1.2.3`. */
const lineOf = ({ prefix }: VersionTag): string => prefix.replace(/^@[^/]*\//, '').replace(/[/_@-]+$/, '')

function noneReleased(line: string, lines: readonly string[]): string {
  const which = line === '' ? ' without a prefix' : ` with the prefix "${line}"`
  return `no tag${lines.length > 1 ? which : ''} is a released version (such as v1.2.3)`
}

const MOST_NAMED = 3

function ownLines(lines: readonly string[], audience: Audience): string {
  const tags = lines
    .toSorted()
    .map((line) => (line === '' ? 'tags without a prefix' : `tags with the prefix "${line}"`))
  return (
    `not all images have the same releases (${listed(tags, 'line of tags')}), and a run is compared with one: weigh each ` +
    `in a run of its own, with ${inputName('name', audience)}`
  )
}

function severalLines(lines: readonly string[]): string {
  const named = lines.toSorted().slice(0, MOST_NAMED)
  const few = `${named.map((line) => `"${line}"`).join(', ')}${lines.length > MOST_NAMED ? ' and others' : ''}`
  return `the tags have the prefixes ${few}, and none of them is the name of the image or its context`
}
