export const UNKNOWN = Symbol('a value that only the build knows')

export interface LexOptions {
  readonly escape: string
  readonly valueOf: (name: string) => string | undefined | typeof UNKNOWN
  /** Keeps quotes, escapes and unset variables as written. */
  readonly keep?: { readonly quotes: boolean; readonly escapes: boolean }
  /** Whether white space is allowed between `<<` and its word. */
  readonly spaced?: boolean
}
