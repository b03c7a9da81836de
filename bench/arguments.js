import { parseArgs } from 'node:util'

/**
 * Parses the command line. Throws an error whose message is to be shown.
 * @param {readonly string[]} argv the words after the program
 * @param {readonly string[]} known every figure's name
 * @returns {{ readonly names: readonly string[], readonly json: string | undefined, readonly keep: boolean }}
 */
export function readArguments(argv, known) {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: { json: { type: 'string' }, keep: { type: 'boolean', default: false } },
  })
  const unknown = positionals.filter((name) => !known.includes(name))
  if (unknown.length > 0) {
    throw new Error(`There is no figure ${unknown.map((name) => `"${name}"`).join(', ')}. Known: ${known.join(', ')}`)
  }
  const names = positionals.length === 0 ? known : known.filter((name) => positionals.includes(name))
  return { names, json: values.json, keep: values.keep }
}
