import type { ConfigFile } from '../../src/inputs/config/config.ts'

/** A configuration file of these lines. */
export const configFile = (...lines: readonly string[]): ConfigFile => ({
  path: 'weighbridge.yml',
  text: `${lines.join('\n')}\n`,
})

/** One of an image `shop` with these lines, indented; the first is line 3. */
export const shopFile = (...lines: readonly string[]): ConfigFile =>
  configFile('images:', '  shop:', ...lines.map((line) => `    ${line}`))
