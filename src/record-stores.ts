import type { Found, Miss } from './commits.ts'
import type { WeightRecord } from './record/record.ts'

/** `note`: a line for the log. `silent`: not worth one, e.g. in a run that never saves. */
export type Saved =
  | { readonly kind: 'saved'; readonly note?: string }
  | { readonly kind: 'not saved'; readonly reason: string; readonly silent?: true }

/** Why a record cannot be used, as a clause; undefined if it can. */
export type Refusal = (record: WeightRecord) => string | undefined

/** Records by commit. Never throws for a miss. */
export interface RecordStore {
  /** Its name in sentences: `the cache folder`. */
  readonly name: string
  /**
   * Of the first of `commits` that has one, the oldest record under `key` (plan/record-key.ts) that `refusal` accepts; its
   * commit is that one. A store asks for all commits at once where it can, and again only for what was absent. A miss is
   * `absent` if there is no record of any of them; else it says why the last is not used.
   */
  find(commits: readonly string[], key: string, refusal: Refusal): Promise<Found<WeightRecord> | Miss>
  /**
   * Never replaces a record: one that was made in the same way (record/way.ts) stays, and `note` says a weight that
   * differs. One made in another way is kept beside it.
   */
  save(commit: string, key: string, record: WeightRecord): Promise<Saved>
}

/** `store`: the name of the store that has it. */
export type FoundRecord = Found<WeightRecord> & { readonly store: string }

/** Several stores as one. */
export interface Records extends RecordStore {
  find(...asked: Parameters<RecordStore['find']>): Promise<FoundRecord | Miss>
}
