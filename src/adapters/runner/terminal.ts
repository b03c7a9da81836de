import type { Runner } from '../../ports.ts'
import { masks } from './masks.ts'
import { safeLine, safeLines } from './safe-log.ts'

/** Where the command line speaks to people; its standard output is for results. */
export interface Terminal {
  readonly stderr: { write(text: string): unknown }
  /** Progress is for a terminal; in a pipe only warnings and errors are shown. */
  readonly isTerminal: boolean
}

/** Back to the start of the line and nothing left of it (ECMA-48): for what takes the place of a progress line. */
const CLEAR_LINE = '\r\u001b[K'
/** A progress line that wraps could not be taken back. */
const WIDTH = 79

/** The runner of the command line. There is nobody to read outputs and the summary, so they are dropped. */
export function terminalRunner({ stderr, isTerminal }: Terminal): Runner {
  const { add: mask, hide: masked } = masks()
  let standing = false // whether the cursor is at the end of a progress line
  const takeAway = (): string => (standing ? CLEAR_LINE : '')
  const print = (line: string) => {
    stderr.write(`${takeAway()}${masked(line)}\n`)
    standing = false
  }
  const progress = (line: string) => {
    const shown = masked(safeLine(line)).slice(0, WIDTH)
    stderr.write(takeAway() + shown)
    standing = shown !== ''
  }
  const say = (lines: readonly string[]) => {
    if (isTerminal) lines.forEach(print)
  }
  return {
    event: { kind: 'none' },
    audience: 'command line',
    async group(title, work) {
      say([safeLine(title)])
      return work()
    },
    info: (text) => say(safeLines(text)),
    ...(isTerminal && { progress }),
    annotate({ level, title, message, file, line }) {
      const place = file === undefined ? '' : `${safeLine(file)}${line === undefined ? '' : `:${line}`}: `
      const [first = '', ...rest] = safeLines(message)
      const lines = [`${level}: ${place}${safeLine(title)}: ${first}`, ...rest.map((each) => `  ${each}`)]
      if (level === 'notice') say(lines)
      else lines.forEach(print)
    },
    async summary() {},
    output() {},
    async leave() {
      return undefined
    },
    mask,
    masked,
  }
}
