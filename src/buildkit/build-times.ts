import { mountsCache } from './cache-steps.ts'
import { secondsOf, within, type Closed } from './intervals.ts'
import { stepName } from './step-name.ts'
import type { Vertex } from './vertex.ts'

/** A step of a build: BuildKit's vertex, in short. Seconds are wall time within the build, 0 for a cached step. */
export interface VertexTime {
  readonly name: string
  readonly seconds: number
  readonly cached: boolean
  /** Present only if the step mounted a cache. */
  readonly cacheMounts?: true
}

/** How long a build took, and each of its steps. */
export interface BuildTimes {
  /** Wall time of the whole `docker buildx build`, by our clock. */
  readonly seconds: number
  readonly vertices: readonly VertexTime[]
}

/**
 * How long a build took that ran in `own` time, by the builder's clock: its seconds, and those of each completed
 * instruction, in order of their start, with three decimals. For a step shared with another build, BuildKit reports the
 * start it had there (issue 11, heading 9): only the part within our time counts, and a step that was over before
 * counts as cached. Names are without their arguments (see `stepName`).
 */
export function buildTimes(vertices: readonly Vertex[], own: Closed): BuildTimes {
  const steps = vertices
    .filter(({ completed }) => completed !== undefined)
    .toSorted((a, b) => (a.started ?? 0) - (b.started ?? 0))
  return { seconds: secondsOf([own]), vertices: steps.flatMap((step) => vertexTime(step, own) ?? []) }
}

function vertexTime({ name, ...vertex }: Vertex, own: Closed): VertexTime | undefined {
  const safe = stepName(name)
  if (safe === undefined) return undefined
  const runs = within(vertex.runs, own)
  const cached = vertex.cached || runs.length === 0
  const step = { name: safe, seconds: cached ? 0 : secondsOf(runs), cached }
  return mountsCache(name) ? { ...step, cacheMounts: true } : step
}
