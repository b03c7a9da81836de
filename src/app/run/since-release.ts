import type { Baseline, CommitBaseline } from '../../baseline/baseline.ts'
import type { ChosenRelease } from '../../baseline/release-before.ts'
import { withMoved } from '../../baseline/with-moved.ts'
import { compareRecords } from '../../comparison/compare.ts'
import type { Since } from '../../limits/rule.ts'
import type { WeightRecord } from '../../record/record.ts'
import type { SinceRelease } from '../../report/report.ts'
import { findBaseline, type FindPorts, type Search } from './find-baseline.ts'

/** `search`: as for the base, which it names. */
interface Asked {
  readonly release: ChosenRelease | undefined
  readonly search: Search
  /** What the head was compared with. */
  readonly baseline: Baseline
  readonly record: WeightRecord
}

/** Compares with the previous version; null if no rule counts growth since it. */
export async function compareRelease(
  ports: FindPorts,
  { release, search, baseline: ofBase, record }: Asked,
): Promise<SinceRelease | null> {
  if (release === undefined) return null
  const ofCommit = ofBase.kind === 'none' || ofBase.source !== 'image' ? ofBase : undefined
  const baseline =
    release.kind === 'commit' && isBase(release, search.chosen) && ofCommit
      ? exactly(ofCommit, release.why)
      : withMoved(await findBaseline(ports, { ...search, chosen: release, since: ['release'] }), search.head)
  const version = release.kind === 'commit' ? release.version : null
  return { version, commit: baseline.commit ?? null, baseline, comparison: compareRecords(record, baseline) }
}

/** What rules count from the base: also growth since the release that it is. */
export const sinceBase = (release: ChosenRelease | undefined, chosen: Search['chosen']): readonly Since[] =>
  isBase(release, chosen) ? ['base', 'release'] : ['base']

const isBase = (release: ChosenRelease | undefined, chosen: Search['chosen']): boolean =>
  release?.kind === 'commit' && chosen.kind === 'commit' && release.commit === chosen.commit

/** The weight of the base itself: growth since an earlier commit is not growth since the release. */
function exactly(baseline: CommitBaseline, why: string): CommitBaseline {
  if (baseline.kind === 'none') return baseline
  if (baseline.ancestorOf === undefined) return { ...baseline, why }
  return { kind: 'none', commit: baseline.ancestorOf.commit, reason: baseline.reason ?? '' }
}
