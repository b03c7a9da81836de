import { hasCacheFlag } from './run-flags.ts'
import { instructionOf } from './step-name.ts'
import type { Vertex } from './vertex.ts'

export interface CacheStep {
  /** Name of its stage; empty for the only one. */
  readonly stage: string
  /** The instruction as BuildKit expands it, with values of build arguments: for matching, never to be shown. */
  readonly text: string
  readonly cached: boolean
}

export function cacheSteps(vertices: readonly Vertex[]): readonly CacheStep[] {
  return vertices.flatMap(({ name, cached, completed }) => {
    const instruction = instructionOf(name)
    return instruction && completed !== undefined && mountsCache(name) ? { ...instruction, cached } : []
  })
}

export function mountsCache(name: string): boolean {
  const { text = '' } = instructionOf(name) ?? {}
  return /^RUN\s/i.test(text) && hasCacheFlag(text.slice('RUN'.length))
}
