import { lex } from './lex.ts'

export interface Announced {
  readonly name: string
  readonly indented: boolean
}

const KEEP = { escapes: true, quotes: true }
const options = { escape: '\\', valueOf: () => undefined }

/** The heredocs that a line announces, none in quotes (parser.go, heredocsFromLine). `spaced` allows `<< EOF`. */
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
