import type { Inputs } from '../../inputs/inputs.ts'
import type { Ports } from '../../ports.ts'
import type { RunnerJob } from '../../runner.ts'
import { messageOf } from '../../text/message-of.ts'
import { LARGEST_LEG, LEG_ENDING, readLeg } from './leg-text.ts'
import type { LegFile } from './leg.ts'

/**
 * The legs that earlier steps of this job left and that belong into the pull request's comment, oldest first. None if no
 * comment is written. Best effort.
 */
export async function earlierLegs(
  { comments, files, runner }: Pick<Ports, 'comments' | 'files' | 'runner'>,
  { comment }: Pick<Inputs, 'comment'>,
): Promise<readonly LegFile[]> {
  const { job, event } = runner
  const isWritten = comment !== 'never' && comments !== undefined && !('reason' in comments)
  if (!isWritten || job === undefined || event.kind !== 'pull_request') return []
  const found: LegFile[] = []
  for (const path of await runner.left(LEG_ENDING)) {
    const leg = await files.read(path, LARGEST_LEG).then((text) => readLeg(text ?? ''), messageOf)
    if (typeof leg === 'string') runner.info(`${path} of an earlier step is not in the comment: ${leg}`)
    else if (isOf(leg, job) && leg.isCommented) found.push(leg)
  }
  return found.toSorted((a, b) => a.at - b.at)
}

/** A runner of somebody's own may keep its temporary folder from job to job. */
const isOf = ({ of }: LegFile, job: RunnerJob): boolean =>
  of.repository === job.repository && of.run === job.run && of.attempt === job.attempt && of.job === job.job
