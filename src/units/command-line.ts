import { redact } from './redact.ts'

/**
 * Fields of a `--cache-to` or `--cache-from` that give access to a store (docs.docker.com/build/cache/backends). They
 * are CSV: in quotes a value may have commas and doubled quotes. buildx takes names in any case.
 */
const ACCESS =
  /(?<![\w-])((?:ghtoken|token|secret_access_key|session_token|account_key)=)(?:(?<="\1)(?:[^"]|"")*|[^,]+)/gi

/** What a shell takes as it is. */
const PLAIN = /^[\w@%+=:,./-]+$/

/** A call of a program as it could be typed into a shell, for the log: without credentials of URLs and of caches. */
export function commandLine(words: readonly string[]): string {
  return words.map((word) => quoted(redact(word).replace(ACCESS, '$1***'))).join(' ')
}

const quoted = (word: string): string => (PLAIN.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`)
