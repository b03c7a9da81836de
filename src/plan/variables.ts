import { lex } from './dockerfile/lex.ts'
import { UNKNOWN } from './dockerfile/lex-options.ts'
import { LONGEST } from './dockerfile/limits.ts'

/** Variables by name; `undefined` if only the build knows the value. */
export type Variables = ReadonlyMap<string, string | undefined>

export type Lookup = Pick<Variables, 'has' | 'get'>

export interface Names {
  readonly variables: Lookup
  /** Whether the base image may set a name that no instruction sets. */
  readonly open: boolean
  readonly escape: string
}

/** A text with variables expanded; else the first variable whose value is not known, empty if the reason is another. */
type Expanded = { readonly value: string } | { readonly unknown: string }

/** Also removes quotes and escapes, as the frontend does. */
export function expandWord(text: string, { variables, open, escape }: Names): Expanded {
  const missing = (name: string) => (open && /^[A-Za-z_]/.test(name) ? UNKNOWN : undefined)
  const known = (name: string) => (variables.has(name) ? (variables.get(name) ?? UNKNOWN) : missing(name))
  const { value, unknown, failed } = lex(text, { escape, valueOf: known })
  if (failed || value.length > LONGEST) return { unknown: '' }
  return unknown === undefined ? { value } : { unknown }
}

export function valueOf(text: string, names: Names): string | undefined {
  const expanded = expandWord(text, names)
  return 'value' in expanded ? expanded.value : undefined
}
