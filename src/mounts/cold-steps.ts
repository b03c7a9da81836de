import { createHash } from 'node:crypto'
import type { VertexTime } from '../buildkit/build-times.ts'
import { sum } from '../units/sum.ts'

/** Stored with the mounts, because a hosted runner has no record of an earlier build (issue 10, must 7). */
export interface ColdSteps {
  /** SHA-256 in hex of the steps' numbers, their text in the Dockerfile and their platforms. */
  readonly steps: string
  readonly seconds: number
}

interface Steps {
  readonly vertices: readonly VertexTime[]
  readonly instructions: readonly string[]
  readonly platforms: readonly string[]
}

/** Measured if all mounts were `empty` and all steps ran, otherwise the first of `stored` with the same steps. */
export function coldSteps(build: Steps, empty: boolean, stored: readonly ColdSteps[]): ColdSteps | null {
  const { vertices, instructions, platforms } = build
  const mounting = vertices.filter(({ cacheMounts }) => cacheMounts)
  // A step's name is only its number, so other commands may have the same name.
  const which = JSON.stringify([platforms.toSorted(), stepNames(vertices), instructions.toSorted()])
  const steps = createHash('sha256').update(which).digest('hex')
  const ran = mounting.length > 0 && mounting.every(({ cached }) => !cached)
  if (empty && ran) return { steps, seconds: stepSeconds(vertices) }
  return stored.find((each) => each.steps === steps) ?? null
}

/** Seconds with three decimals. */
export function stepSeconds(vertices: readonly VertexTime[]): number {
  const mounting = vertices.filter(({ cacheMounts }) => cacheMounts)
  return Math.round(sum(mounting, ({ seconds }) => seconds) * 1000) / 1000
}

export function stepNames(vertices: readonly VertexTime[]): string {
  const names = vertices.filter(({ cacheMounts }) => cacheMounts).map(({ name }) => name)
  return JSON.stringify(names.toSorted())
}
