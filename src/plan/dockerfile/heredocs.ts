import { lex } from './lex.ts'

/** A heredoc that an instruction announces. */
export interface Announced {
  readonly name: string
  readonly indented: boolean
}

const KEEP = { escapes: true, quotes: true }
const options = { escape: '\\', valueOf: () => undefined }

/**
 * The heredocs that a line announces, found by a shell's words: none in quotes, and none at all if a shell cannot read
 * the line (parser/parser.go, heredocsFromLine). With `spaced`, `<< EOF` counts too.
 */
export function heredocsOf(line: string, spaced: boolean): readonly Announced[] {
  if (!line.includes('<<')) return []
  const { words, failed } = lex(line, { ...options, keep: KEEP, spaced })
  return failed ? [] : words.flatMap((word) => announcedBy(word) ?? [])
}

/** Whether a source of COPY or ADD is a heredoc rather than a path (parser/parser.go, ParseHeredoc). */
export const isHeredoc = (word: string): boolean => announcedBy(word) !== undefined

function announcedBy(word: string): Announced | undefined {
  const [, chomp = '', rest = ''] = /^\d*<<(-?)([^<]*)$/.exec(word) ?? []
  const { words, failed } = lex(rest, { ...options, keep: { quotes: false, escapes: false } })
  return words.length === 1 && !failed ? { name: words[0]!, indented: chomp !== '' } : undefined
}
