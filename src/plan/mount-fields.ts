import { parse } from 'csv-parse/sync'

/** The fields of a `--mount`, by their one name each in lower case. */
export type MountFields = ReadonlyMap<string, string>

const ALIASES = new Map([
  ['dst', 'target'],
  ['destination', 'target'],
  ['src', 'source'],
])

/** Reads the value of a RUN's `--mount`; the last of one name wins. `undefined` for what is no CSV. */
export function mountFields(flag: string): MountFields | undefined {
  try {
    const [row = []] = parse(flag, { relax_column_count: true, record_delimiter: '\n' })
    return new Map(row.map(fieldOf))
  } catch {
    return undefined
  }
}

function fieldOf(field: string): [key: string, value: string] {
  const equals = field.indexOf('=')
  const key = (equals < 0 ? field : field.slice(0, equals)).toLowerCase()
  return [ALIASES.get(key) ?? key, equals < 0 ? '' : field.slice(equals + 1)]
}
