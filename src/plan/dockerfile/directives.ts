/** White space as Go knows it (unicode.IsSpace), which JavaScript's `\s` is not. */
export const SPACE = '[\\t-\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]'

const BEFORE = new RegExp(`^${SPACE}+`)
const DIRECTIVE = /^#\s*([a-zA-Z][a-zA-Z0-9]*)\s*=\s*(.+?)\s*$/
const NAMES = new Set(['syntax', 'escape', 'check'])

/** A line without its end and what is blank before it. */
export const withoutIndent = (line: string): string => line.replace(/[\r\n]+$/, '').replace(BEFORE, '')

/**
 * The parser directives of a Dockerfile (`# escape=`): of the lines it begins with, up to the first that is none
 * (parser/directives.go). BuildKit refuses a file that has one twice.
 */
export function directivesOf(text: string, known: ReadonlySet<string> = NAMES): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const line of text.replace(/^\uFEFF/, '').split('\n')) {
    const [, name = '', value = ''] = DIRECTIVE.exec(withoutIndent(line)) ?? []
    if (!known.has(name.toLowerCase())) break
    found.set(name.toLowerCase(), value)
  }
  return found
}
