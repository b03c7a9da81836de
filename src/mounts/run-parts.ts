import type { MountUse } from '../plan/cache-mount.ts'

const VARIABLE = /\$(?:\w+|\{[^}]*\})/

interface RunParts {
  readonly flags: readonly string[]
  readonly command: string
}

/** `text` is BuildKit's name of a step, which may differ in white space, escapes, variables and heredocs. */
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

/** Undefined if the command is not a plain line of shell, or its flags are quoted. */
export function runParts({ joined, heredocs, json }: MountUse): RunParts | undefined {
  const line = withSingleBlanks(runOf(joined))
  const [, flags = '', command = '--'] = /^RUN ((?:--[^ "'\\=]+=[^ "'\\]+ )*)([^]+)$/.exec(line) ?? []
  if (json || heredocs.length > 0 || command.startsWith('--')) return undefined
  return { flags: flags.split(' ').filter((flag) => flag !== ''), command }
}

/** Except in quotes, where white space belongs to the command. */
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

/** # inside a word does not begin a comment. */
const COMMENT = /(?<!\S)#.*/g

/** `command` is words separated by one blank; comments do not count. */
export function hasCommand({ joined, heredocs, json }: MountUse, command: string): boolean {
  const line = json ? joined.replaceAll(/[",]/g, ' ') : joined
  const pattern = new RegExp(String.raw`(?<![\w-])${command.replaceAll(' ', String.raw`[\s\\]+`)}(?![\w-])`)
  return [line, ...heredocs].some((text) => pattern.test(text.replaceAll(COMMENT, '')))
}

const runOf = (joined: string): string => joined.trim().replace(/^RUN\b/i, 'RUN')

const bare = (text: string): string => text.replace(/[\s\\`]+/g, '')
