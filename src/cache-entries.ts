import type { Found, Miss } from './ports.ts'
import type { Bytes } from './units/bytes.ts'

export interface ListedEntry {
  readonly key: string
  readonly version: string
  readonly size: Bytes
}

/** Entries whose keys begin with `prefix`; the hundred oldest or newest, if there are more. */
export interface EntrySearch {
  readonly prefix: string
  readonly first: 'oldest' | 'newest'
}

/** Oldest first. `isRefused`: asking again in this run changes nothing. */
export type ListedEntries = Found<readonly ListedEntry[]> | Unlisted

export type Unlisted = Miss & { readonly isRefused?: true }

/** The default branch's entries in the Actions cache, as the API lists them. */
export type ListEntries = (search: EntrySearch, ended: AbortSignal) => Promise<ListedEntries>
