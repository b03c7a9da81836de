import { isObject } from '../../units/is-object.ts'
import { parseJson } from '../../units/parse-json.ts'
import { trimSpace, withoutEnd, withoutIndent } from './space.ts'

const DIRECTIVE = /^([a-zA-Z][a-zA-Z0-9]*)[\t\f\r ]*=[\t\f\r ]*([^\t\f\r ].*)$/
const NAMES: ReadonlySet<string> = new Set(['syntax', 'escape', 'check'])

/** Parser directives are the first lines, up to the first that is not one (parser/directives.go). */
export function directivesOf(text: string, known = NAMES): ReadonlyMap<string, string> {
  return foundIn(text, '#', withoutIndent, known)
}

/**
 * The image that `# syntax=` names; empty for none. Unlike other directives, it must not be indented, and it may follow
 * `//` or be in a JSON text (DetectSyntax): those are for other frontends.
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
