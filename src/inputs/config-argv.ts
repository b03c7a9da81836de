import { fail } from '../errors/errors.ts'
import { readArgv, usageOf } from './argv.ts'
import { askedConfig, DEFAULT_PATH, type AskedConfig } from './config/asked-config.ts'
import { chooseImages } from './config/choose-image.ts'
import type { ChosenImage, ConfigFile } from './config/config.ts'
import { readConfig } from './config/read-config.ts'
import { readText } from './read-option.ts'

export interface ConfigCommand {
  readonly kind: 'config'
  readonly path: string
  /** With what holds for each. */
  readonly images: readonly ChosenImage[]
}

/** The configuration file that a command line asks for; undefined if its command uses none. Throws `cli.usage`. */
export function configOfArgv([command, ...rest]: readonly string[]): AskedConfig | undefined {
  if (command !== 'run' && command !== 'config' && command !== 'budget') return undefined
  return askedConfig(readArgv(command, rest).given)
}

/** Reads the arguments of `config`. Throws `cli.usage`, `config.*`. */
export function configArgv(argv: readonly string[], file: ConfigFile | null): ConfigCommand {
  const { given, positionals } = readArgv('config', argv)
  const [first] = positionals
  if (first !== undefined) throw usageOf('config', `"config" takes no argument, but was given "${first}".`)
  if (file === null) throw fail('config.missing', { path: DEFAULT_PATH })
  const config = readConfig(file)
  return { kind: 'config', path: file.path, images: chooseImages(config, readText('name', given)) }
}
