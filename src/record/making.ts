import type { Bytes } from '../units/bytes.ts'

/**
 * How a record was made, and which uncommitted files its build could read (adr/0004). `head`: in a checkout of its own
 * commit. `rebuild`: as the base of another commit, in a tree made of that commit's files. `beside` is null if the
 * build could read none.
 */
export interface Making {
  readonly as: 'head' | 'rebuild'
  readonly beside: { readonly count: number; readonly bytes: Bytes } | null
  /** Names of the named contexts outside the repository that the build could read from; absent in older records. */
  readonly outside?: readonly string[] | undefined
}
