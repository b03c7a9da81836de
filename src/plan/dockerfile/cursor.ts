import type { LexOptions } from './lex-options.ts'

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
