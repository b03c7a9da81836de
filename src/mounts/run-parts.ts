import type { MountUse } from '../plan/cache-mount.ts'

const VARIABLE = /\$(?:\w+|\{[^}]*\})/

/** A RUN on one line: flags as `--name=value`, and the command. */
interface RunParts {
  readonly flags: readonly string[]
  readonly command: string
}

/**
 * Whether `text`, a step's name in BuildKit, can be this instruction. White space and escapes may differ (a name has
 * fewer), and so may variables, whose values only BuildKit knows, and heredocs, which it summarizes.
 */
export function isInstruction({ joined, heredocs }: MountUse, text: string): boolean {
  const named = bare(text)
  let at = 0
  const parts = runOf(joined).split(VARIABLE).map(bare)
  for (const [index, part] of parts.entries()) {
    const found = index === 0 ? 0 : named.indexOf(part, at)
    if (found < 0 || !named.startsWith(part, found)) return false
    at = found + part.length
  }
  return heredocs.length > 0 || at === named.length || (parts.length > 1 && named.endsWith(parts.at(-1)!))
}

/** The parts of a RUN; undefined if its command is not a plain line of shell, or its flags are quoted. */
export function runParts({ joined, heredocs, json }: MountUse): RunParts | undefined {
  const line = withSingleBlanks(runOf(joined))
  const [, flags = '', command = '--'] = /^RUN ((?:--[^ "'\\=]+=[^ "'\\]+ )*)([^]+)$/.exec(line) ?? []
  if (json || heredocs.length > 0 || command.startsWith('--')) return undefined
  return { flags: flags.split(' ').filter((flag) => flag !== ''), command }
}

/** Collapses white space to single blanks, except in quotes, where it belongs to the command. */
function withSingleBlanks(line: string): string {
  let quote = ''
  let made = ''
  for (let at = 0; at < line.length; at += 1) {
    const char = line[at]!
    if (char === quote) quote = ''
    else if (quote === '' && (char === '"' || char === "'")) quote = char
    if (quote !== '' || !/\s/.test(char)) made += char
    else if (!made.endsWith(' ')) made += ' '
    if (char === '\\' && quote !== "'") made += line[(at += 1)] ?? ''
  }
  return made
}

/** A shell comment; # inside a word does not begin one. */
const COMMENT = /(?<!\S)#.*/g

/** Whether a RUN or one of its heredocs has this command (words separated by one blank), and not in a comment. */
export function hasCommand({ joined, heredocs, json }: MountUse, command: string): boolean {
  const line = json ? joined.replaceAll(/[",]/g, ' ') : joined
  const pattern = new RegExp(String.raw`(?<![\w-])${command.replaceAll(' ', String.raw`[\s\\]+`)}(?![\w-])`)
  return [line, ...heredocs].some((text) => pattern.test(text.replaceAll(COMMENT, '')))
}

/** In upper case, as BuildKit names it. */
const runOf = (joined: string): string => joined.trim().replace(/^RUN\b/i, 'RUN')

const bare = (text: string): string => text.replace(/[\s\\`]+/g, '')
