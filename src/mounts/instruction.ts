const VARIABLE = /\$(?:\w+|\{[^}]*\})/
const HEREDOC = /<<-?["']?\w/

/** A RUN on one line: flags as `--name=value`, and the command. */
export interface RunParts {
  readonly flags: readonly string[]
  readonly command: string
}

/**
 * Whether `text`, as BuildKit names a step, can be the instruction that the Dockerfile writes as `written`: the same but for
 * white space, for variables, whose values only BuildKit knows, and for a heredoc, which it summarizes.
 */
export function isInstruction(written: string, text: string): boolean {
  const line = joinedLine(written)
  const named = withoutBlanks(text)
  let at = 0
  const parts = line.split(VARIABLE).map(withoutBlanks)
  for (const [index, part] of parts.entries()) {
    const found = index === 0 ? 0 : named.indexOf(part, at)
    if (found < 0 || !named.startsWith(part, found)) return false
    at = found + part.length
  }
  return HEREDOC.test(line) || at === named.length || (parts.length > 1 && named.endsWith(parts.at(-1)!))
}

/** The parts of a RUN; undefined where its command is no plain line of shell, or its flags are quoted. */
export function runParts(written: string): RunParts | undefined {
  const line = joinedLine(written).replace(/\s+/g, ' ')
  const [, flags = '', command = '--'] = /^RUN ((?:--[^ "'\\=]+=[^ "'\\]+ )*)([^]+)$/.exec(line) ?? []
  if (HEREDOC.test(command) || /^(?:--|\[)/.test(command)) return undefined
  return { flags: flags.split(' ').filter((flag) => flag !== ''), command }
}

/** The first line of an instruction with those that continue it; without ONBUILD, and without comments in between. */
function joinedLine(written: string): string {
  const joined: string[] = []
  for (const line of written.split(/\r?\n/)) {
    if (joined.length > 0 && /^\s*(?:#|$)/.test(line)) continue
    const [, continued] = /^([^]*?)\\\s*$/.exec(line) ?? []
    joined.push(continued ?? line)
    if (continued === undefined) break
  }
  return joined
    .join(' ')
    .trim()
    .replace(/^ONBUILD\s+/i, '')
    .replace(/^RUN\b/i, 'RUN')
}

const withoutBlanks = (text: string): string => text.replace(/\s+/g, '')
