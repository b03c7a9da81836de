import { isError, messageFor, WeighbridgeError } from '../errors/errors.ts'
import type { Ports, Runner } from '../ports.ts'
import { messageOf } from '../text/message-of.ts'
import { redact } from '../units/redact.ts'

/**
 * Why something optional failed, as a clause for reports. A failed build's output may contain secrets, so it goes only
 * to the log. `build`: which one it is, if it is not the user's. Throws `run.cancelled` again.
 */
export function whyNot({ runner }: Pick<Ports, 'runner'>, error: unknown, build = 'The build'): string {
  if (!(error instanceof WeighbridgeError)) {
    return redact(runner.masked(messageOf(error)))
  }
  if (error.code === 'run.cancelled') throw error
  const message = messageFor(error, runner.audience)
  if (!isError(error, 'build.failed')) return runner.masked(message).replace(/\.$/, '')
  runner.info(message)
  const { instruction, error: said, output } = error.fields
  tellUnshown(runner, `${build} failed at ${instruction}`, [said, output])
  return `its build failed, ${whereOutputIs(runner)}`
}

/** Where to find a failed program's output, as the end of a sentence; a pipe already has it from `tellUnshown`. */
export const whereOutputIs = ({ unshown }: Runner): string =>
  unshown === 'quiet' ? 'its output is shown without --quiet' : 'the log of this run has the output'

/** In a pipe, shows the last output of a failed program, since there is no log. */
export function tellUnshown(runner: Runner, title: string, said: readonly string[]): void {
  const message = said.filter((each) => each !== '').join('\n')
  if (runner.unshown === 'no terminal') runner.annotate({ level: 'warning', title, message })
}
