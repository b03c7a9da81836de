import { trimSpace, withoutIndent } from './space.ts'

const DIRECTIVE = /^#\s*([a-zA-Z][a-zA-Z0-9]*)\s*=\s*(\S.*)$/
const NAMES = new Set(['syntax', 'escape', 'check'])

/**
 * The parser directives of a Dockerfile (`# escape=`): of the lines it begins with, up to the first that is none
 * (parser/directives.go). BuildKit refuses a file that has one twice.
 */
export function directivesOf(text: string, known: ReadonlySet<string> = NAMES): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const line of text.replace(/^\uFEFF/, '').split('\n')) {
    const [, name = '', value = ''] = DIRECTIVE.exec(withoutIndent(line)) ?? []
    if (!known.has(name.toLowerCase())) break
    found.set(name.toLowerCase(), trimSpace(value))
  }
  return found
}
