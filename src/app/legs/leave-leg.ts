import type { Inputs } from '../../inputs/inputs.ts'
import type { Ports } from '../../ports.ts'
import { shortHash } from '../../units/short-hash.ts'
import { LEG_ENDING, legText } from './leg-text.ts'
import { LEG_VERSION, type LegFile } from './leg.ts'

/** This run as the file of a leg; undefined on the command line, or if nothing tells its job from another. */
export function legFile(
  { runner, clock }: Pick<Ports, 'clock' | 'runner'>,
  { comment }: Pick<Inputs, 'comment'>,
  outcome: LegFile['outcome'],
): LegFile | undefined {
  const { job } = runner
  if (job === undefined) return undefined
  return { leg: LEG_VERSION, of: job, at: clock.now(), isCommented: comment !== 'never', outcome }
}

/** Leaves the file for later steps, and for a report on several legs. Best effort: without it, that job fails. */
export async function leaveLeg({ runner }: Pick<Ports, 'runner'>, file: LegFile | undefined): Promise<void> {
  if (file === undefined) return
  const text = legText(file)
  // Files of several legs are put into one folder, so each has its own name.
  runner.output('leg', (await runner.leave(`weighbridge-${shortHash(text)}${LEG_ENDING}`, text)) ?? '')
}
