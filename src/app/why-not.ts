import { isError, messageFor, WeighbridgeError } from '../errors/errors.ts'
import type { Ports, Runner } from '../ports.ts'
import { messageOf } from '../text/message-of.ts'
import { redact } from '../units/redact.ts'

/**
 * Why something that a run can do without did not work, as a clause for reports. The output of a failed build may hold
 * secrets, so it goes to the log and no further. A cancelled run is not gone on with: that error is thrown again.
 */
export function whyNot({ runner }: Pick<Ports, 'runner'>, error: unknown): string {
  if (!(error instanceof WeighbridgeError)) {
    return redact(runner.masked(messageOf(error)))
  }
  if (error.code === 'run.cancelled') throw error
  const message = messageFor(error, runner.audience)
  if (!isError(error, 'build.failed')) return runner.masked(message).replace(/\.$/, '')
  runner.info(message)
  const { instruction, error: said, output } = error.fields
  tellUnshown(runner, `The build failed at ${instruction}`, [said, output])
  return `its build failed, ${whereOutputIs(runner)}`
}

/** Where the output of a program is that failed, as the end of a sentence. In a pipe, `tellUnshown` has put its end there. */
export const whereOutputIs = ({ unshown }: Runner): string =>
  unshown === 'quiet' ? 'its output is shown without --quiet' : 'the log of this run has the output'

/** Says in a pipe what a program that failed said last: its log is shown nowhere, and nobody could ask for it again. */
export function tellUnshown(runner: Runner, title: string, said: readonly string[]): void {
  const message = said.filter((each) => each !== '').join('\n')
  if (runner.unshown === 'no terminal') runner.annotate({ level: 'warning', title, message })
}
