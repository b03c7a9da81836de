import type { Bytes } from '../units/bytes.ts'

/**
 * How a record was made, and what of no commit its build could take (adr/0004): `head` in a checkout of its own commit,
 * `rebuild` as the base of another one, in a tree made of that one's files. `beside` is null where it could take nothing.
 */
export interface Making {
  readonly as: 'head' | 'rebuild'
  readonly beside: { readonly count: number; readonly bytes: Bytes } | null
  /** Names of the named contexts outside of the repository that it could take something of; absent in records of older versions. */
  readonly outside?: readonly string[] | undefined
}
