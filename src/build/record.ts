import type { BuildRecord, VertexRecord } from '../record/record.ts'
import { mountsCache } from './cache-steps.ts'
import { secondsOf, within, type Closed } from './intervals.ts'
import { stepName } from './step-name.ts'
import type { Vertex } from './vertex.ts'

/**
 * What a record keeps of a build that ran in `own` time, by the builder's clock: its seconds, and those of each instruction
 * that ended, in the order of their start; with three decimals. BuildKit tells a step that other builds have too with the
 * start that it had there (issue 11, heading 9): what counts is what of it lies in our time, and one that was over before is
 * as good as cached. Names are without their arguments (see `stepName`).
 */
export function buildRecord(vertices: readonly Vertex[], own: Closed): BuildRecord {
  const steps = vertices
    .filter(({ completed }) => completed !== undefined)
    .toSorted((a, b) => (a.started ?? 0) - (b.started ?? 0))
  return { seconds: secondsOf([own]), vertices: steps.flatMap((step) => vertexRecord(step, own) ?? []) }
}

function vertexRecord({ name, ...vertex }: Vertex, own: Closed): VertexRecord | undefined {
  const safe = stepName(name)
  if (safe === undefined) return undefined
  const runs = within(vertex.runs, own)
  const cached = vertex.cached || runs.length === 0
  const step = { name: safe, seconds: cached ? 0 : secondsOf(runs), cached }
  return mountsCache(name) ? { ...step, cacheMounts: true } : step
}
