import { redact } from './redact.ts'

/**
 * Fields of a `--cache-to` or `--cache-from` that give access to a store (docs.docker.com/build/cache/backends). They
 * are CSV: a quoted value may hold commas and doubled quotes. buildx accepts names in any case.
 */
const ACCESS =
  /(?<![\w-])((?:ghtoken|token|secret_access_key|session_token|account_key)=)(?:(?<="\1)(?:[^"]|"")*|[^,]+)/gi

const PLAIN = /^[\w@%+=:,./-]+$/

/** A call as it could be typed into a shell, for the log: without credentials in URLs and cache options. */
export function commandLine(words: readonly string[]): string {
  return words.map((word) => quoted(withoutCredentials(word))).join(' ')
}

/** A word of a call without credentials in URLs and cache options. */
export const withoutCredentials = (word: string): string => redact(word).replace(ACCESS, '$1***')

const quoted = (word: string): string => (PLAIN.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`)
