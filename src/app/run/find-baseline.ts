import type { CommitBaseline } from '../../baseline/baseline.ts'
import type { Chosen } from '../../baseline/choose.ts'
import { whyNotComparable } from '../../baseline/comparable.ts'
import { withComparedMeasures } from '../../baseline/with-compared-measures.ts'
import type { BaseMode } from '../../inputs/base-modes.ts'
import { measureIn } from '../../limits/measures.ts'
import type { Since } from '../../limits/rule.ts'
import type { Found, Miss, Ports, RecordPorts } from '../../ports.ts'
import { miss } from '../../units/answers.ts'
import { inputSet } from '../../units/audience.ts'
import { shortCommit } from '../../units/commit.ts'
import { counted } from '../../units/counted.ts'
import { baseName, type Base } from './base.ts'
import { buildInputs } from './image-job.ts'
import type { Rebuilt } from './rebuild-base.ts'
import { canHaveRecord, storedRecord, type Stored, type Weighed } from './stored-record.ts'

export interface Search extends Weighed {
  readonly chosen: (Base & { readonly kind: 'commit' }) | Extract<Chosen, { readonly kind: 'none' }>
  /** What rules count from the commit that is chosen. */
  readonly since: readonly Since[]
  readonly mode: BaseMode
  readonly rebuild: (base: Base) => Promise<Found<Rebuilt> | Miss>
}

export type FindPorts = RecordPorts & Pick<Ports, 'commits'>

/** How far before the base a record may be (issue 14, line 3). */
const MOST_BEFORE = 50

/**
 * The weight of exactly the right commit: a record that is comparable in all metrics, else a rebuild, else a record that
 * is comparable in some. Else the record of the base's nearest ancestor, or the reason why there is nothing
 * (docs/design.md, "Baseline: the right commit, provably").
 */
export async function findBaseline(ports: FindPorts, asked: Search): Promise<CommitBaseline> {
  const { chosen, mode } = asked
  if (chosen.kind === 'none') return { ...chosen, commit: undefined }
  const { commit, why } = chosen
  const search = { ...asked, head: withComparedMeasures(asked.head, asked.jobs, asked.since) }
  const stored = mode === 'rebuild' ? NOT_ASKED : await comparableInAll(ports, search, commit)
  if (stored.kind === 'found') return ofRecord(chosen, stored.value)
  const rebuilt = await again(ports, search, chosen, stored)
  if (rebuilt.kind === 'found') {
    return { kind: 'baseline', commit, why, source: 'rebuild', store: null, ...rebuilt.value }
  }
  const reason = stored.absent ? rebuilt.reason : `${stored.reason}; ${rebuilt.reason}`
  if (rebuilt.absent) return { kind: 'none', commit, reason, isNew: true }
  if (mode === 'rebuild') return { kind: 'none', commit, reason }
  const inPart = stored.absent ? undefined : await comparableInPart(ports, search, chosen, rebuilt)
  return inPart ?? (await nearestBefore(ports, search, chosen, reason))
}

const NOT_ASKED: Miss = { ...miss('no record is used'), absent: true }

function ofRecord({ commit, why }: Base, { record, store }: Stored): Extract<CommitBaseline, { kind: 'baseline' }> {
  return { kind: 'baseline', commit, why, source: 'record', store, record, beside: null, outside: [] }
}

/** A record without the seconds of a build is second best, and as good as a rebuild, which has none either. */
async function comparableInAll(ports: FindPorts, search: Search, commit: string): Promise<Found<Stored> | Miss> {
  const stored = await storedRecord(ports, search, [commit], 'all metrics')
  const isCompared = search.head.images.some(({ measures }) => measureIn(measures, 'build-seconds') !== undefined)
  if (stored.kind === 'found' || stored.absent || !isCompared) return stored
  return storedRecord(ports, search, [commit], 'all but seconds')
}

/** The rebuild. A record that was not used is told in the log. */
async function again(
  { runner }: FindPorts,
  { mode, rebuild, jobs }: Search,
  base: Base,
  stored: Miss,
): Promise<Found<Rebuilt> | Miss> {
  if (mode === 'record') {
    const none = stored.absent ? ' has no stored record, and' : ''
    return miss(`${baseName(base)}${none} is not built again with ${inputSet('base-mode', mode, runner.audience)}`)
  }
  if (!stored.absent) {
    const then = jobs.every((job) => buildInputs(job)) ? '; it is weighed again' : ''
    runner.info(`${shortCommit(base.commit)}: ${stored.reason}${then}.`)
  }
  return rebuild(base)
}

async function comparableInPart(
  ports: FindPorts,
  search: Search,
  base: Base,
  rebuilt: Miss,
): Promise<CommitBaseline | undefined> {
  const stored = await storedRecord(ports, search, [base.commit], 'some metrics')
  if (stored.kind === 'miss') return undefined
  const why = whyNotComparable(stored.value.record, search.head, 'all but seconds')
  // A store that did not answer the first time may have one that is comparable in all.
  if (why === undefined) return ofRecord(base, stored.value)
  return { ...ofRecord(base, stored.value), reason: `${why}; ${rebuilt.reason}` }
}

async function nearestBefore(ports: FindPorts, search: Search, base: Base, reason: string): Promise<CommitBaseline> {
  const none = (why: string): CommitBaseline => ({ kind: 'none', commit: base.commit, reason: why })
  if (base.version !== undefined || !canHaveRecord(search)) return none(reason)
  const before = await ports.commits.ancestors(base.commit, MOST_BEFORE)
  if (before.kind === 'miss') return none(reason.includes(before.reason) ? reason : `${reason}; ${before.reason}`)
  if (before.value.length === 0) return none(reason)
  const stored = await storedRecord(ports, search, before.value, 'some metrics')
  if (stored.kind === 'miss') {
    const commits = counted(before.value.length, 'commit')
    return none(`${reason}; nor is there a record that can be used of the ${commits} before it`)
  }
  const { commit } = stored.value
  const ancestorOf = { commit: base.commit, distance: before.value.indexOf(commit) + 1 }
  return { ...ofRecord(base, stored.value), commit, ancestorOf, reason }
}
