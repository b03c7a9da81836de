import { fail, next, peek, type Cursor } from './cursor.ts'
import type { LexOptions } from './lex-options.ts'
import { DEEPEST } from './limits.ts'
import { BLANK } from './space.ts'
import { readDollar } from './substitution.ts'

interface Lexed {
  readonly value: string
  readonly words: readonly string[]
  /** The first variable that is needed but whose value is not known. */
  readonly unknown: string | undefined
  /** A shell cannot read the text, so a build ends there; or it exceeds a limit of limits.ts. */
  readonly failed: boolean
}

/** Reads a text as BuildKit's shell lexer does (frontend/dockerfile/shell/lex.go). */
export function lex(text: string, options: LexOptions): Lexed {
  const start = { at: 0, word: '', rawEscapes: false, depth: 0, put: 0, unknown: undefined, failed: false }
  const cursor: Cursor = { chars: Array.from(text), options, words: [], ...start }
  const value = readUntil(cursor, '', options.keep?.escapes ?? false)
  return { value, words: cursor.words, unknown: cursor.unknown, failed: cursor.failed }
}

/** Reads up to `stop`, which must come; to the end if it is empty. */
function readUntil(cursor: Cursor, stop: string, rawEscapes: boolean): string {
  if (cursor.depth > DEEPEST) return fail(cursor)
  cursor.depth += 1
  const before = cursor.rawEscapes
  cursor.rawEscapes = rawEscapes
  cursor.word = ''
  const word = { inWord: false, inBraces: stop !== '' }
  let result = ''
  while (cursor.at < cursor.chars.length && peek(cursor) !== stop) {
    const char = peek(cursor)
    const text = readSpecial(cursor, char) ?? readPlain(cursor)
    result += text
    if (char === '$' || text === char) Array.from(text).forEach((each) => addChar(cursor, word, each))
    else addRaw(cursor, word, text)
  }
  cursor.rawEscapes = before
  cursor.depth -= 1
  if (stop !== '' && next(cursor) !== stop) return fail(cursor)
  endWord(cursor, word)
  return result
}

interface WordState {
  inWord: boolean
  /** Words in braces are not collected. */
  readonly inBraces: boolean
}

function addChar(cursor: Cursor, word: WordState, char: string): void {
  if (!BLANK.test(char)) addRaw(cursor, word, char)
  else if (word.inWord && cursor.word !== '') endWord(cursor, word)
}

function addRaw(cursor: Cursor, word: WordState, text: string): void {
  cursor.word += text
  word.inWord = true
}

function endWord(cursor: Cursor, word: WordState): void {
  if (cursor.word !== '' && !word.inBraces) cursor.words.push(cursor.word)
  cursor.word = ''
  word.inWord = false
}

function readPlain(cursor: Cursor): string {
  const char = next(cursor)
  if (char !== cursor.options.escape) return char
  return (cursor.rawEscapes ? char : '') + next(cursor)
}

function readSpecial(cursor: Cursor, char: string): string | undefined {
  if (char === '$') return readDollar(cursor, readUntil)
  if (char === "'") return readSingle(cursor)
  if (char === '"') return readDouble(cursor)
  return char === '<' && cursor.options.spaced ? readRedirection(cursor) : undefined
}

const quoted = ({ options }: Cursor, quote: string, text: string): string =>
  options.keep?.quotes ? quote + text + quote : text

function readSingle(cursor: Cursor): string {
  const end = cursor.chars.indexOf("'", cursor.at + 1)
  if (end < 0) return fail(cursor)
  const text = cursor.chars.slice(cursor.at + 1, end).join('')
  cursor.at = end + 1
  return quoted(cursor, "'", text)
}

function readDouble(cursor: Cursor): string {
  let text = ''
  next(cursor)
  while (peek(cursor) !== '"') {
    if (cursor.at >= cursor.chars.length) return fail(cursor)
    text += peek(cursor) === '$' ? readDollar(cursor, readUntil) : readInDouble(cursor)
  }
  next(cursor)
  return quoted(cursor, '"', text)
}

function readInDouble(cursor: Cursor): string {
  const { escape } = cursor.options
  const char = next(cursor)
  if (char !== escape) return char
  const raw = cursor.rawEscapes ? char : ''
  return raw + (['"', '$', escape].includes(peek(cursor)) ? next(cursor) : char)
}

/** `<<` and the white space after it stay in one word with what follows. */
function readRedirection(cursor: Cursor): string {
  next(cursor)
  if (peek(cursor) !== '<') return '<'
  next(cursor)
  let text = '<<'
  while (/[\t\r ]/.test(peek(cursor))) text += next(cursor)
  return text
}
