import { isObject } from '../../units/is-object.ts'
import { parseJson } from '../../units/parse-json.ts'
import { trimSpace, withoutEnd, withoutIndent } from './space.ts'

const DIRECTIVE = /^([a-zA-Z][a-zA-Z0-9]*)[\t\f\r ]*=[\t\f\r ]*([^\t\f\r ].*)$/
const NAMES: ReadonlySet<string> = new Set(['syntax', 'escape', 'check'])

/**
 * The parser directives of a Dockerfile (`# escape=`), found in its first lines, up to the first line that is not one
 * (parser/directives.go). BuildKit refuses a file that repeats one.
 */
export function directivesOf(text: string, known = NAMES): ReadonlyMap<string, string> {
  return foundIn(text, '#', withoutIndent, known)
}

/**
 * The image that `# syntax=` names; empty for none. Unlike other directives, it is searched for in lines without
 * trimming their indentation, and also after `//` and in a JSON text (DetectSyntax): those are for other frontends.
 */
export function syntaxOf(text: string): string {
  const after = (comment: string): string | undefined => foundIn(text, comment, withoutEnd).get('syntax')
  return after('#') ?? after('//') ?? syntaxOfJson(text)
}

function syntaxOfJson(text: string): string {
  const value = parseJson(text)
  const syntax = isObject(value) ? value['syntax'] : ''
  return typeof syntax === 'string' ? syntax : ''
}

function foundIn(
  text: string,
  comment: string,
  lineOf: (written: string) => string,
  known = NAMES,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const written of text.replace(/^\uFEFF/, '').split('\n')) {
    const line = lineOf(written)
    if (!line.startsWith(comment)) break
    const [, name = '', value = ''] = DIRECTIVE.exec(withoutIndent(line.slice(comment.length))) ?? []
    if (!known.has(name.toLowerCase())) break
    found.set(name.toLowerCase(), trimSpace(value))
  }
  return found
}
