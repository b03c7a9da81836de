import type { Writable } from 'node:stream'
import { fail } from '../../errors/errors.ts'
import { layOut, pageText } from '../../page/lay-out.ts'
import type { Page } from '../../page/page.ts'
import { codeOf } from '../exec/error-code.ts'
import { hasColour, painted } from './colour.ts'
import { safeLines } from './safe-log.ts'

/** A stream that may be a terminal. */
export type Output = Writable & { readonly isTTY?: boolean; readonly columns?: number }

/** For a terminal that does not say. */
const USUAL_WIDTH = 80

/**
 * A result as printed, on lines of its own. In a job the runner looks for commands in this output too, wherever it came
 * from, so every line is made harmless here and nowhere earlier. JSON already is (report/stable-json.ts), and comes out
 * byte for byte.
 */
export const printable = (text: string): string => `${safeLines(text.replace(/\n$/, '')).join('\n')}\n`

/**
 * Prints a result and waits until it is written: a text as it is, a page to the width of the terminal and in colour if
 * there is one. In a pipe a page has neither, so that a program finds each row on one line, unless it is for people
 * there too and `piped` gives its columns. A reader that leaves early, as `| head -1` does, is no failure: nobody wants
 * the rest, and the exit code stays the command's own. Throws `output.unwritable` for anything else, such as a full
 * disk: a result that nobody can read is none.
 */
export function standardOutput(
  stream: Output,
  env: NodeJS.ProcessEnv,
): (result: string | Page, piped?: number) => Promise<void> {
  stream.on('error', () => undefined) // the callback below gets it too
  const { isTTY = false } = stream
  return (result, piped = Infinity) =>
    new Promise((resolve, reject) => {
      const width = isTTY ? stream.columns || USUAL_WIDTH : piped
      const text = typeof result === 'string' ? printable(result) : pagePrinted(result, width, hasColour(env, isTTY))
      stream.write(text, (error) => {
        if (!error || codeOf(error) === 'EPIPE') resolve()
        else reject(fail('output.unwritable', { detail: error.message }, error))
      })
    })
}

function pagePrinted(page: Page, width: number, isColoured: boolean): string {
  if (!isColoured) return printable(pageText(page, width))
  return layOut(page, width)
    .map((line) => `${line.map(painted).join('')}\n`)
    .join('')
}
