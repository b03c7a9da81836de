import { parse } from 'csv-parse/sync'

/** The fields of a `--mount`, in lower case and with aliases resolved. */
export type MountFields = ReadonlyMap<string, string>

const ALIASES = new Map([
  ['dst', 'target'],
  ['destination', 'target'],
  ['src', 'source'],
])

/** Parses a RUN's `--mount`; the last field of a name wins. `undefined` if it is not CSV. */
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
