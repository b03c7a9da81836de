import type { CommitBaseline } from '../../baseline/baseline.ts'
import { whyNotComparable } from '../../baseline/comparable.ts'
import type { BaseMode } from '../../inputs/base-modes.ts'
import type { Found, Miss, RecordPorts } from '../../ports.ts'
import { counted } from '../../units/counted.ts'
import type { Base } from './base.ts'
import type { Rebuilt } from './rebuild-base.ts'
import { canHaveRecord, storedRecord, type Stored, type Weighed } from './stored-record.ts'

/** An image whose base has no record that is comparable in all metrics. */
export interface Unrecorded extends Weighed {
  readonly base: Base
  readonly mode: BaseMode
  /** Why there is no such record. */
  readonly stored: Miss
  readonly rebuilt: Found<Rebuilt> | Miss
  /** The commits before the base, nearest first. */
  readonly before: () => Promise<Found<readonly string[]> | Miss>
}

/**
 * The weight of its base: the rebuilt one, else a record that is comparable in some metrics. Else the record of the
 * base's nearest ancestor, or the reason why there is nothing.
 */
export async function baselineWithoutRecord(ports: RecordPorts, image: Unrecorded): Promise<CommitBaseline> {
  const { base, mode, stored, rebuilt } = image
  const { commit, why } = base
  if (rebuilt.kind === 'found') {
    return { kind: 'baseline', commit, why, source: 'rebuild', store: null, ...rebuilt.value }
  }
  const reason = stored.absent ? rebuilt.reason : `${stored.reason}; ${rebuilt.reason}`
  if (rebuilt.absent) return { kind: 'none', commit, reason, isNew: true }
  if (mode === 'rebuild') return { kind: 'none', commit, reason }
  const inPart = stored.absent ? undefined : await comparableInPart(ports, image, rebuilt)
  return inPart ?? (await nearestBefore(ports, image, reason))
}

export function ofRecord(
  { commit, why }: Base,
  { record, store }: Stored,
): Extract<CommitBaseline, { kind: 'baseline' }> {
  return { kind: 'baseline', commit, why, source: 'record', store, record, beside: null, outside: [] }
}

async function comparableInPart(
  ports: RecordPorts,
  image: Unrecorded,
  rebuilt: Miss,
): Promise<CommitBaseline | undefined> {
  const { base, head } = image
  const stored = await storedRecord(ports, image, [base.commit], 'some metrics')
  if (stored.kind === 'miss') return undefined
  const why = whyNotComparable(stored.value.record, head, 'all but seconds')
  // A store that did not answer the first time may have one that is comparable in all.
  if (why === undefined) return ofRecord(base, stored.value)
  return { ...ofRecord(base, stored.value), reason: `${why}; ${rebuilt.reason}` }
}

async function nearestBefore(ports: RecordPorts, image: Unrecorded, reason: string): Promise<CommitBaseline> {
  const { base } = image
  const none = (why: string): CommitBaseline => ({ kind: 'none', commit: base.commit, reason: why })
  if (base.version !== undefined || !canHaveRecord(image)) return none(reason)
  const before = await image.before()
  if (before.kind === 'miss') return none(reason.includes(before.reason) ? reason : `${reason}; ${before.reason}`)
  if (before.value.length === 0) return none(reason)
  const stored = await storedRecord(ports, image, before.value, 'some metrics')
  if (stored.kind === 'miss') {
    const commits = counted(before.value.length, 'commit')
    return none(`${reason}; nor is there a record that can be used of the ${commits} before it`)
  }
  const { commit } = stored.value
  const ancestorOf = { commit: base.commit, distance: before.value.indexOf(commit) + 1 }
  return { ...ofRecord(base, stored.value), commit, ancestorOf, reason }
}
