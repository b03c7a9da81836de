import { parse } from 'csv-parse/sync'
import { fail } from '../errors/errors.ts'

/** One `--output`, as buildx reads it: its type and its other fields, whose names are case-insensitive. */
export interface Exporter {
  readonly type: string
  readonly fields: ReadonlyMap<string, string>
}

/**
 * Reads an output as buildx does (util/buildflags/export.go): a single field without `type=` is a local folder, even
 * with an equals sign in it; `-` is a tar stream. Throws `input.format` for what buildx refuses or reads otherwise.
 */
export function parseExporter(output: string): Exporter {
  const fields = /\p{Cc}/u.test(output) ? [] : csvFields(output)
  if (fields.length === 1 && fields[0] === output && !output.startsWith('type=')) {
    return { type: output === '-' ? 'tar' : 'local', fields: new Map([['dest', output]]) }
  }
  const named = new Map<string, string>()
  for (const field of fields) {
    const [name, value] = splitField(field)
    const bare = name.replaceAll(/^\p{White_Space}+|\p{White_Space}+$/gu, '') // as Go's strings.TrimSpace
    if (value === undefined || !/^[!-~]+$/.test(bare)) throw unreadable(output)
    named.set(bare.toLowerCase(), value)
  }
  if (named.size === 0) throw unreadable(output)
  return { type: named.get('type') ?? '', fields: named }
}

const unreadable = (output: string): Error =>
  fail('input.format', { input: 'outputs', value: output, expected: 'Write it as type=image,name=value.' })

/** One CSV line, as Go's encoding/csv reads it; empty if it refuses the line. */
function csvFields(line: string): readonly string[] {
  try {
    const [fields = []] = parse(line, { to: 1 })
    return fields
  } catch {
    return []
  }
}

const splitField = (field: string): readonly [name: string, value: string | undefined] => {
  const equals = field.indexOf('=')
  return equals < 0 ? [field, undefined] : [field.slice(0, equals), field.slice(equals + 1)]
}

/** Trims as docker/build-push-action does; a field without a value is undefined. */
export function parseFields(text: string): Map<string, string | undefined> {
  return new Map(trimmedFields(text))
}

/** Names in lower case: for caches and attestations, buildx ignores case (util/buildflags/cache.go). */
export function namedFields(text: string): Map<string, string | undefined> {
  return new Map(trimmedFields(text).map(([name, value]) => [name.toLowerCase(), value]))
}

function trimmedFields(text: string): readonly (readonly [name: string, value: string | undefined])[] {
  const [fields = []] = parse(text, { trim: true, relax_quotes: true, relax_column_count: true })
  return fields.map((field) => {
    const [name, value] = splitField(field)
    return [name.trim(), value?.trim()]
  })
}

/** Quotes a field that holds a comma or a quote. */
export function formatFields(fields: Iterable<readonly [string, string | undefined]>): string {
  return [...fields]
    .map(([name, value]) => (value === undefined ? name : `${name}=${value}`))
    .map((field) => (/[",\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field))
    .join(',')
}

/** Such an output has no image ID, and buildx refuses `--iidfile` beside it. */
export function writesFiles(output: string): boolean {
  return ['local', 'tar'].includes(parseExporter(output).type)
}

/** Whether buildx's default attestations (`inline-only`) go into this output's image. */
export function attestsInline(output: string): boolean {
  return ['image', 'registry'].includes(parseExporter(output).type)
}

export function loadsIntoEngine(output: string): boolean {
  const { type, fields } = parseExporter(output)
  if (type === 'docker') return !fields.get('dest')
  return ['image', 'registry', 'moby'].includes(type) && fields.get('store') !== 'false'
}

/** Whether Go's strconv.ParseBool reads true, or the value is empty, as in BuildKit's `push=`. */
export function isSet(value: string | undefined): boolean {
  return value !== undefined && /^(?:1|t|T|TRUE|true|True)?$/.test(value)
}

export function isBoolean(value: string): boolean {
  return isSet(value) || /^(?:0|f|F|FALSE|false|False)$/.test(value)
}

/** The last `type`, its name in any case, blanks kept, as in buildx (util/buildflags/cache.go); empty for none. */
export function cacheType(entry: string): string {
  const types = csvFields(entry).flatMap((field) => {
    const [name, value = ''] = splitField(field)
    return name.toLowerCase() === 'type' ? [value] : []
  })
  return types.at(-1) ?? ''
}
