import type { Config, ConfigFile } from '../../src/inputs/config/config.ts'
import { readConfig } from '../../src/inputs/config/read-config.ts'

/** A configuration file of these lines. */
export const configFile = (...lines: readonly string[]): ConfigFile => ({
  path: 'weighbridge.yml',
  text: `${lines.join('\n')}\n`,
})

/** What a file with this text says. */
export const configOf = (text: string): Config => readConfig({ path: 'weighbridge.yml', text })

/** One of an image `shop` with these lines, indented; the first is line 3. */
export const shopFile = (...lines: readonly string[]): ConfigFile =>
  configFile('images:', '  shop:', ...lines.map((line) => `    ${line}`))
