import { parseArgs, type ParseArgsConfig } from 'node:util'
import { fail, type WeighbridgeError } from '../errors/errors.ts'
import { COMMAND_OPTIONS, type ArgvOption, type CommandName } from './command-options.ts'
import { itemText } from './item-text.ts'
import type { Given } from './read-option.ts'
import { unknownOption } from './suggest.ts'

export interface Argv {
  readonly command: CommandName
  readonly positionals: readonly string[]
  readonly has: (name: string) => boolean
  readonly given: Given & ((name: string) => readonly string[])
}

/**
 * Parses the arguments of a command. Docker's spelling of a list option adds one item, even with a comma in it; a flag
 * may be written `--push=false`, as in docker. Throws `cli.usage`.
 */
export function readArgv(command: CommandName, argv: readonly string[]): Argv {
  const options = COMMAND_OPTIONS[command]
  const { tokens } = parseArgs({
    args: argv.map((each) => spelledOut(each, options)),
    options: asParsed(options),
    allowPositionals: true,
    strict: false, // its errors know neither docker's spellings nor the nearest of ours
    tokens: true,
  })
  const texts = new Map<string, readonly string[]>()
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const option = options.find(({ name, docker }) => token.name === name || (docker !== '' && token.name === docker))
    if (!option) throw unknownOption(command, token.rawName)
    texts.set(option.name, [...(texts.get(option.name) ?? []), textOf(command, option, token)])
  }
  for (const option of options) refuseSecond(command, option, texts.get(option.name) ?? [])
  const given = (name: string): readonly string[] => texts.get(name) ?? []
  return {
    command,
    positionals: tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : [])),
    has: (name) => given(name).at(-1) === 'true',
    given,
  }
}

/** Turns `-q=false` into `--quiet=false`: the parser would read it as several letters. */
function spelledOut(written: string, options: readonly ArgvOption[]): string {
  const [, letter, value] = /^-(\w)(=.*)$/s.exec(written) ?? []
  const flag = options.find((each) => each.kind === 'flag' && each.letter === letter)
  return letter === undefined || flag === undefined ? written : `--${flag.name}${value}`
}

/** Whether arguments of `inspect` are about the stages of a build. */
export const isOfStages = (argv: readonly string[]): boolean => argv.some((each) => /^--stages(=true)?$/.test(each))

export function usageOf(command: CommandName, problem: string): WeighbridgeError {
  return fail('cli.usage', { problem, command: ` ${command}` })
}

function asParsed(options: readonly ArgvOption[]): NonNullable<ParseArgsConfig['options']> {
  const entries = options.flatMap(({ name, docker, letter, kind }) => {
    const type = kind === 'flag' ? ('boolean' as const) : ('string' as const)
    const own = letter === '' ? { type } : { type, short: letter }
    return docker === '' ? [[name, own] as const] : [[name, own] as const, [docker, { type }] as const]
  })
  return Object.fromEntries(entries)
}

/** How an option was written: `-t a`, `--tag=a`. */
interface Written {
  readonly rawName: string
  readonly value?: string | undefined
  readonly inlineValue?: boolean | undefined
}

function textOf(command: CommandName, option: ArgvOption, { rawName, value, inlineValue }: Written): string {
  if (option.kind === 'flag') {
    if (value === undefined || value === 'true' || value === 'false') return value ?? 'true'
    throw usageOf(command, `${rawName} takes no value but true or false, not "${value}".`)
  }
  if (value === undefined) throw usageOf(command, `${rawName} needs a value.`)
  // No option starts with a digit: in `--budget -5MB` it is the size that is wrong.
  if (inlineValue !== true && /^-[^\d]/.test(value)) {
    throw usageOf(command, `${rawName} needs a value; write one that starts with a dash as --${option.name}=-….`)
  }
  const isLetter = !rawName.startsWith('--')
  const text = isLetter && inlineValue === true ? value.replace(/^=/, '') : value // `-t=a`, as docker reads it
  if (text === '') throw usageOf(command, `${rawName} needs a value.`) // e.g. from a variable that is not set
  return option.kind === 'list' && rawName !== `--${option.name}` ? itemText(text, option.traits) : text
}

/** Refuses a second value; a flag may be repeated, unless with the opposite value. */
function refuseSecond(command: CommandName, { name, kind }: ArgvOption, texts: readonly string[]): void {
  const count = kind === 'flag' ? new Set(texts).size : texts.length
  if (kind !== 'list' && count > 1) throw usageOf(command, `--${name} takes one value, but was given ${count}.`)
}
