/** White space as in Go's unicode.IsSpace, which differs from JavaScript's `\s`. */
export const SPACE = '[\\t-\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]'

export const BLANK = new RegExp(`^${SPACE}$`)

/** By index, because a regular expression takes quadratic time on long runs of white space. */
export function trimSpace(text: string): string {
  let [start, end] = [0, text.length]
  while (start < end && BLANK.test(text[start]!)) start += 1
  while (start < end && BLANK.test(text[end - 1]!)) end -= 1
  return text.slice(start, end)
}

export function withoutEnd(line: string): string {
  let end = line.length
  while (end > 0 && (line[end - 1] === '\r' || line[end - 1] === '\n')) end -= 1
  return line.slice(0, end)
}

const BEFORE = new RegExp(`^${SPACE}+`)

export const withoutIndent = (line: string): string => withoutEnd(line).replace(BEFORE, '')
