import { trimSpace, withoutEnd, withoutIndent } from './space.ts'

const DIRECTIVE = /^#\s*([a-zA-Z][a-zA-Z0-9]*)\s*=\s*(\S.*)$/
const NAMES: ReadonlySet<string> = new Set(['syntax', 'escape', 'check'])

/**
 * The parser directives of a Dockerfile (`# escape=`): of the lines it begins with, up to the first that is none
 * (parser/directives.go). BuildKit refuses a file that has one twice.
 */
export function directivesOf(text: string, known = NAMES): ReadonlyMap<string, string> {
  return foundIn(text, known, withoutIndent)
}

/** What `# syntax=` names, empty for nothing. Unlike the others it is looked for in lines as they are (DetectSyntax). */
export const syntaxOf = (text: string): string => foundIn(text, NAMES, withoutEnd).get('syntax') ?? ''

function foundIn(
  text: string,
  known: ReadonlySet<string>,
  lineOf: (written: string) => string,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const line of text.replace(/^\uFEFF/, '').split('\n')) {
    const [, name = '', value = ''] = DIRECTIVE.exec(lineOf(line)) ?? []
    if (!known.has(name.toLowerCase())) break
    found.set(name.toLowerCase(), trimSpace(value))
  }
  return found
}
