import { lex } from './dockerfile/lex.ts'
import { UNKNOWN } from './dockerfile/lex-options.ts'
import { LONGEST } from './dockerfile/limits.ts'

/** Variables by name; `undefined` for one whose value only the build knows. */
export type Variables = ReadonlyMap<string, string | undefined>

/** How variables are looked up; a map of them is one way. */
export type Lookup = Pick<Variables, 'has' | 'get'>

/** What a text may use. */
export interface Names {
  readonly variables: Lookup
  /** Whether a name that no instruction sets may have a value from the base image. */
  readonly open: boolean
  /** The escape character of the Dockerfile. */
  readonly escape: string
}

/** A text with its variables put in; else the first variable whose value is not known, empty where it is not that. */
type Expanded = { readonly value: string } | { readonly unknown: string }

/** Puts variables into one word, without its quotes and escapes, as the frontend does. */
export function expandWord(text: string, { variables, open, escape }: Names): Expanded {
  const missing = (name: string) => (open && /^[A-Za-z_]/.test(name) ? UNKNOWN : undefined)
  const known = (name: string) => (variables.has(name) ? (variables.get(name) ?? UNKNOWN) : missing(name))
  const { value, unknown, failed } = lex(text, { escape, valueOf: known })
  if (failed || value.length > LONGEST) return { unknown: '' }
  return unknown === undefined ? { value } : { unknown }
}

/** The same, `undefined` for what is not known. */
export function valueOf(text: string, names: Names): string | undefined {
  const expanded = expandWord(text, names)
  return 'value' in expanded ? expanded.value : undefined
}
