import type { LexOptions } from './lex-options.ts'

export interface Cursor {
  readonly chars: readonly string[]
  readonly options: LexOptions
  readonly words: string[]
  at: number
  /** The current word: one for all depths, as in BuildKit. */
  word: string
  rawEscapes: boolean
  depth: number
  /** Number of characters that variables inserted. */
  put: number
  unknown: string | undefined
  failed: boolean
}

/** Reads one character; empty at the end. */
export const next = (cursor: Cursor): string => cursor.chars[cursor.at++] ?? ''

export const peek = (cursor: Cursor): string => cursor.chars[cursor.at] ?? ''

/** Stops reading a text that a shell would refuse, or that exceeds a limit of limits.ts. */
export function fail(cursor: Cursor): string {
  cursor.failed = true
  cursor.at = cursor.chars.length
  return ''
}
