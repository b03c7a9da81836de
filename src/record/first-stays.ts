import { shortCommit } from '../units/commit.ts'
import { canName } from './can-name.ts'
import { notOf, type Stored } from './find-stored.ts'
import { otherWeights } from './other-weights.ts'
import type { WeightRecord } from './record.ts'
import { wayOf } from './way.ts'

/** Why no store takes a record, as a clause; undefined if it may. */
export function whyNotTaken(commit: string, key: string, record: WeightRecord): string | undefined {
  if (!canName(commit, key)) return `"${commit}" and "${key}" cannot name a record`
  return record.commit === commit ? undefined : `it is not a record of ${commit}`
}

/** The record among those of its commit that was made in the same way as `record`, and so stays in its place. */
export async function madeBefore(stored: Stored, record: WeightRecord): Promise<WeightRecord | undefined> {
  const way = wayOf(record)
  for await (const each of stored) {
    if (each.kind === 'record' && notOf(each.record, record.commit ?? '') === undefined && wayOf(each.record) === way)
      return each.record
  }
  return undefined
}

/** The answer of a store that keeps `first`, made in the same way. `note` says a weight that differs. */
export function firstStays(
  store: string,
  first: WeightRecord,
  record: WeightRecord,
): { readonly kind: 'saved'; readonly note?: string } {
  const other = otherWeights(first, record)
  if (other === undefined) return { kind: 'saved' }
  const named = `${store.charAt(0).toUpperCase()}${store.slice(1)}`
  return { kind: 'saved', note: `${named} keeps its first record of ${shortCommit(record.commit ?? '')}: ${other}.` }
}
