import { parse } from 'csv-parse/sync'
import { fail } from '../errors/errors.ts'

/** One `--output`, as buildx reads it: its type, and its other fields, whose names it takes in any case. */
export interface Exporter {
  readonly type: string
  readonly fields: ReadonlyMap<string, string>
}

/**
 * Reads an output as buildx does (util/buildflags/export.go): blanks around a name do not count, those of a value are its own.
 * What is no `type=` and one field is a local folder, also with an equals sign in it; `-` is a tar stream. Throws
 * `input.format` for what buildx refuses, or reads in another way than we do.
 */
export function parseExporter(output: string): Exporter {
  const fields = /\p{Cc}/u.test(output) ? [] : csvFields(output)
  if (fields.length === 1 && fields[0] === output && !output.startsWith('type=')) {
    return { type: output === '-' ? 'tar' : 'local', fields: new Map([['dest', output]]) }
  }
  const named = new Map<string, string>()
  for (const field of fields) {
    const [name, value] = splitField(field)
    const bare = name.replaceAll(/^\p{White_Space}+|\p{White_Space}+$/gu, '') // what Go's strings.TrimSpace takes
    if (value === undefined || !/^[!-~]+$/.test(bare)) throw unreadable(output)
    named.set(bare.toLowerCase(), value)
  }
  if (named.size === 0) throw unreadable(output)
  return { type: named.get('type') ?? '', fields: named }
}

const unreadable = (output: string): Error =>
  fail('input.format', { input: 'outputs', value: output, expected: 'Write it as type=image,name=value.' })

/** The fields of one line of CSV, as Go's encoding/csv reads it; none where it refuses it. */
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

/**
 * The comma-separated fields of another flag, `name=value` each, without blanks around names and values, as
 * docker/build-push-action reads attestations; a field without a value has none.
 */
export function parseFields(text: string): Map<string, string | undefined> {
  return new Map(trimmedFields(text))
}

/** The same by lower-case names: buildx takes those of caches and attestations in any case (util/buildflags/cache.go). */
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

/** Fields as one flag of buildx, quoted where a path holds a comma or a quote. */
export function formatFields(fields: Iterable<readonly [string, string | undefined]>): string {
  return [...fields]
    .map(([name, value]) => (value === undefined ? name : `${name}=${value}`))
    .map((field) => (/[",\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field))
    .join(',')
}

/** Exporters that write files have no image ID, and buildx refuses `--iidfile` beside them. */
export function writesFiles(output: string): boolean {
  return ['local', 'tar'].includes(parseExporter(output).type)
}

/** Whether BuildKit puts buildx's default attestations, which are `inline-only`, into this output's image. */
export function attestsInline(output: string): boolean {
  return ['image', 'registry'].includes(parseExporter(output).type)
}

/** Whether the docker driver leaves the image in its engine with this output. */
export function loadsIntoEngine(output: string): boolean {
  const { type, fields } = parseExporter(output)
  if (type === 'docker') return !fields.get('dest')
  return ['image', 'registry', 'moby'].includes(type) && fields.get('store') !== 'false'
}

/** Whether a field is set: to what Go's strconv.ParseBool takes for true, or to nothing, as BuildKit reads `push=`. */
export function isSet(value: string | undefined): boolean {
  return value !== undefined && /^(?:1|t|T|TRUE|true|True)?$/.test(value)
}

/** Whether Go's strconv.ParseBool takes a value, or it is empty, as in `push=`. */
export function isBoolean(value: string): boolean {
  return isSet(value) || /^(?:0|f|F|FALSE|false|False)$/.test(value)
}

/**
 * The `type` of a cache entry (`type=gha`): the last one, in any case, and with its blanks, as buildx reads it
 * (util/buildflags/cache.go); empty where buildx has to say what is wrong.
 */
export function cacheType(entry: string): string {
  const types = csvFields(entry).flatMap((field) => {
    const [name, value = ''] = splitField(field)
    return name.toLowerCase() === 'type' ? [value] : []
  })
  return types.at(-1) ?? ''
}
