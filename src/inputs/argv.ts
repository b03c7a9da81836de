import { parseArgs, type ParseArgsConfig } from 'node:util'
import { fail } from '../errors.ts'
import type { Option } from './option.ts'
import type { Given } from './read-option.ts'

export type ArgvOptions = NonNullable<ParseArgsConfig['options']>

/** The arguments of one command, taken apart. */
export interface Argv {
  readonly positionals: readonly string[]
  /** Whether a flag was set. */
  readonly has: (name: string) => boolean
  /** The texts an option was given, in order. */
  readonly given: Given & ((name: string) => readonly string[])
}

const COMMON_OPTIONS: ArgvOptions = { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } }

/** Entries of the option table as options of the command line: `--load`, `--tags a --tags b`. */
export function argvOptions(entries: readonly (readonly [string, Option])[]): ArgvOptions {
  return Object.fromEntries(
    entries.map(([name, { kind }]) => [
      name,
      kind === 'flag' ? { type: 'boolean' } : { type: 'string', multiple: true },
    ]),
  )
}

/** Takes arguments apart; `--json` and `--help` go with any `options`. Throws `cli.usage`. */
export function readArgv(argv: readonly string[], options: ArgvOptions): Argv {
  try {
    const { values, positionals } = parseArgs({
      args: joinNegatives(argv),
      options: { ...options, ...COMMON_OPTIONS },
      allowPositionals: true,
      strict: true,
    })
    const given = (name: string): readonly string[] => {
      const value = values[name]
      return value === undefined ? [] : [value].flat().map(String)
    }
    return { positionals, has: (name) => values[name] === true, given }
  } catch (error) {
    const message =
      typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error)
    // What follows the first sentence is advice on "--" that does not help here.
    const [problem] = message.split(/\. |\.?\n/)
    throw fail('cli.usage', { problem: `${problem}.` })
  }
}

/** `--budget -5MB` as `--budget=-5MB`: no option starts with a digit, and what is wrong is the size. */
function joinNegatives(argv: readonly string[]): string[] {
  const joined: string[] = []
  for (const each of argv) {
    const last = joined.at(-1)
    if (/^-\d/.test(each) && last?.startsWith('--') && !last.includes('='))
      joined[joined.length - 1] = `${last}=${each}`
    else joined.push(each)
  }
  return joined
}
