import { parse } from 'csv-parse/sync'

/** The fields of a `--mount`, by their one name each in lower case. */
export type MountFields = ReadonlyMap<string, string>

const ALIASES = new Map([
  ['dst', 'target'],
  ['destination', 'target'],
  ['src', 'source'],
])

/** Reads the value of a RUN's `--mount`; the last of one name wins. `undefined` for what only a shell could read. */
export function mountFields(flag: string): MountFields | undefined {
  if (flag.includes('\\')) return undefined
  try {
    // What is left of the quotes belongs to the CSV.
    const [row = []] = parse(unquoted(flag), { relax_column_count: true })
    return new Map(row.map(fieldOf))
  } catch {
    return undefined
  }
}

/** Takes the quotes off a flag of an instruction, wherever they are in it (parser/split_command.go). */
export const unquoted = (flag: string): string =>
  flag.replaceAll(/"([^"]*)"|'([^']*)'/g, (_, double?: string, single?: string) => double ?? single ?? '')

function fieldOf(field: string): [key: string, value: string] {
  const equals = field.indexOf('=')
  const key = (equals < 0 ? field : field.slice(0, equals)).toLowerCase()
  return [ALIASES.get(key) ?? key, equals < 0 ? '' : field.slice(equals + 1)]
}
