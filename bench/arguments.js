import { parseArgs } from 'node:util'

/**
 * What a person asked for. Throws an error with the sentence to show when it is not understood.
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
