import { messageFor, WeighbridgeError } from '../errors.ts'
import type { Ports } from '../ports.ts'
import { redact } from '../units/redact.ts'

/**
 * Why something that a run can do without did not work, as a clause for reports. The output of a failed build may hold
 * secrets, so it goes to the log and no further. A cancelled run is not gone on with: that error is thrown again.
 */
export function whyNot({ runner }: Ports, error: unknown): string {
  if (!(error instanceof WeighbridgeError)) {
    return redact(runner.masked(error instanceof Error ? error.message : String(error)))
  }
  if (error.code === 'run.cancelled') throw error
  const message = messageFor(error, runner.audience)
  if (error.code !== 'build.failed') return runner.masked(message).replace(/\.$/, '')
  runner.info(message)
  return 'its build failed, the log of this run has the output'
}
