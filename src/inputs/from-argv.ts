import { readArgv, usageOf } from './argv.ts'
import { budgetCommand, type BudgetCommand } from './budget-argv.ts'
import { configArgv, type ConfigCommand } from './config-argv.ts'
import type { ConfigFile } from './config/config.ts'
import { withContext } from './context-argument.ts'
import { inspectArgv, type InspectCommand } from './inspect-argv.ts'
import type { Inputs } from './inputs.ts'
import { IS_WEIGHED } from './read-build.ts'
import { readInputs } from './read-inputs.ts'
import { fail } from '../errors/errors.ts'
import { TWO_SOURCES } from './sources.ts'
import { unknownCommand } from './suggest.ts'

/** What the command line is to do. `json`: print JSON; `quiet`: show no progress, and only the verdict. */
export type Command =
  | { readonly kind: 'run'; readonly inputs: Inputs; readonly json: boolean; readonly quiet: boolean }
  | InspectCommand
  | ConfigCommand
  | BudgetCommand
  | {
      readonly kind: 'compare'
      readonly base: string
      readonly head: string
      readonly json: boolean
      readonly quiet: boolean
    }

/**
 * Reads the arguments after the program's name, once they are known to ask for no help (`helpArgv`). `config` is what
 * `configOfArgv` asks for. Throws `cli.usage`, `input.*`, `config.*`.
 */
export function fromArgv(argv: readonly string[], directory: string, config: ConfigFile | null = null): Command {
  const [command = '', ...rest] = argv
  switch (command) {
    case 'run':
      return build('run', rest, directory, config)
    case 'budget':
      return build('budget', rest, directory, config)
    case 'config':
      return configArgv(rest, config)
    case 'inspect':
      return inspectArgv(rest, directory)
    case 'compare':
      return compare(rest)
    default:
      throw unknownCommand(command)
  }
}

/** The commands that build. */
function build(
  command: 'run' | 'budget',
  argv: readonly string[],
  directory: string,
  config: ConfigFile | null,
): Command {
  const read = readArgv(command, argv)
  if (read.given('image').length > 0 && read.positionals.length + read.given('context').length > 0) {
    throw fail('input.conflict', { first: 'image', second: 'context', reason: IS_WEIGHED })
  }
  const given = { directory, server: 'https://github.com', runUrl: '', environment: {}, config }
  // A pipe gets only the result, and on a terminal the build's log shows what its checks find.
  const inputs = { ...readInputs(withContext(read), given), annotatesChecks: false }
  if (command === 'budget') return budgetCommand(read, inputs)
  return { kind: 'run', inputs, json: read.has('json'), quiet: read.has('quiet') }
}

function compare(argv: readonly string[]): Command {
  const { positionals, has } = readArgv('compare', argv)
  const [base, head, ...more] = positionals
  if (!base || !head || more.length > 0) {
    throw usageOf('compare', `"compare" takes ${TWO_SOURCES}: the base and the head.`)
  }
  return { kind: 'compare', base, head, json: has('json'), quiet: has('quiet') }
}
