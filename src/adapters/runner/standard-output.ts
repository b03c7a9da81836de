import type { Writable } from 'node:stream'
import { fail } from '../../errors.ts'

/**
 * Prints a result, with a newline at its end, and waits until it is written. A reader that leaves before the end, as
 * `| head -1` does, is no failure: what comes after is nobody's, and the exit code stays the command's own. Throws
 * `output.unwritable` for anything else, as a full disk: a result that nobody can read is none.
 */
export function standardOutput(stream: Writable): (text: string) => Promise<void> {
  stream.on('error', () => undefined) // the callback below has it too
  return (text) =>
    new Promise((resolve, reject) => {
      stream.write(text.endsWith('\n') ? text : `${text}\n`, (error) => {
        if (!error || ('code' in error && error.code === 'EPIPE')) resolve()
        else reject(fail('output.unwritable', { detail: error.message }, error))
      })
    })
}
