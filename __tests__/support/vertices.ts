import type { Vertex } from '../../src/buildkit/vertex.ts'

/** A vertex that began at 0 and goes on, but for what is said. Its name is its digest. */
export const vertex = (name: string, more: Partial<Vertex> = {}): Vertex => ({
  digest: name,
  name,
  started: 0,
  completed: undefined,
  runs: [],
  seconds: 0,
  cached: false,
  error: '',
  ...more,
})
