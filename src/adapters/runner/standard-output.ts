import type { Writable } from 'node:stream'
import { fail } from '../../errors.ts'
import { codeOf } from '../exec/error-code.ts'
import { safeLines } from './safe-log.ts'

/**
 * A result as it is printed, on lines of its own. Inside a job the runner looks for commands in this output too, wherever it
 * came from, so every line is made harmless here and nowhere before; JSON is so already (report/stable-json.ts), and comes out
 * byte for byte.
 */
export const printable = (text: string): string => `${safeLines(text.replace(/\n$/, '')).join('\n')}\n`

/**
 * Prints a result, and waits until it is written. A reader that leaves before the end, as `| head -1` does, is no failure:
 * what comes after is nobody's, and the exit code stays the command's own. Throws `output.unwritable` for anything else, as a
 * full disk: a result that nobody can read is none.
 */
export function standardOutput(stream: Writable): (text: string) => Promise<void> {
  stream.on('error', () => undefined) // the callback below has it too
  return (text) =>
    new Promise((resolve, reject) => {
      stream.write(printable(text), (error) => {
        if (!error || codeOf(error) === 'EPIPE') resolve()
        else reject(fail('output.unwritable', { detail: error.message }, error))
      })
    })
}
