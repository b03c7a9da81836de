import { isObject } from '../units/is-object.ts'

/**
 * BuildKit's status message, as `--progress=rawjson` prints it (moby/buildkit client/graph.go). Times are RFC 3339 with
 * nanoseconds, bytes are base64, and every field that would be empty is left out.
 */
export interface SolveStatus {
  readonly vertexes?: readonly StatusVertex[]
  readonly statuses?: readonly VertexStatus[]
  readonly logs?: readonly VertexLog[]
  readonly warnings?: readonly VertexWarning[]
}

export interface StatusVertex {
  readonly digest: string
  readonly name?: string
  readonly started?: string
  readonly completed?: string
  readonly cached?: boolean
  readonly error?: string
  /** Vertices of one group are shown as one; a group with only weak members so far is not shown. */
  readonly progressGroup?: { readonly id?: string; readonly name?: string; readonly weak?: boolean }
}

/** A transfer, an extraction, a layer being written: `current` of `total` bytes, where it has bytes. */
export interface VertexStatus {
  readonly id: string
  readonly vertex?: string
  readonly total?: number
  readonly current?: number
  readonly timestamp: string
  readonly started?: string
  readonly completed?: string
}

/** A piece of a vertex's output; it may end anywhere in a line. Stream 1 is standard output, 2 standard error. */
export interface VertexLog {
  readonly vertex?: string
  readonly stream?: number
  readonly data?: string | null
  readonly timestamp: string
}

/** A build check's finding, or a parser warning of a BuildKit without build checks (before 0.14). */
export interface VertexWarning {
  readonly vertex?: string
  readonly short?: string
  readonly detail?: readonly string[]
  readonly url?: string
  /** The file it is about: its whole text in `data`. */
  readonly sourceInfo?: { readonly filename?: string; readonly data?: string }
  /** Lines are counted from 1. */
  readonly range?: readonly { readonly start?: { readonly line?: number } }[]
}

const PARTS = ['vertexes', 'statuses', 'logs', 'warnings'] as const

/**
 * `value` as a status message, or `undefined` for any other JSON (which is then text that somebody printed). Not
 * checked with a schema: this runs for each line of a build, and valibot takes 2.3 times as long for the same check,
 * and 7 times for all the fields (1.2 and 1.7 times, JSON.parse included).
 */
export function asSolveStatus(value: unknown): SolveStatus | undefined {
  if (!isObject(value)) return undefined
  const sound = PARTS.every((part) => value[part] === undefined || isListOfObjects(value[part]))
  const keys = Object.keys(value)
  return sound && (keys.length === 0 || keys.some((key) => PARTS.some((part) => part === key))) ? value : undefined
}

function isListOfObjects(value: unknown): boolean {
  return Array.isArray(value) && value.every(isObject)
}
