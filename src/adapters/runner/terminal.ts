import type { Runner } from '../../ports.ts'
import { safeLine, safeLines } from './safe-log.ts'

/** Where the command line speaks to people; its standard output is for results. */
export interface Terminal {
  readonly stderr: { write(text: string): unknown }
  /** Progress is for a terminal; in a pipe only warnings and errors are shown. */
  readonly isTerminal: boolean
}

/** The runner of the command line. There is nobody to read outputs and the summary, so they are dropped. */
export function terminalRunner({ stderr, isTerminal }: Terminal): Runner {
  const secrets: string[] = []
  const print = (line: string) => {
    const shown = secrets.reduce((text, secret) => text.replaceAll(secret, '***'), line)
    stderr.write(`${shown}\n`)
  }
  const progress = (lines: readonly string[]) => {
    if (isTerminal) lines.forEach(print)
  }
  return {
    event: { kind: 'none' },
    async group(title, work) {
      progress([safeLine(title)])
      return work()
    },
    info: (text) => progress(safeLines(text)),
    annotate({ level, title, message, file, line }) {
      const place = file === undefined ? '' : `${safeLine(file)}${line === undefined ? '' : `:${line}`}: `
      const [first = '', ...rest] = safeLines(message)
      const lines = [`${level}: ${place}${safeLine(title)}: ${first}`, ...rest.map((each) => `  ${each}`)]
      if (level === 'notice') progress(lines)
      else lines.forEach(print)
    },
    async summary() {},
    output() {},
    async leave() {
      return undefined
    },
    mask(secret) {
      if (secret !== '') secrets.push(secret)
    },
  }
}
