import type { Chosen } from '../../baseline/choose.ts'
import type { ChosenRelease } from '../../baseline/release-before.ts'
import type { BaseMode } from '../../inputs/base-modes.ts'
import type { RecordPorts } from '../../ports.ts'
import { gate } from '../../units/gate.ts'
import { asksForRelease } from './choose-release.ts'
import { isOfNoCommit, STORED_AT_ONCE, whyUnkept, type ImageJob } from './image-job.ts'

interface Wanted {
  /** The base; undefined if the run compares with something else. */
  readonly chosen: Chosen | undefined
  readonly release: ChosenRelease | undefined
  readonly jobs: readonly ImageJob[]
  readonly mode: BaseMode
}

/**
 * Has the stores fetch the records of the base and of the release while the head is built. Which of them can be used
 * depends on what the head weighs, so `findBaselines` asks again: it gets what the stores have by then, and tells
 * everything, also what failed. Never rejects.
 */
export async function findAhead(
  { records }: Pick<RecordPorts, 'records'>,
  { chosen, release, jobs, mode }: Wanted,
): Promise<void> {
  if (mode === 'rebuild') return
  const ofBase = chosen?.kind === 'commit' ? [chosen.commit] : []
  const ofRelease = release?.kind === 'commit' ? [release.commit] : []
  const asking = gate(STORED_AT_ONCE)
  await Promise.allSettled(
    jobs
      .filter((job) => whyUnkept(job) === undefined && !isOfNoCommit(job))
      .flatMap((job) => {
        const commits = new Set([...ofBase, ...(asksForRelease(job) ? ofRelease : [])])
        return [...commits].map((commit) => asking(() => records.find([commit], job.key, takeFirst)))
      }),
  )
}

const takeFirst = (): undefined => undefined
