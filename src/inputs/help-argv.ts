import { readArgv, isOfStages } from './argv.ts'
import { unknownCommand } from './suggest.ts'
import type { Topic } from './topics.ts'

/** What the command line is asked to tell, rather than to do. */
export type Told = { readonly kind: 'help'; readonly topic: Topic } | { readonly kind: 'version' }

/**
 * What the arguments after the program's name ask for, if it is help or the version; without any, it is help. Undefined
 * for a command that is to be done. Throws `cli.usage`.
 */
export function helpArgv([command = 'help', ...rest]: readonly string[]): Told | undefined {
  switch (command) {
    case 'run':
    case 'compare':
    case 'config':
    case 'budget':
      return readArgv(command, rest).has('help') ? { kind: 'help', topic: command } : undefined
    case 'inspect':
      return readArgv(isOfStages(rest) ? 'inspect --stages' : command, rest).has('help')
        ? { kind: 'help', topic: command }
        : undefined
    case 'help':
    case '--help':
    case '-h':
      return { kind: 'help', topic: topicOf(rest) }
    case 'version':
    case '--version':
      return { kind: 'version' }
    default:
      throw unknownCommand(command)
  }
}

/** `help inspect` is `inspect --help`. */
function topicOf([command = 'help']: readonly string[]): Topic {
  switch (command) {
    case 'run':
    case 'inspect':
    case 'compare':
    case 'config':
    case 'budget':
      return command
    case 'help':
    case '--help':
    case '-h':
    case 'version':
      return 'weighbridge'
    default:
      throw unknownCommand(command)
  }
}
