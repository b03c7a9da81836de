import type { CommitBaseline, ImageBaseline } from '../../baseline/baseline.ts'
import { imageBaseline } from '../../baseline/image-baseline.ts'
import type { ChosenRelease } from '../../baseline/release-before.ts'
import type { Since } from '../../limits/rule.ts'
import type { Leg } from '../legs/leg.ts'
import { asksForRelease } from './choose-release.ts'
import { findBaselines, type FindPorts, type Search } from './find-baseline.ts'

/** `search`: as for the base, which it names. */
interface Asked {
  readonly release: ChosenRelease | undefined
  readonly search: Search
  /** What was found for the base; undefined if the head was compared with something else. */
  readonly baselines: readonly ImageBaseline<CommitBaseline>[] | undefined
}

/** What the images that a rule asks it for weighed at the previous version; null if no rule does. */
export async function findRelease(ports: FindPorts, asked: Asked): Promise<Leg['release']> {
  const { release } = asked
  if (release === undefined) return null
  const baselines = await baselinesAt(ports, release, asked)
  const [version, commit] = release.kind === 'commit' ? [release.version, release.commit] : [null, null]
  return { version, commit, baselines }
}

async function baselinesAt(
  ports: FindPorts,
  release: ChosenRelease,
  { search, baselines }: Asked,
): Promise<readonly ImageBaseline<CommitBaseline>[]> {
  const { chosen } = search
  const jobs = search.jobs.filter(asksForRelease)
  if (baselines && release.kind === 'commit' && isBase(release, chosen)) {
    const asking = baselines.filter(({ name }) => jobs.some((job) => job.name === name))
    return asking.map((each) => imageBaseline(each.name, exactly(each, release.why)))
  }
  return await findBaselines(ports, { ...search, jobs, chosen: release, since: ['release'], ahead: new Map() })
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
