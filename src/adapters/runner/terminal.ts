import { inStyleOf, type Line, plain } from '../../page/text.ts'
import type { Runner } from '../../ports.ts'
import type { ProgressDisplay } from '../../runner.ts'
import { hasColour, painted } from './colour.ts'
import { masks } from './masks.ts'
import { fittedLine, region } from './region.ts'
import { safeLine, safeLines } from './safe-log.ts'

interface Terminal {
  readonly stderr: { write(text: string): unknown; readonly columns?: number; readonly rows?: number }
  /** Progress is for a terminal; a pipe gets only warnings and errors. */
  readonly isTerminal: boolean
  readonly env: NodeJS.ProcessEnv
}

const LABELS = { error: 'bad', warning: 'doubtful', notice: 'strong' } as const

/** The runner of the command line, which has no outputs and no summary. */
export function terminalRunner({ stderr, isTerminal, env }: Terminal): Runner {
  const { add: mask, hide: masked } = masks()
  const below = region(stderr)
  const columns = () => (stderr.columns || 80) - 1 // a terminal may break the line in the last column
  const hasMoves = isTerminal && env['TERM'] !== 'dumb'
  const paint = (line: Line): string =>
    line.map((piece) => (hasColour(env, isTerminal) ? painted(piece) : plain(piece))).join('')
  const safe = (line: Line): Line => line.map((piece) => inStyleOf(piece, masked(safeLine(plain(piece)))))
  const shown = (line: Line): string => paint(fittedLine(safe(line), columns()))
  const print = (line: string) => below.write(`${masked(line)}\n`)
  const live = (view: () => readonly Line[]): Disposable =>
    below.live(() =>
      view()
        .slice(0, (stderr.rows || 24) - 1)
        .map(shown),
    )
  const progress: ProgressDisplay = {
    line: (text) => below.line(shown([text])),
    live: env['BUILDKIT_PROGRESS'] === 'plain' ? undefined : live,
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
    ...(!isTerminal && { unshown: 'no terminal' }),
    ...(hasMoves && { progress }),
    annotate({ level, title, message, file, line }) {
      const place = file === undefined ? '' : `${safeLine(file)}${line === undefined ? '' : `:${line}`}: `
      const [first = '', ...rest] = safeLines(message)
      if (level === 'notice' && !isTerminal) return
      // A secret may be part of a colour sequence, so only the text is searched for secrets.
      const said: Line = [{ text: level, style: LABELS[level] }, masked(`: ${place}${safeLine(title)}: ${first}`)]
      below.write(`${paint(said)}\n`)
      rest.forEach((each) => print(`  ${each}`))
    },
    async summary() {},
    output() {},
    async leave() {
      return undefined
    },
    left: async () => [],
    mask,
    masked,
  }
}
