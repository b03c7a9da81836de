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
