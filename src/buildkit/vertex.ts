import type { SourcedCheck } from './build-check.ts'
import type { Interval } from './intervals.ts'

/**
 * A step of a build in BuildKit's words, merged from all status messages about it. Times are milliseconds since the
 * epoch: its first start and its last end. `name` shows the values of build arguments, which BuildKit expands.
 */
export interface Vertex {
  readonly digest: string
  readonly name: string
  readonly started: number | undefined
  readonly completed: number | undefined
  /** Its separate runs in order: a vertex may run several times. */
  readonly runs: readonly Interval[]
  /** Wall time it ran so far, without the time between its runs. */
  readonly seconds: number
  readonly cached: boolean
  readonly error: string
}

/** The end of a step's error if it was stopped because another one failed, or because the whole build was stopped. */
export const CANCELED = 'context canceled'

/** Whether a step failed by itself. */
export const isToBlame = ({ error }: Vertex): boolean => error !== '' && !error.endsWith(CANCELED)

/** Something worth showing while a build runs, in the order it happened. */
export type BuildEvent =
  | { readonly kind: 'started'; readonly vertex: Vertex }
  | { readonly kind: 'completed'; readonly vertex: Vertex }
  /** A line the vertex's own program wrote, `seconds` after the vertex started. */
  | { readonly kind: 'output'; readonly vertex: Vertex; readonly seconds: number; readonly text: string }
  /** What BuildKit says about its work on the vertex: a transfer, a layer, a warning (which may come after its end). */
  | { readonly kind: 'status'; readonly vertex: Vertex; readonly text: string; readonly found?: SourcedCheck }
  /** What buildx itself says, outside of any vertex. */
  | { readonly kind: 'message'; readonly text: string }
