import { createHash } from 'node:crypto'
import type { VertexTime } from '../buildkit/build-times.ts'
import { sum } from '../units/sum.ts'

/**
 * How long the steps with cache mounts took when all of their mounts were empty. It is stored with the mounts: a hosted
 * runner has no record of an earlier build, and its mounts are not empty again (issue 10, must 7).
 */
export interface ColdSteps {
  /** Identifies the steps: SHA-256 in hex over their numbers, their text in the Dockerfile and their platforms. */
  readonly steps: string
  readonly seconds: number
}

/** A build's steps, the instructions that mount a cache, as written, and its normalized platforms. */
interface Steps {
  readonly vertices: readonly VertexTime[]
  readonly instructions: readonly string[]
  readonly platforms: readonly string[]
}

/**
 * The cold steps of a build: measured by this build if all of its mounts were `empty` and all of the steps ran,
 * otherwise the first of `stored` with the same steps. Null if unknown.
 */
export function coldSteps(build: Steps, empty: boolean, stored: readonly ColdSteps[]): ColdSteps | null {
  const { vertices, instructions, platforms } = build
  const mounting = vertices.filter(({ cacheMounts }) => cacheMounts)
  // A step's name is only its number, so names alone would match other commands with the same numbers.
  const which = JSON.stringify([platforms.toSorted(), stepNames(vertices), instructions.toSorted()])
  const steps = createHash('sha256').update(which).digest('hex')
  const ran = mounting.length > 0 && mounting.every(({ cached }) => !cached)
  if (empty && ran) return { steps, seconds: stepSeconds(vertices) }
  return stored.find((each) => each.steps === steps) ?? null
}

/** Seconds of the steps that mount a cache, with three decimals. */
export function stepSeconds(vertices: readonly VertexTime[]): number {
  const mounting = vertices.filter(({ cacheMounts }) => cacheMounts)
  return Math.round(sum(mounting, ({ seconds }) => seconds) * 1000) / 1000
}

/** The names of the steps that mount a cache, as one text: equal where these are the same steps, in any order. */
export function stepNames(vertices: readonly VertexTime[]): string {
  const names = vertices.filter(({ cacheMounts }) => cacheMounts).map(({ name }) => name)
  return JSON.stringify(names.toSorted())
}
