/** A shell's pattern as the source of a regular expression: `?` and `*`; undefined for an escape that BuildKit refuses. */
function patternSource(pattern: string, greedy: boolean): string | undefined {
  if (/\\(?![*?\\}/])/.test(pattern.replaceAll('\\\\', ''))) return undefined
  return pattern.replaceAll(/\\[}/]|\\.|[^]/gu, (part) => {
    if (part === '*') return greedy ? '.*' : '.*?'
    if (part === '?') return '.'
    if (/^\\[}/]$/.test(part)) return part === '\\}' ? '\\}' : '\\/'
    return /^[[\]{}.+()|^$]$/.test(part) ? `\\${part}` : part
  })
}

/** Both undefined for a pattern that BuildKit refuses. `#` takes the shortest, `##` (`greedy`) the longest. */
export function withoutPrefix(value: string, pattern: string, greedy: boolean): string | undefined {
  const source = patternSource(pattern, greedy)
  return source === undefined ? undefined : value.replace(new RegExp(`^${source}`, 'u'), '')
}

export function withoutSuffix(value: string, pattern: string, greedy: boolean): string | undefined {
  // Backwards, because only so the shortest match is the first.
  const backwards = (pattern.match(/\\?[^]/gu) ?? []).toReversed().join('')
  const rest = withoutPrefix(reversed(value), backwards, greedy)
  return rest === undefined ? undefined : reversed(rest)
}

const reversed = (text: string): string => Array.from(text).toReversed().join('')

/** The first match of a pattern, or each (`all`), replaced by a text. */
export function replaced(value: string, pattern: string, text: string, all: boolean): string | undefined {
  const source = patternSource(pattern, true)
  return source === undefined ? undefined : value.replace(new RegExp(source, all ? 'gu' : 'u'), () => text)
}
