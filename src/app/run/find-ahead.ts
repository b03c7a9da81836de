import type { Chosen } from '../../baseline/choose.ts'
import type { ChosenRelease } from '../../baseline/release-before.ts'
import type { BaseMode } from '../../inputs/base-modes.ts'
import type { RecordPorts } from '../../ports.ts'
import { gate } from '../../units/gate.ts'
import { asksForRelease } from './choose-release.ts'
import { isOfNoCommit, STORED_AT_ONCE, whyUnkept, type ImageJob } from './image-job.ts'

export interface Wanted {
  /** The base; undefined if the run compares with something else. */
  readonly chosen: Chosen | undefined
  readonly release: ChosenRelease | undefined
  readonly jobs: readonly ImageJob[]
  readonly mode: BaseMode
}

/**
 * Has the stores fetch the records of the base and of the release while the head is built, and returns the images of whose
 * base there is none. Which records can be used depends on what the head weighs, so `findBaselines` asks again: it gets what
 * the stores have by then, and tells everything, also what failed. Never rejects.
 */
export async function findAhead(
  { records }: Pick<RecordPorts, 'records'>,
  { chosen, release, jobs, mode }: Wanted,
): Promise<readonly ImageJob[]> {
  const ofBase = chosen?.kind === 'commit' ? [chosen.commit] : []
  if (mode === 'rebuild') return ofBase.length === 0 ? [] : jobs
  const ofRelease = release?.kind === 'commit' ? [release.commit] : []
  const asking = gate(STORED_AT_ONCE)
  const lacking = jobs.map(async (job) => {
    if (isOfNoCommit(job)) return []
    if (whyUnkept(job) !== undefined) return ofBase.length === 0 ? [] : [job]
    const commits = new Set([...ofBase, ...(asksForRelease(job) ? ofRelease : [])])
    const answers = await Promise.allSettled(
      [...commits].map((commit) => asking(() => records.find([commit], job.key, takeFirst))),
    )
    const [base] = ofBase.length === 0 ? [] : answers
    return base?.status === 'fulfilled' && base.value.kind === 'miss' && base.value.absent ? [job] : []
  })
  return (await Promise.all(lacking)).flat()
}

const takeFirst = (): undefined => undefined
