import { parseAllDocuments } from 'yaml'
import { isObject } from '../../units/is-object.ts'

/** What a compose file reads beside itself. */
export interface ComposeFiles {
  /** Other compose files, as it names them (`extends`, `include`). */
  readonly files: readonly string[]
  /** Files with values of variables, as it names them. */
  readonly variables: readonly string[]
  /** What it names that only the build finds, for a clause; undefined if there is nothing such. */
  readonly unknown?: string
}

/** The files that a compose file names (compose-spec: `extends`, `include`). Those that these name are theirs. */
export function composeFiles(text: string): ComposeFiles {
  const roots = documentsIn(text)
  if (roots === undefined) return { files: [], variables: [], unknown: 'what cannot be read' }
  const services = roots.flatMap(({ services: each }) => (isObject(each) ? Object.values(each) : []))
  const extended = services.flatMap((service) => (isObject(service) ? fieldsOf(service['extends'], 'file') : []))
  const included = roots.flatMap(({ include }) => (Array.isArray(include) ? include : []))
  const paths = included.flatMap((each) => (typeof each === 'string' ? each : fieldsOf(each, 'path')))
  const files = [...extended, ...paths]
  const variables = included.flatMap((each) => fieldsOf(each, 'env_file'))
  const unknown = [...files, ...variables].find((path) => NOT_A_PATH.test(path))
  return { files, variables, ...(unknown !== undefined && { unknown: `${unknown}, which only the build finds` }) }
}

/** With a variable in it, or fetched from elsewhere. */
const NOT_A_PATH = /\$|:\/\/|^git@|^oci:/

function documentsIn(text: string): readonly Record<string, unknown>[] | undefined {
  try {
    const documents = [...parseAllDocuments(text, { merge: true, logLevel: 'silent' })]
    if (documents.some(({ errors }) => errors.length > 0)) return undefined
    return documents.map((document): unknown => document.toJS()).filter(isObject)
  } catch {
    return undefined // such as more aliases than anybody writes
  }
}

/** A text, or the texts of a list, in a field. */
function fieldsOf(value: unknown, field: string): readonly string[] {
  const found = isObject(value) ? value[field] : undefined
  return [found].flat().filter((each) => typeof each === 'string')
}
