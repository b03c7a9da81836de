import { parseArgs, type ParseArgsConfig } from 'node:util'
import { fail } from '../errors.ts'
import type { Inputs } from './inputs.ts'
import { ARGV_ENTRIES } from './options.ts'
import { readInputs } from './read-inputs.ts'

/** What the command line asks for. `json`: print the machine's form and not the person's. */
export type Command =
  | { readonly kind: 'run'; readonly inputs: Inputs; readonly json: boolean }
  | { readonly kind: 'inspect'; readonly reference: string; readonly json: boolean }
  | { readonly kind: 'compare'; readonly base: string; readonly head: string; readonly json: boolean }
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }

type ArgvOptions = NonNullable<ParseArgsConfig['options']>

const COMMON_OPTIONS: ArgvOptions = { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } }
const RUN_OPTIONS: ArgvOptions = Object.fromEntries(
  ARGV_ENTRIES.map(([name, { kind }]) => [
    name,
    kind === 'flag' ? { type: 'boolean' } : { type: 'string', multiple: true },
  ]),
)

/**
 * Reads the arguments after the program's name; none at all asks for help. `repository` is the name of the
 * repository's folder. Throws `cli.usage` for what is unknown, missing or too many, `input.*` for what cannot be read.
 */
export function fromArgv(argv: readonly string[], repository: string): Command {
  const [command = 'help', ...rest] = argv
  switch (command) {
    case 'run':
      return run(rest, repository)
    case 'inspect':
      return inspect(rest)
    case 'compare':
      return compare(rest)
    case 'help':
    case '--help':
    case '-h':
      return { kind: 'help' }
    case 'version':
    case '--version':
      return { kind: 'version' }
    default:
      throw fail('cli.usage', { problem: `There is no command "${command}".` })
  }
}

function run(argv: readonly string[], repository: string): Command {
  const { values, positionals, json, help } = parse(argv, { ...RUN_OPTIONS, ...COMMON_OPTIONS })
  if (help) return { kind: 'help' }
  if (positionals[0] !== undefined) {
    throw fail('cli.usage', {
      problem: `"run" takes options only, not "${positionals[0]}": give a folder with --context.`,
    })
  }
  const given = (name: string): readonly string[] => {
    const value = values[name]
    return value === undefined ? [] : [value].flat().map(String)
  }
  const inputs = readInputs(given, { repository, server: 'https://github.com', runUrl: '' })
  return { kind: 'run', inputs, json }
}

function inspect(argv: readonly string[]): Command {
  const { positionals, json, help } = parse(argv, COMMON_OPTIONS)
  if (help) return { kind: 'help' }
  const [reference, ...more] = positionals
  if (!reference || more.length > 0) {
    throw fail('cli.usage', { problem: '"inspect" takes one image: a reference, an archive or an OCI layout.' })
  }
  return { kind: 'inspect', reference, json }
}

function compare(argv: readonly string[]): Command {
  const { positionals, json, help } = parse(argv, COMMON_OPTIONS)
  if (help) return { kind: 'help' }
  const [base, head, ...more] = positionals
  if (!base || !head || more.length > 0) {
    throw fail('cli.usage', {
      problem: '"compare" takes two images, archives, layouts or records: the base and the head.',
    })
  }
  return { kind: 'compare', base, head, json }
}

function parse(argv: readonly string[], options: ArgvOptions) {
  try {
    const { values, positionals } = parseArgs({
      args: joinNegatives(argv),
      options,
      allowPositionals: true,
      strict: true,
    })
    return { values, positionals, json: values['json'] === true, help: values['help'] === true }
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
