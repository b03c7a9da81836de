import { parse } from 'csv-parse/sync'
import { fail } from '../errors.ts'

/** One `--output`, as buildx reads it: its type, and its other fields, whose names it takes in any case. */
export interface Exporter {
  readonly type: string
  readonly fields: ReadonlyMap<string, string>
}

/**
 * Reads an output. A bare path is a local folder and `-` a tar stream (buildx, util/buildflags/export.go).
 * Throws `input.format`.
 */
export function parseExporter(output: string): Exporter {
  const fields = readFields(output)
  const [first] = fields
  if (fields.length === 1 && first !== undefined && first[1] === undefined) {
    return { type: first[0] === '-' ? 'tar' : 'local', fields: new Map([['dest', first[0]]]) }
  }
  const named = new Map(fields.map(([name, value]) => [name.toLowerCase(), value ?? '']))
  return { type: named.get('type') ?? '', fields: named }
}

type Field = readonly [name: string, value: string | undefined]

/** What Go reads in another way than we do would be another output for buildx: such text is refused. */
function readFields(output: string): readonly Field[] {
  const fields = /\p{Cc}/u.test(output) ? undefined : fieldsOf(output)
  if (fields !== undefined && (fields.length === 1 || fields.every(isNamed))) return fields
  throw fail('input.format', { input: 'outputs', value: output, expected: 'Write it as type=image,name=value.' })
}

/** A name that Go reads as we do, and a value, without which buildx refuses it. */
const isNamed = ([name, value]: Field): boolean => value !== undefined && /^[!-~]+$/.test(name)

function fieldsOf(output: string): readonly Field[] | undefined {
  try {
    return fieldList(output)
  } catch {
    return undefined
  }
}

/** The comma-separated fields of a flag of buildx, `name=value` each; a field without a value has none. */
export const parseFields = (text: string): Map<string, string | undefined> => new Map(fieldList(text))

function fieldList(text: string): readonly Field[] {
  const [fields = []] = parse(text, { trim: true, relax_quotes: true, relax_column_count: true })
  return fields.map((field) => {
    const equals = field.indexOf('=')
    return equals < 0 ? [field, undefined] : [field.slice(0, equals).trim(), field.slice(equals + 1).trim()]
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
  if (type === 'docker') return !fields.has('dest')
  return ['image', 'registry', 'moby'].includes(type) && fields.get('store') !== 'false'
}

/** Whether a field is set: to what Go's strconv.ParseBool takes for true, or to nothing, as BuildKit reads `push=`. */
export function isSet(value: string | undefined): boolean {
  return value !== undefined && /^(?:1|t|T|TRUE|true|True)?$/.test(value)
}

/** The `type` of a cache entry (`type=gha`), whose names buildx takes in any case; empty where buildx has to say what is wrong. */
export function cacheType(entry: string): string {
  try {
    return [...parseFields(entry)].find(([name]) => name.toLowerCase() === 'type')?.[1] ?? ''
  } catch {
    return ''
  }
}
