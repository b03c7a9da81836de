import { EXIT, isError, messageFor, WeighbridgeError } from '../errors/errors.ts'
import type { Annotation, Runner } from '../ports.ts'
import type { Report } from '../report/report.ts'
import type { Audience } from '../units/audience.ts'
import { redact } from '../units/redact.ts'
import { catalogued } from './system-error.ts'

/** See docs/cli.md, "Exit codes". */
export function verdictCode({ verdict, push, strict, notWeighed }: Report): number {
  if (notWeighed.length > 0) return EXIT.notMeasured
  if (verdict.status === 'fail') return EXIT.overBudget
  if (push?.kind === 'failed') return EXIT.buildFailed
  return verdict.status === 'unchecked' && strict ? EXIT.notMeasured : EXIT.ok
}

/** Returns a command's exit code. The only place where errors end: each is reported once. */
export async function exitCode(
  runner: Pick<Runner, 'annotate' | 'audience'>,
  work: () => Promise<number>,
): Promise<number> {
  try {
    return await work()
  } catch (thrown) {
    const error = catalogued(thrown)
    if (error instanceof WeighbridgeError) {
      const message = messageFor(error, runner.audience)
      runner.annotate({ level: 'error', title: 'Weighbridge', message, ...placeOf(error, runner.audience) })
      return error.exit
    }
    const message = redact(error instanceof Error ? (error.stack ?? error.message) : String(error))
    runner.annotate({ level: 'error', title: 'Weighbridge stopped on an internal error', message })
    return EXIT.notMeasured
  }
}

/** For an annotation on the line that failed; empty if the error has no file. */
function placeOf(error: WeighbridgeError, audience: Audience): Pick<Annotation, 'file' | 'line'> {
  if (isError(error, 'config.invalid')) {
    const { path: file, line } = error.fields
    return audience === 'workflow' ? { file, line } : {} // a terminal prints it, and the message begins with it
  }
  if (!isError(error, 'build.failed')) return {}
  const { file, line } = error.fields
  return file === undefined ? {} : { file, line }
}
