import type { BuildRecord, VertexRecord } from '../record/record.ts'
import { mountsCache } from './cache-steps.ts'
import { stepName } from './step-name.ts'
import type { Vertex } from './vertex.ts'

/**
 * What a record keeps of a build: the wall time from the first start to the last end, and the instructions with theirs,
 * in the order of their start, in seconds with three decimals. Names are without their arguments (see `stepName`).
 */
export function buildRecord(vertices: readonly Vertex[]): BuildRecord {
  const starts = vertices.flatMap(({ started }) => started ?? [])
  const ends = vertices.flatMap(({ completed }) => completed ?? [])
  const steps = vertices
    .filter(({ completed }) => completed !== undefined)
    .toSorted((a, b) => (a.started ?? 0) - (b.started ?? 0))
  return {
    seconds: ends.length === 0 ? 0 : (latest(ends) - earliest(starts)) / 1000,
    vertices: steps.flatMap((step) => vertexRecord(step) ?? []),
  }
}

function vertexRecord({ name, seconds, cached }: Vertex): VertexRecord | undefined {
  const safe = stepName(name)
  if (safe === undefined) return undefined
  const step = { name: safe, seconds: cached ? 0 : Math.round(seconds * 1000) / 1000, cached }
  return mountsCache(name) ? { ...step, cacheMounts: true } : step
}

function earliest(times: readonly number[]): number {
  return times.reduce((a, b) => Math.min(a, b))
}

function latest(times: readonly number[]): number {
  return times.reduce((a, b) => Math.max(a, b))
}
