import type { Bytes } from '../units/bytes.ts'

/**
 * How a record was made (adr/0004): as `head`, in a checkout of its commit, or as `rebuild`, as the base of another
 * commit, in a tree with its own commit's files. `beside`: uncommitted files the build could read; null for none.
 */
export interface Making {
  readonly as: 'head' | 'rebuild'
  readonly beside: { readonly count: number; readonly bytes: Bytes } | null
  /** Names of the named contexts outside the repository that the build could read from; absent in older records. */
  readonly outside?: readonly string[] | undefined
}
