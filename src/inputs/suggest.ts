import { fail, type WeighbridgeError } from '../errors/errors.ts'
import { nearest } from '../units/nearest.ts'
import { COMMAND_OPTIONS, spellings, type CommandName } from './command-options.ts'
import { DOCKER_COMMANDS, DOCKER_ONLY } from './docker-names.ts'
import { OPTION_ENTRIES } from './options.ts'

const COMMANDS = ['run', 'inspect', 'compare', 'config', 'budget', 'help', 'version'] as const

/** The error for an unknown option: it says which command has it, or what the user may have meant. */
export function unknownOption(command: CommandName, written: string): WeighbridgeError {
  const advice = ofAnother(written) ?? ofCommands(written) ?? nearestOption(command, written)
  const isOfRun = COMMAND_OPTIONS.run.some((option) => spellings(option).includes(written))
  const why = command === 'budget' && isOfRun ? 'only weighs, and' : ''
  return unknown([`"${command}"`, why, `has no option ${written}.`].filter(Boolean).join(' '), advice, ` ${command}`)
}

export function unknownCommand(written: string): WeighbridgeError {
  const ours = new Map(Object.entries(DOCKER_COMMANDS))
  const meant = nearest(written, [...COMMANDS, ...ours.keys()])
  const advice = meant === undefined ? undefined : `Did you mean "${ours.get(meant) ?? meant}"?`
  const isOption = written.startsWith('-')
  return unknown(`There is no command "${written}".`, isOption ? 'Options come after the command.' : advice, '')
}

function unknown(what: string, advice: string | undefined, command: string): WeighbridgeError {
  return fail('cli.usage', { problem: advice === undefined ? what : `${what} ${advice}`, command })
}

/** Advice for docker's options and the action's inputs. */
function ofAnother(written: string): string | undefined {
  const name = written.replace(/^--/, '')
  const isInput = OPTION_ENTRIES.some(([each, { actionOnly }]) => each === name && actionOnly === true)
  return isInput ? 'Only the action has this input.' : new Map(Object.entries(DOCKER_ONLY)).get(name)
}

function ofCommands(written: string): string | undefined {
  const commands = Object.entries(COMMAND_OPTIONS).flatMap(([command, options]) =>
    options.some((option) => spellings(option).includes(written)) ? [`"${command}"`] : [],
  )
  const [last] = commands.slice(-1)
  const others = commands.slice(0, -1).join(', ')
  return last === undefined ? undefined : `It goes with ${others === '' ? last : `${others} and ${last}`}.`
}

/** The most similar option, or those that begin with `written`, such as `--cache`; nothing for a single letter. */
function nearestOption(command: CommandName, written: string): string | undefined {
  const known = COMMAND_OPTIONS[command].flatMap(spellings).filter((each) => each.startsWith('--'))
  const longer = known.filter((each) => written.length > 4 && each.startsWith(written))
  const meant = written.startsWith('--') ? nearest(written, known) : undefined
  const all = meant === undefined ? longer : [meant]
  return all.length === 0 ? undefined : `Did you mean ${all.join(', ')}?`
}
