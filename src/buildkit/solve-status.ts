import { isObject } from '../units/is-object.ts'

/** As printed by `--progress=rawjson` (moby/buildkit client/graph.go): times are RFC 3339, empty fields left out. */
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

/** A transfer, an extraction or a layer being written; `current` and `total` are bytes, if it has any. */
export interface VertexStatus {
  readonly id: string
  readonly vertex?: string
  readonly total?: number
  readonly current?: number
  readonly timestamp: string
  readonly started?: string
  readonly completed?: string
}

/** It may end anywhere in a line. Stream 1 is standard output, 2 standard error. */
export interface VertexLog {
  readonly vertex?: string
  readonly stream?: number
  readonly data?: string | null
  readonly timestamp: string
}

/** A build check's finding, or before BuildKit 0.14 a parser warning. */
export interface VertexWarning {
  readonly vertex?: string
  readonly short?: string
  readonly detail?: readonly string[]
  readonly url?: string
  readonly sourceInfo?: { readonly filename?: string; readonly data?: string }
  /** Lines are counted from 1. */
  readonly range?: readonly { readonly start?: { readonly line?: number } }[]
}

const PARTS = ['vertexes', 'statuses', 'logs', 'warnings'] as const

/** Undefined for other JSON. Not a schema: valibot takes 2.3 times as long, and this runs for each line of a build. */
export function asSolveStatus(value: unknown): SolveStatus | undefined {
  if (!isObject(value)) return undefined
  const sound = PARTS.every((part) => value[part] === undefined || isListOfObjects(value[part]))
  const keys = Object.keys(value)
  return sound && (keys.length === 0 || keys.some((key) => PARTS.some((part) => part === key))) ? value : undefined
}

function isListOfObjects(value: unknown): boolean {
  return Array.isArray(value) && value.every(isObject)
}
