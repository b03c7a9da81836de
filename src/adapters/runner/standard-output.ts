import type { Writable } from 'node:stream'
import { fail } from '../../errors/errors.ts'
import { layOut, pageText } from '../../page/lay-out.ts'
import type { Page } from '../../page/page.ts'
import { codeOf } from '../exec/error-code.ts'
import { hasColour, painted } from './colour.ts'
import { safeLines } from './safe-log.ts'

export type Output = Writable & { readonly isTTY?: boolean; readonly columns?: number }

const USUAL_WIDTH = 80

/** Makes lines harmless: a runner also reads commands from stdout. Our JSON (report/stable-json.ts) stays as it is. */
export const printable = (text: string): string => `${safeLines(text.replace(/\n$/, '')).join('\n')}\n`

/**
 * Prints a result and waits until it is written. A page is wrapped and coloured only for a terminal; in a pipe it has
 * `piped` columns, by default one line per row. EPIPE (`| head -1`) is not a failure. Throws `output.unwritable`
 * otherwise, e.g. for a full disk.
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
