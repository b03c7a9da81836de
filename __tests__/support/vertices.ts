import type { Vertex } from '../../src/buildkit/vertex.ts'

/** A vertex that began at 0 and still runs, except for the given fields. Its name is its digest. */
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
