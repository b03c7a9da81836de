import { miss } from '../units/answers.ts'
import { canName } from './can-name.ts'
import type { Decoded } from './decode.ts'
import type { WeightRecord } from './record.ts'

/** What a store has of one commit under one key, oldest first. It is read only as far as needed. */
export type Stored = Iterable<Decoded> | AsyncIterable<Decoded>

interface Search {
  readonly commits: readonly string[]
  readonly key: string
  /** Why a record cannot be used, as a clause. */
  readonly refusal: (record: WeightRecord) => string | undefined
  /** Its name in sentences. */
  readonly store: string
}

type Answer =
  | { readonly kind: 'found'; readonly value: WeightRecord }
  | { readonly kind: 'miss'; readonly reason: string; readonly absent?: true }

/** The answer of a store: the oldest usable record of the first commit that has one, or why the last is not used. */
export async function findStored(
  { commits, key, refusal, store }: Search,
  storedOf: (commit: string) => Stored,
): Promise<Answer> {
  const odd = commits.find((commit) => !canName(commit, key))
  if (odd !== undefined) return miss(`"${odd}" and "${key}" cannot name a record`)
  let last: string | undefined
  for (const commit of commits) {
    for await (const each of storedOf(commit)) {
      const why = each.kind === 'unreadable' ? each.reason : (notOf(each.record, commit) ?? refusal(each.record))
      if (why === undefined && each.kind === 'record') return { kind: 'found', value: each.record }
      last = `the record of ${commit} in ${store} is not used: ${why}`
    }
  }
  if (last !== undefined) return miss(last)
  return { ...miss(`there is no record of ${commits.join(', ')} in ${store}`), absent: true }
}

/** Stores return misplaced records, too (actual#8753). */
export const notOf = ({ commit }: WeightRecord, wanted: string): string | undefined =>
  commit === wanted ? undefined : `it belongs to ${commit ?? 'no commit'}`
