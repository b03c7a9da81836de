import { LONGEST } from './limits.ts'

const ONE = Symbol('any character')
const MANY = Symbol('any characters')

/** One character, or a wildcard (`?`, `*`) for any characters but a line break. */
type PatternPart = string | typeof ONE | typeof MANY

/** The most steps that a match may take; the result of a longer one is left to the build. */
const MOST_STEPS = 2 ** 24

/** Undefined for an escape that BuildKit refuses (shell/lex.go, convertShellPatternToRegex). */
function partsOf(pattern: string): readonly PatternPart[] | undefined {
  const parts: PatternPart[] = []
  const chars = Array.from(pattern)
  for (let at = 0; at < chars.length; at += 1) {
    if (chars[at] === '\\') {
      const escaped = chars[(at += 1)] ?? ''
      if (!/^[*?\\}/]$/.test(escaped)) return undefined
      parts.push(escaped)
    } else parts.push(chars[at] === '*' ? MANY : chars[at] === '?' ? ONE : chars[at]!)
  }
  return parts
}

/** Where a match from each character ends, -1 for none. Linear in characters times parts; undefined if too many. */
function endsOf(
  chars: readonly string[],
  parts: readonly PatternPart[],
  greedy: boolean,
): readonly number[] | undefined {
  if (chars.length * parts.length > MOST_STEPS) return undefined
  let ends = Array.from({ length: chars.length + 1 }, (_, at) => at)
  for (const part of parts.toReversed()) {
    const rest = ends
    ends = Array.from({ length: chars.length + 1 }, () => -1)
    for (let at = chars.length; at >= 0; at -= 1) {
      const char = chars[at] ?? '\n' // no wildcard matches the end, nor a line break
      if (part === MANY) ends[at] = preferred(rest[at]!, char === '\n' ? -1 : ends[at + 1]!, greedy)
      else if (at < chars.length && (part === ONE ? char !== '\n' : char === part)) ends[at] = rest[at + 1]!
    }
  }
  return ends
}

function preferred(near: number, far: number, greedy: boolean): number {
  if (near < 0 || far < 0) return Math.max(near, far)
  return greedy ? Math.max(near, far) : Math.min(near, far)
}

/** Removes the longest (`##`, `greedy`) or shortest (`#`) match; undefined if refused or too long. */
export function withoutPrefix(value: string, pattern: string, greedy: boolean): string | undefined {
  const chars = Array.from(value)
  const parts = partsOf(pattern)
  const end = parts && endsOf(chars, parts, greedy)?.[0]
  return end === undefined ? undefined : chars.slice(Math.max(end, 0)).join('')
}

export function withoutSuffix(value: string, pattern: string, greedy: boolean): string | undefined {
  // Reversed, as in BuildKit (trimSuffix); an escape stays before the character it escapes.
  const backwards = (pattern.match(/\\?[^]/gu) ?? []).toReversed().join('')
  const rest = withoutPrefix(reversed(value), backwards, greedy)
  return rest === undefined ? undefined : reversed(rest)
}

const reversed = (text: string): string => Array.from(text).toReversed().join('')

/** Undefined as for `withoutPrefix`, if the result is too long, and for Go's own variables (`$1`, ReplaceAllString). */
export function replaced(value: string, pattern: string, text: string, all: boolean): string | undefined {
  const chars = Array.from(value)
  const parts = partsOf(pattern)
  const ends = parts && endsOf(chars, parts, true)
  if (ends === undefined || (all && text.includes('$'))) return undefined
  let made = ''
  let at = 0
  for (let start = 0; start <= chars.length; start += 1) {
    const end = ends[start]!
    // Go skips an empty match right after another match (regexp, replaceAll).
    if (start < at || end < 0 || (end === at && start > 0)) continue
    made += chars.slice(at, start).join('') + text
    at = end
    if (!all || made.length > LONGEST) break
  }
  return made.length > LONGEST ? undefined : made + chars.slice(at).join('')
}
