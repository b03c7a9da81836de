/** A shorter value reveals nothing, and would be found everywhere. */
const SHORTEST = 3
/** A value of at least this length is not part of another word by chance. */
const LONG = 8
const HUGE = 500

/** Replaces the values of `buildArgs` (`NAME=value`) with `$NAME`, longest first; short ones only as whole words. */
export function hideValues(text: string, buildArgs: readonly string[]): string {
  const names = new Map(buildArgs.map(split).filter(([value]) => value.length >= SHORTEST))
  if (names.size === 0) return text
  const longestFirst = [...names.keys()].toSorted((a, b) => b.length - a.length)
  // Patterns have a size limit, and no inserted name contains a value of this length.
  const huge = longestFirst.filter((value) => value.length > HUGE)
  const rest = huge.reduce((shown, value) => shown.replaceAll(value, () => `$${names.get(value)}`), text)
  const others = longestFirst.slice(huge.length)
  if (others.length === 0) return rest
  const values = new RegExp(others.map(pattern).join('|'), 'gu')
  return rest.replace(values, (value) => `$${names.get(value)}`)
}

/** Removes user information and queries from URLs. Text before `://` stays: to find its start takes quadratic time. */
export function hideCredentials(text: string): string {
  return text.replace(/(:\/\/)(?:[^\s/?#]*@)?([^\s?#]*)(?:\?[^\s#]*)?/g, '$1$2')
}

/** Whitespace becomes a single space, as in instructions. A bare name has no value here. */
function split(argument: string): [value: string, name: string] {
  const equals = argument.indexOf('=')
  const value = equals < 0 ? '' : argument.slice(equals + 1)
  return [value.replace(/\s+/g, ' ').trim(), argument.slice(0, equals)]
}

function pattern(value: string): string {
  const literal = value.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)
  return value.length >= LONG ? literal : String.raw`(?<![\p{L}\p{N}_])${literal}(?![\p{L}\p{N}_])`
}
