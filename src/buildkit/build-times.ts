import { mountsCache } from './cache-steps.ts'
import { secondsOf, within, type Closed } from './intervals.ts'
import { stepName } from './step-name.ts'
import type { Vertex } from './vertex.ts'

/** BuildKit's vertex, in short. Seconds are wall time within the build, 0 for a cached step. */
export interface VertexTime {
  readonly name: string
  readonly seconds: number
  readonly cached: boolean
  readonly cacheMounts?: true
}

export interface BuildTimes {
  /** Wall time of the whole `docker buildx build`, or of a bake up to this image's last step, by our clock. */
  readonly seconds: number
  readonly vertices: readonly VertexTime[]
}

/**
 * The times of a build that ran in `own`, by the builder's clock: seconds with three decimals, steps in order of start.
 * BuildKit reports a step shared with another build from its start there: only the part in `own` counts, and a step
 * that was over before counts as cached (issue 11, heading 9).
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
