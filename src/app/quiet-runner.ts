import type { Runner } from '../ports.ts'

/**
 * A runner that says nothing (`--quiet`): no log, no progress, and no annotations, of which those of a budget would only
 * repeat the verdict. The error that ends a run is said where all errors end.
 */
export function quietRunner(runner: Runner): Runner {
  const { progress: _, ...others } = runner
  return { ...others, group: (_title, work) => work(), info() {}, annotate() {} }
}
