/** A command that the runner would run. */
export interface Command {
  readonly name: string
  readonly data: string
}

/** What the runner and a reader of the job's log get from a process's output. */
export interface Parsed {
  readonly commands: readonly Command[]
  /** The other lines, with masked values replaced. */
  readonly log: readonly string[]
}

const KNOWN: ReadonlySet<string> = new Set(
  (
    'set-env set-output save-state add-mask add-path add-matcher remove-matcher debug warning error notice ' +
    'group endgroup echo stop-commands internal-set-repo-path'
  ).split(' '),
)

/**
 * Reads output as actions/runner does: ProcessInvoker splits it with .NET's ReadLine, then ActionCommand.TryParseV2
 * and, if that finds nothing, TryParse look at each line. Written from their description, to check what we print.
 */
export function parseRunnerLog(output: string): Parsed {
  const commands: Command[] = []
  const log: string[] = []
  for (const line of output.split(/\r\n|\r|\n/)) {
    const command = newForm(line) ?? oldForm(line)
    if (command) commands.push(command)
    else log.push(line)
  }
  const masks = commands.filter(({ name }) => name === 'add-mask').map(({ data }) => data)
  return { commands, log: log.map((line) => masks.reduce((text, mask) => text.replaceAll(mask, '***'), line)) }
}

/** `  ::name key=value::data`, with optional white space before it (char.IsWhiteSpace: U+0085 too, U+FEFF not). */
function newForm(line: string): Command | undefined {
  const trimmed = line.replace(/^(?:\u0085|(?!\uFEFF)\s)+/, '')
  if (!trimmed.startsWith('::')) return undefined
  const end = trimmed.indexOf('::', 2)
  if (end < 0) return undefined
  return known(trimmed.slice(2, end), trimmed.slice(end + 2))
}

/** `anything ##[name key=value]data` */
function oldForm(line: string): Command | undefined {
  const start = line.indexOf('##[')
  const end = line.indexOf(']', start)
  if (start < 0 || end < 0) return undefined
  return known(line.slice(start + 3, end), line.slice(end + 1))
}

function known(info: string, data: string): Command | undefined {
  const name = info.split(' ', 1)[0]!.toLowerCase()
  return KNOWN.has(name) ? { name, data: unescape(data) } : undefined
}

function unescape(data: string): string {
  return data.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')
}
