import { fail, next, peek, type Cursor } from './cursor.ts'
import { UNKNOWN } from './lex-options.ts'
import { LONGEST } from './limits.ts'
import { replaced, withoutPrefix, withoutSuffix } from './shell-pattern.ts'

type ReadUntil = (cursor: Cursor, stop: string, rawEscapes: boolean) => string

/** Reads `$A` and `${A…}`, with every substitution of BuildKit's shell. */
export function readDollar(cursor: Cursor, readUntil: ReadUntil): string {
  const text = readSubstitution(cursor, readUntil)
  cursor.put += text.length
  return cursor.put > LONGEST ? fail(cursor) : text
}

function readSubstitution(cursor: Cursor, readUntil: ReadUntil): string {
  next(cursor)
  if (peek(cursor) === '{') return readBraces(cursor, readUntil)
  const name = readName(cursor)
  return name === '' ? '$' : valueOf(cursor, name, `$${name}`)
}

function readName(cursor: Cursor): string {
  const first = peek(cursor)
  if (/[@*#?$!-]/.test(first)) return next(cursor)
  const more = /\p{Nd}/u.test(first) ? /\p{Nd}/u : /[\p{L}\p{Nd}_]/u
  let name = ''
  while (more.test(peek(cursor))) name += next(cursor)
  return name
}

/** Empty for a variable that is not set, or `written` if unset ones are kept. */
function valueOf(cursor: Cursor, name: string, written: string): string {
  const value = cursor.options.valueOf(name)
  if (value !== UNKNOWN) return value ?? (cursor.options.keep ? written : '')
  cursor.unknown ??= name
  return ''
}

function readBraces(cursor: Cursor, readUntil: ReadUntil): string {
  next(cursor)
  if (/^[{}:]?$/.test(peek(cursor))) return fail(cursor)
  const name = readName(cursor)
  const first = next(cursor)
  if (first === '}') return valueOf(cursor, name, `\${${name}}`)
  const operator = first === ':' ? first + next(cursor) : first
  if (!/^(?::?[-+?]|[#%/])$/.test(operator)) return fail(cursor)
  const before = cursor.unknown
  const words = readWords(cursor, operator, readUntil)
  const unknown = cursor.unknown
  cursor.unknown = before
  const value = cursor.options.valueOf(name)
  if (value === undefined && cursor.options.keep) return `\${${name}${operator}${words.join('/')}}`
  if (value === UNKNOWN) {
    cursor.unknown ??= name
    return ''
  }
  const made = substitute(value, operator, words)
  if (made === undefined) return fail(cursor)
  if (made.word) cursor.unknown ??= unknown
  return made.text
}

/** What follows the operator. For a replacement: the pattern, with a slash before it to replace all, and the text. */
function readWords(cursor: Cursor, operator: string, readUntil: ReadUntil): readonly [string, string?] {
  if (operator !== '/') return [readUntil(cursor, '}', operator === '#' || operator === '%')]
  const all = peek(cursor) === '/' ? next(cursor) : ''
  return [all + readUntil(cursor, '/', true), readUntil(cursor, '}', true)]
}

/** The text that replaces the braces, and whether it includes their word; undefined if the build ends there. */
function substitute(
  value: string | undefined,
  operator: string,
  [word, text = '']: readonly [string, string?],
): { readonly text: string; readonly word: boolean } | undefined {
  const set = value !== undefined && (value !== '' || !operator.startsWith(':'))
  switch (operator.at(-1)) {
    case '-':
      return set ? { text: value, word: false } : { text: word, word: true }
    case '+':
      return set ? { text: word, word: true } : { text: '', word: false }
    case '?':
      return set ? { text: value, word: false } : undefined
    default: {
      const changed = matched(value ?? '', operator, word, text)
      return changed === undefined ? undefined : { text: changed, word: true }
    }
  }
}

function matched(value: string, operator: string, word: string, text: string): string | undefined {
  const more = word.startsWith(operator)
  const pattern = more ? word.slice(1) : word
  if (operator === '/') return replaced(value, pattern, text, more)
  return operator === '#' ? withoutPrefix(value, pattern, more) : withoutSuffix(value, pattern, more)
}
