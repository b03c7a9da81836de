import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { UNSTYLED } from './unstyled.ts'

const CLI = join(resolve(import.meta.dirname, '../..'), 'dist/cli/index.js')

/** The size of a pseudo-terminal, set by `stty`. */
export interface Size {
  readonly columns: number
  readonly rows: number
}

/** The command line on a terminal. */
export interface OnTerminal extends AsyncDisposable {
  /** Everything written to the terminal so far. */
  readonly written: () => string
  /** Types text; control characters stand for their keys. */
  readonly type: (text: string) => void
  /** Waits until the output matches; rejects if the program ends before that. */
  readonly until: (what: RegExp) => Promise<void>
  /** The exit code. */
  readonly ended: Promise<number>
}

/** For `script`: the user's own shell may not understand our command. */
const XTERM: NodeJS.ProcessEnv = { ...UNSTYLED, TERM: 'xterm', CLICOLOR: '1', SHELL: '/bin/sh' }

/**
 * Starts the command line of dist/ on a pseudo-terminal of `size` (util-linux's script). Disposing waits until it has
 * ended.
 */
export function onTerminal(
  args: readonly string[],
  where: { cwd: string; env: NodeJS.ProcessEnv },
  size: Size,
): OnTerminal {
  const command = [process.execPath, CLI, ...args].map((word) => `'${word.replaceAll("'", `'\\''`)}'`).join(' ')
  const sized = `stty cols ${size.columns} rows ${size.rows}; exec ${command}`
  const options = { cwd: where.cwd, env: { ...where.env, ...XTERM } }
  const child = spawn('script', ['--quiet', '--return', '--command', sized, '/dev/null'], options)
  let written = ''
  const listeners = new Set<() => void>()
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    written += text
    listeners.forEach((listener) => listener())
  })
  const ended = new Promise<number>((done, reject) => child.on('error', reject).on('close', (code) => done(code ?? -1)))
  const seen = (what: RegExp) =>
    new Promise<void>((done) => {
      const look = () => what.test(written) && done()
      listeners.add(look)
      look()
    })
  return {
    written: () => written,
    type: (text) => child.stdin.write(text),
    until: (what) =>
      Promise.race([seen(what), ended.then((code) => Promise.reject(new Error(`ended with ${code}: ${written}`)))]),
    ended,
    async [Symbol.asyncDispose]() {
      child.kill('SIGTERM')
      await ended
    },
  }
}

/** The lines that a person sees at the end: cursor moves and erasures are applied (ECMA-48), styles are dropped. */
export function screenOf(written: string): readonly string[] {
  const lines = ['']
  let [row, column] = [0, 0]
  // oxlint-disable-next-line no-control-regex -- control characters are the subject here
  for (const [token, count, kind] of written.matchAll(/\u001b\[(\d*)([A-Za-z])|\r|\n|[^\r\n\u001b]+/g)) {
    const line = lines[row] ?? ''
    if (token === '\r') column = 0
    else if (token === '\n') {
      row += 1
      lines[row] ??= ''
    } else if (kind === 'A') row = Math.max(0, row - Number(count || 1))
    else if (kind === 'K') lines[row] = line.slice(0, column)
    else if (kind === 'J') lines.splice(row, Infinity, line.slice(0, column))
    else if (kind === undefined) {
      lines[row] = line.slice(0, column).padEnd(column) + token + line.slice(column + token.length)
      column += token.length
    }
  }
  return lines
}
