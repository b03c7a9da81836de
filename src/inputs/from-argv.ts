import { fail } from '../errors.ts'
import { argvOptions, readArgv } from './argv.ts'
import { inspectArgv, type InspectCommand } from './inspect-argv.ts'
import type { Inputs } from './inputs.ts'
import { ARGV_ENTRIES } from './options.ts'
import { readInputs } from './read-inputs.ts'

/** What the command line asks for. `json`: print the machine's form and not the person's. */
export type Command =
  | { readonly kind: 'run'; readonly inputs: Inputs; readonly json: boolean }
  | InspectCommand
  | { readonly kind: 'compare'; readonly base: string; readonly head: string; readonly json: boolean }
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }

const RUN_OPTIONS = argvOptions(ARGV_ENTRIES)

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
      return inspectArgv(rest, repository) ?? { kind: 'help' }
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
  const { positionals, given, has } = readArgv(argv, RUN_OPTIONS)
  if (has('help')) return { kind: 'help' }
  if (positionals[0] !== undefined) {
    throw fail('cli.usage', {
      problem: `"run" takes options only, not "${positionals[0]}": give a folder with --context.`,
    })
  }
  const inputs = readInputs(given, { repository, server: 'https://github.com', runUrl: '', environment: {} })
  // In a pipe nothing but the result is printed, and in a terminal the build's log has what its checks find.
  return { kind: 'run', inputs: { ...inputs, annotatesChecks: false }, json: has('json') }
}

function compare(argv: readonly string[]): Command {
  const { positionals, has } = readArgv(argv, {})
  if (has('help')) return { kind: 'help' }
  const [base, head, ...more] = positionals
  if (!base || !head || more.length > 0) {
    throw fail('cli.usage', {
      problem: '"compare" takes two images, archives, layouts or records: the base and the head.',
    })
  }
  return { kind: 'compare', base, head, json: has('json') }
}
