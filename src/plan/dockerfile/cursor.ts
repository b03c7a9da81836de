/** What a variable is whose value only the build knows. */
export const UNKNOWN = Symbol('a value that only the build knows')

/** How a text is read. */
export interface LexOptions {
  readonly escape: string
  /** The value of a variable; undefined for one that is not set. */
  readonly valueOf: (name: string) => string | undefined | typeof UNKNOWN
  /** Quotes, escapes and variables that are not set stay as they are written. */
  readonly keep?: { readonly quotes: boolean; readonly escapes: boolean }
  /** Whether white space may stand between `<<` and its word. */
  readonly spaced?: boolean
}

/** Where a text was read up to, and what was found. */
export interface Cursor {
  readonly chars: readonly string[]
  readonly options: LexOptions
  readonly words: string[]
  at: number
  /** The word that is read: one for all depths, as in BuildKit. */
  word: string
  rawEscapes: boolean
  /** How many braces are open. */
  depth: number
  /** Characters that variables put in. */
  put: number
  unknown: string | undefined
  failed: boolean
}

/** The character that is read, empty at the end. */
export const next = (cursor: Cursor): string => cursor.chars[cursor.at++] ?? ''

/** The character that comes, empty at the end. */
export const peek = (cursor: Cursor): string => cursor.chars[cursor.at] ?? ''

/** Ends the reading of a text that a shell would refuse, or that is more than is read (limits.ts). */
export function fail(cursor: Cursor): string {
  cursor.failed = true
  cursor.at = cursor.chars.length
  return ''
}
