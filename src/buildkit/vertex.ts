import type { SourcedCheck } from './build-check.ts'
import type { Interval } from './intervals.ts'

/** Times are milliseconds since the epoch: first start and last end. `name` shows values of build arguments. */
export interface Vertex {
  readonly digest: string
  readonly name: string
  readonly started: number | undefined
  readonly completed: number | undefined
  /** In order; a vertex may run several times. */
  readonly runs: readonly Interval[]
  /** Wall time so far, without the time between its runs. */
  readonly seconds: number
  readonly cached: boolean
  readonly error: string
}

/** The end of the error of a step that was stopped because of another one, or with the whole build. */
export const CANCELED = 'context canceled'

export const isToBlame = ({ error }: Vertex): boolean => error !== '' && !error.endsWith(CANCELED)

export type BuildEvent =
  | { readonly kind: 'started'; readonly vertex: Vertex }
  | { readonly kind: 'completed'; readonly vertex: Vertex }
  /** `seconds` after the vertex started. */
  | { readonly kind: 'output'; readonly vertex: Vertex; readonly seconds: number; readonly text: string }
  /** A transfer, a layer, or a warning, which may come after the vertex's end. */
  | { readonly kind: 'status'; readonly vertex: Vertex; readonly text: string; readonly found?: SourcedCheck }
  /** From buildx itself, outside of any vertex. */
  | { readonly kind: 'message'; readonly text: string }
